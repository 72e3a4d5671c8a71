# Het nachtrapport: hoe een nacht afliep, op de eerste bladzijde en voor de eigenaar

## De eerste bladzijde (index.html)

front-title = Nachtrapport over de dossiers
front-night = Nacht van { $day }
front-made = Het rapport van vannacht is klaar
front-made-gaps = Het rapport van vannacht is klaar, maar er ontbreekt iets
front-made-doubts = Het rapport van vannacht is klaar, maar let op
front-same = Er is niets veranderd sinds { $day }
front-same-holds = Het rapport van { $day } geldt nog.
front-failed = Vannacht is er geen rapport gemaakt
front-last-good = Het laatste goede rapport is van { $day }. Dat staat hieronder.
front-none-good = Er is nog geen rapport.
front-report = Rapport van { $day }
front-nights = De laatste nachten
front-column-night = Nacht
front-column-state = Wat er gebeurde
front-column-report = Rapport
front-open = Rapport van { $day }
front-short-made = Rapport gemaakt
front-short-made-gaps = Rapport gemaakt; er ontbreekt iets
front-short-made-doubts = Rapport gemaakt; let op
front-short-same = Niets veranderd
front-short-same-gaps = Niets veranderd; er ontbreekt iets
front-short-same-doubts = Niets veranderd; let op
front-short-failed = Geen rapport
front-day-again = { $day }, { $number ->
    [1] eerste keer
    [2] tweede keer
    [3] derde keer
   *[other] { $number }e keer
}
front-why-night-place-lost = { $why ->
    [nothing-found] op een plek stond niets meer
   *[other] een plek met dossiers was er niet
}
front-why-night-folder-lost = een map met dossiers was niet te bekijken
front-why-night-most-unread = de meeste bestanden waren niet te lezen
front-why-night-most-unseen = een bestand met de meeste dossiers was niet te lezen
front-why-night-nothing = geen enkel dossier gevonden
front-why-night-away = wat bewaard was, stond er niet
front-why-night-clock-back = de datum lag vóór de laatste nacht
front-why-night-config = de instellingen of de regels kloppen niet
front-why-night-disk-full = de schijf was vol
front-why-night-storage = een schijf deed het niet
front-why-night-crashed = het programma had een fout
front-why-night-forgotten = het is weggehaald
front-lang-nl = Nederlands
front-lang-en = Engels
front-form-html = Lees het rapport
front-form-xlsx = Werkmap (Excel)
front-form-docx = Document (Word)
front-form-csv = Tabel (csv)
front-form-json = Alle gegevens (json)
front-form-junit = Voor een bouwserver (junit)
front-form-sarif = Voor een bouwserver (sarif)
front-for-team = Deze rapporten zijn voor het team. Er staan geen namen in en geen uitkomsten over de veiligheid van één kind.
front-for-officer = Deze rapporten zijn voor de kwaliteitsmedewerker. Leg ze niet op een gedeelde schijf.
front-owner = Vragen, of klopt er iets niet? { $name }: { $contact }

## Wat er ontbreekt

problem-night-unread = { $count ->
    [one] 1 bestand kon niet worden gelezen of is ongeldig.
   *[other] { $count } bestanden konden niet worden gelezen of zijn ongeldig.
} Wat erin staat, telt niet mee.
    .todo = { $audience ->
        [officer] { $count ->
            [one] Het rapport noemt het, en zegt wat eraan mankeert.
           *[other] Het rapport noemt ze, en zegt wat eraan mankeert.
        }
       *[other] De eigenaar ziet { $count ->
            [one] welk bestand dat is
           *[other] welke bestanden dat zijn
        } en wat eraan mankeert met: checker validate PAD (PAD is een plek waar de dossiers liggen)
    }
problem-night-errors = { $count ->
    [one] 1 uitkomst kon niet worden bepaald
   *[other] { $count } uitkomsten konden niet worden bepaald
}, door een fout in een regel of in het programma.
    .todo = In het rapport staan ze als “fout”. Meld ze aan de beheerder.
problem-night-shrunk = Van de { $had } dossiers van de vorige nacht { $left ->
    [0] staat er geen enkel meer.
    [one] staat er nog 1.
   *[other] staan er nog { $left }.
} Klopt dat?
    .todo = Klopt het niet, kijk dan of alle mappen met dossiers er zijn en of alle plekken bij dossiers in de instellingen staan.
problem-night-copies = { $count ->
    [one] 1 dossier staat er meer dan één keer, met hetzelfde kenmerk. Het telt daardoor meer dan één keer mee.
   *[other] { $count } dossiers staan er meer dan één keer, elk met hetzelfde kenmerk. Ze tellen daardoor meer dan één keer mee.
}
    .todo = { $audience ->
        [officer] Het rapport zegt bij “Let op” in welke bestanden. Kijk welk het goede is en haal het andere weg.
       *[other] De eigenaar ziet in welke bestanden met: checker check PAD (PAD is een plek waar de dossiers liggen). Kijk welk het goede is en haal het andere weg.
    }
problem-night-damaged = De bewaarde nacht { $run } is beschadigd. { $has_before ->
    [0] Er is geen eerdere nacht om mee te vergelijken.
   *[other] Er is vergeleken met een eerdere nacht: { $before }.
}
    .todo = Zet de map van die nacht terug uit een reservekopie, of haal haar weg met: checker archive remove INSTELLINGEN { $run } (INSTELLINGEN is het bestand van het nachtrapport)

