# Het verloop van de cijfers over de bewaarde nachten.

trend-title = Verloop
trend-day = { $day }-{ $month }-{ $year }
trend-intro = { $count ->
    [one] Er is één bewaarde nacht, die van { $last }. Een lijn ontstaat als er meer zijn.
   *[other] De lijnen lopen van { $first } tot { $last }, langs { $count } bewaarde nachten.
}
trend-reading = Elke lijn ligt tussen 0% (onder) en 100% (boven). Bij een criterium is dat het deel van de dossiers waarin het voldaan is, bij een risico het deel waarin het voorkomt; steeds van de dossiers waarvoor het geldt. De afstand op de lijn is de afstand in dagen. Een onderbroken lijn betekent dat er in die tijd geen cijfer is. Bij een streepjeslijn veranderden de regels of het programma: de cijfers ervoor en erna zijn dan niet te vergelijken, en het begin en het verschil gaan over de tijd daarna. Een pijl staat er alleen als het aantal en het deel allebei die kant op gingen en ook de rest veranderde; anders kan het door de groep komen. Beter is bij een criterium hoger en bij een risico lager.
trend-how-read = Hoe leest u de lijnen?
trend-how = Hoe is dit bepaald?
trend-choose = Toon één lijn groot
trend-none-chosen = Kies een criterium of een risico
trend-what = Criterium of risico
trend-until = tot
trend-first = Begin
trend-last = Nu
trend-change = Verschil
trend-since = sinds { $day }
trend-on = op { $day }
trend-up = hoger
trend-down = lager
trend-same = gelijk
trend-better = beter
trend-worse = slechter
trend-size = { $now ->
    [one] 1 dossier
   *[other] { $now } dossiers
}, de vorige nacht { $before }{ $has_why ->
    [0] .
   *[1] : { $why }.
} Een ander aantal kan dus door de groep komen.
trend-size-unread = { $count ->
    [one] 1 is nu niet te lezen
   *[other] { $count } zijn nu niet te lezen
}
trend-size-vanished = { $count ->
    [one] 1 is er niet meer
   *[other] { $count } zijn er niet meer
}
trend-size-new = { $count ->
    [one] 1 is nieuw
   *[other] { $count } zijn nieuw
}
trend-size-read-again = { $count ->
    [one] 1 is nu wel te lezen
   *[other] { $count } zijn nu wel te lezen
}
trend-points = { $sign }{ $count } { $count ->
    [one] procentpunt
   *[other] procentpunt
}
trend-told = { $count ->
    [one] { $what }: { $last } op { $end }. Er is één nacht om te tonen.
   *[other] { $what }: van { $first } op { $start } naar { $last } op { $end }, langs { $count } nachten.
}
trend-told-none = { $what }: er zijn geen cijfers om te tonen.
trend-shifts = Waar de cijfers niet te vergelijken zijn
trend-shifts-words = Op deze dagen veranderde hoe de cijfers worden gemaakt. Een verschil over zo’n dag heen zegt dus niets over de gezinnen.
trend-shift-version = { $day }: een nieuwe versie van het programma ({ $before } werd { $after }). Dit geldt voor alle criteria en risico’s.
trend-shift-rules = { $day }: { $count ->
    [one] de regels van { $codes } veranderden.
   *[other] de regels van { $count } criteria veranderden: { $codes }.
}
trend-date = Datum
trend-count = Aantal dossiers
trend-changed = regels of programma veranderd
trend-large = Elke stip is een bewaarde nacht.
trend-large-changed = Elke stip is een bewaarde nacht. Bij een streepjeslijn veranderden de regels of het programma.
trend-as-table = Alle cijfers van deze lijn als tabel

years-title = Per jaar
years-indicator = Indicator
years-how = Een jaar krijgt het antwoord van de laatste bewaarde nacht van dat jaar. ✓: het criterium is voldaan in ten minste { $percent }% van de dossiers waarvoor het geldt; bij een † gaat het over de veiligheid van kinderen en moet het in alle dossiers zo zijn. X: dat is niet zo. –: het is niet te zeggen, omdat er minder dan { $fewest } dossiers zijn, of omdat het afhangt van dossiers waarin het niet is vast te stellen. Een toegelichte afwijking telt als voldaan, behalve bij een profiel dat geen reden aanneemt. De vorm is die van de inspecties in 2015 (X en ✓ per jaar); de grenzen zijn een keuze van dit project. Anders dan toen wordt elk jaar alles opnieuw getoetst.
years-everyone = Gaat over de veiligheid van kinderen: een ✓ vraagt alle dossiers.
years-yes = ja
years-no = nee
years-unsaid = niet te zeggen
years-explained = { $count } met uitleg
years-changed = andere regels of een ander programma dan het jaar ervoor
years-reason-absent = niet getoetst of niet getoond
years-reason-nowhere = geldt nergens
years-reason-few = te weinig dossiers
years-reason-undetermined = niet vast te stellen

# Het verloop in het werkblad (xlsx)
sheet-trend-criteria = Verloop criteria
sheet-trend-criteria-about = per criterium en nacht: in hoeveel dossiers het voldaan is ({ $rows } rijen)
sheet-trend-risks = Verloop risico’s
sheet-trend-risks-about = per risico en nacht: in hoeveel dossiers het voorkomt ({ $rows } rijen)
sheet-years = Per jaar
sheet-years-about = per criterium het antwoord van elk jaar, X of ✓ ({ $rows } rijen)
column-trend-date = Peildatum
column-trend-date-about = De datum van de nacht. Voor een grafiek: kies met het filter één criterium of risico, selecteer de kolommen Peildatum en Deel in % (of een aantal), en voeg een lijn of een spreidingsdiagram in. Van een dag met meer toetsingen staat de laatste er.
column-trend-met = Voldaan
column-trend-met-about = In hoeveel dossiers het criterium voldaan was.
column-trend-not-met = Niet voldaan
column-trend-not-met-about = In hoeveel dossiers het criterium niet voldaan was.
column-trend-occurs = Komt voor
column-trend-occurs-about = In hoeveel dossiers het risico voorkwam.
column-trend-untold = Niet vast te stellen
column-trend-untold-about = In hoeveel dossiers het niet was vast te stellen.
column-trend-whole = Geldt in
column-trend-whole-about = Het aantal dossiers waarvoor het gold.
column-trend-share = Deel in %
column-trend-share-about = Van de dossiers waarvoor het gold: bij een criterium het deel waarin het voldaan was, bij een risico het deel waarin het voorkwam. Leeg: er zijn te weinig dossiers voor een percentage.
column-trend-changed = Andere regels
column-trend-changed-about = Ja: de regels of het programma zijn anders dan bij de rij erboven. De cijfers van ervoor en erna zijn niet te vergelijken.
column-year = { $year }
column-year-about = Het antwoord van de laatste bewaarde nacht van { $year }, met het aantal dossiers waarin het voldaan was. ✓: in ten minste { $percent }% van de dossiers waarvoor het geldt. X: in minder. –: niet te zeggen, omdat er minder dan { $fewest } dossiers zijn of omdat het afhangt van dossiers waarin het niet is vast te stellen. Een toegelichte afwijking telt als voldaan, behalve bij een profiel dat geen reden aanneemt.
column-year-all = ✓ alleen bij alle
column-year-all-about = Ja: het criterium gaat over de veiligheid van kinderen. Een ✓ vraagt dan dat het in alle dossiers voldaan is.