## Waarom er geen rapport is

problem-night-place-lost = { $why ->
    [nothing-found] Op een van de plekken staat geen enkel dossier meer (plek { $number } van { $count }). De nacht ervoor stonden er wel.
   *[other] Een van de plekken waar de dossiers liggen, was er niet (plek { $number } van { $count }).
} De dossiers daar zijn niet weg: ze zijn niet gezien.
    .todo = Kijk of de schijf is gekoppeld en of het programma er mag lezen. Klopt het dat daar niets meer is, haal de plek dan uit de configuratie.
problem-night-folder-lost = Een map met dossiers kon niet worden bekeken. De dossiers daar zijn niet weg: ze zijn niet gezien.
    .todo = Kijk of de schijf is gekoppeld en of het programma in alle mappen mag lezen.
problem-night-most-unread = De meeste bestanden konden niet worden gelezen ({ $count } van { $all }). Dat ligt eerder aan de schijf dan aan de bestanden.
    .todo = Kijk of de schijf is gekoppeld en of het programma er mag lezen.
problem-night-most-unseen = De meeste dossiers zijn niet gezien ({ $count } van { $all }): het bestand waarin ze samen staan, kon niet worden gelezen. Ze zijn niet weg.
    .todo = Kijk of het .zip- of .jsonl-bestand heel is en of het programma het mag lezen. Maak het zo nodig opnieuw.
problem-night-nothing = Er is geen enkel dossier gevonden om te toetsen.
    .todo = Kijk of bij dossiers de goede plekken staan.
problem-night-away = Hier is eerder iets bewaard, en nu staat er niets.
    .todo = Kijk of de schijf is gekoppeld. Is het archief of het rapport met opzet weggehaald of verplaatst, haal dan ook checker.cache weg uit de map van de tussenopslag; dan begint het nachtrapport opnieuw.
problem-night-clock-back = Het is nu { $found }, en de laatste bewaarde nacht is van { $last }. De klok is teruggezet, of stond die nacht verkeerd. Ook een --as-of van voor die nacht kan daarom niet.
    .todo = Zet de klok goed, of kies met --as-of geen dag voor die nacht. Stond de klok die nacht verkeerd, haal die nacht dan weg met: checker archive remove INSTELLINGEN { $run } (INSTELLINGEN is het bestand van het nachtrapport)
problem-night-config = De instellingen of de regels van het nachtrapport kloppen niet.
    .todo = De eigenaar ziet wat er mis is als hij het nachtrapport met de hand start.
problem-night-disk-full = De schijf is vol.
    .todo = Maak ruimte. De volgende nacht gaat het verder waar het was.
problem-night-storage = Een schijf deed het niet{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kijk of de schijf is gekoppeld en of het programma er mag lezen en schrijven.
problem-night-crashed = Het programma is gestopt door een fout in het programma zelf.
    .todo = De eigenaar ziet meer als hij het nachtrapport met de hand start, en meldt het aan de beheerder.

## Alleen voor de eigenaar

problem-night-report-unwritable = In de map van het rapport kan niet worden geschreven{ $has_why ->
    [0] .
   *[other] : { os-why }.
} Er is geen nieuw rapport, en de eerste bladzijde toont nog de nacht ervoor.
    .todo = Kijk of de schijf is gekoppeld en of het programma er mag schrijven.
problem-night-page-held = De eerste bladzijde kan niet worden vervangen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Heeft iemand haar open, sluit haar dan. Het rapport zelf staat klaar in zijn eigen map.
problem-night-page-old = De eerste bladzijde kan niet worden vervangen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Zij toont nog de nacht ervoor. Heeft iemand haar open, sluit haar dan; kijk anders of de schijf is gekoppeld.
problem-night-in-use = Dit is oud en kan niet worden weggehaald: iemand heeft het open.
    .todo = Sluit het. De volgende nacht probeert het opnieuw.
problem-night-cache-anew = De tussenopslag was beschadigd of van iets anders, en is opnieuw begonnen. Deze nacht duurt daardoor langer; de uitkomst is dezelfde.
problem-night-cache-off = De tussenopslag kan niet worden gebruikt. Deze nacht duurt daardoor langer; de uitkomst is dezelfde.
    .todo = Kijk of er ruimte is en of het programma er mag schrijven.
problem-night-names-damaged = Het bestand waarin staat hoe de dossiers heten, was beschadigd. Van wat sinds de vorige nacht verdween, weet vannacht niemand de naam. Het bestand wordt opnieuw gemaakt.
problem-night-names-off = Het bestand waarin staat hoe de dossiers heten, kan niet worden gebruikt{ $has_why ->
    [0] .
   *[other] : { os-why }.
} Een dossier dat verdwijnt, kan daardoor in het rapport zonder naam staan.
    .todo = Kijk of er ruimte is en of het programma er mag lezen en schrijven.
night-ended-made = Het rapport is klaar: { $file }
night-ended-same = Er is niets veranderd; het laatste rapport geldt nog: { $file }
night-gone-runs = Weggehaald uit het archief, naar de regel van bewaren: { $names }
night-gone-reports = Weggehaald, oude rapporten: { $names }
