# Het archief van het nachtrapport.
problem-archive-held = Een ander programma werkt nu in dit archief{ $has_host ->
    [0] .
   *[other] : proces { $process } op { $host }{ $has_since ->
        [0] .
       *[other] , sinds { $since }.
    }
}
    .todo = Wacht tot dat klaar is. Een programma dat is gestopt, houdt het archief niet vast.
problem-archive-lost = Een ander programma heeft dit archief overgenomen: dit programma gaf te lang geen teken van leven.
    .todo = Er is niets veranderd. Draai het opnieuw als het andere klaar is.
problem-archive-damaged = Nacht { $run } in het archief is beschadigd: { $why ->
    [missing] { $found } ontbreekt.
    [newer] { $found } is gemaakt door een nieuwere versie van het programma.
   *[other] { $found } is niet meer zoals het geschreven is.
}
    .todo = { $why ->
        [newer] Werk het programma bij.
       *[other] Zet de map terug uit een reservekopie, of haal de nacht weg met: checker archive remove INSTELLINGEN { $run } (INSTELLINGEN is het bestand van het nachtrapport)
    }
problem-key-unreadable = De sleutel van de vingerafdrukken is niet te lezen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Zorg dat het nachtrapport dit bestand mag lezen.
problem-key-unwritable = De sleutel van de vingerafdrukken kan hier niet worden bewaard{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kies bij “key” een bestand in een map waarin het nachtrapport mag schrijven.
problem-key-garbled = In dit bestand staat geen sleutel van vingerafdrukken.
    .allowed = { $digits } cijfers en letters van 0 tot en met f.
    .todo = Zet het bestand terug uit een reservekopie. Verander het nooit.
problem-key-gone = De sleutel van de vingerafdrukken is weg, en in het archief staan nachten die ermee gemaakt zijn.
    .todo = Zet het bestand terug uit een reservekopie. Lukt dat niet, begin dan een nieuw archief in een lege map.
problem-key-other = Dit is een andere sleutel ({ $found }) dan die van het archief ({ $expected }).
    .todo = Wijs bij “key” het bestand aan dat bij dit archief hoort, of begin een nieuw archief in een lege map.

# checker archive
help-archive-group = Bekijk de nachten die bewaard zijn, haal er een weg, of vergeet een dossier. INSTELLINGEN is het bestand van het nachtrapport.
help-archive-list = Toon de nachten die bewaard zijn.
help-archive-check = Controleer elk bestand van elke nacht, en tel elk cijfer van het verloop na.
help-archive-remove = Haal één nacht uit het archief, bijvoorbeeld als de klok verkeerd stond. NACHT is de naam of het nummer.
help-archive-forget = Vergeet een dossier: haal het uit elke nacht in het archief. DOSSIER is het kenmerk van het dossier. Haal eerst het dossier zelf weg, anders komt het de volgende nacht terug.
metavar-night = INSTELLINGEN
metavar-run = NACHT
metavar-dossier = DOSSIER
archive-run = Nacht
archive-dossiers = Dossiers
archive-unread = Niet gelezen
archive-complete = Alle plekken gezien
archive-forgotten = Vergeten
archive-size = Grootte
archive-yes = ja
archive-no = nee
archive-bytes = { $kilobytes } kB
archive-checked = { $runs ->
    [one] 1 nacht
   *[other] { $runs } nachten
} bekeken: { $damaged ->
    [0] alles is zoals het is geschreven.
    [one] 1 is beschadigd.
   *[other] { $damaged } zijn beschadigd.
}
archive-recounted = De cijfers van { $runs ->
    [one] 1 nacht
   *[other] { $runs } nachten
} opnieuw geteld uit de bewaarde bevindingen: { $wrong ->
    [0] elk getal klopt.
   *[other] niet elk getal klopt.
}
archive-no-nights = Er zijn nog geen nachten bewaard.
archive-removed = Nacht { $run } is uit het archief gehaald.
archive-removed-report = { $has_folder ->
    [0] Een eigen rapport van die nacht is er niet.
   *[other] Het rapport van die nacht blijft staan. Haal deze map zelf weg als het ook weg moet: { $folder }
}
archive-forgot = { $runs ->
    [0] { $rest ->
        [0] In het archief stond niets van dit dossier.
       *[other] In geen enkele nacht in het archief stond dit dossier zelf.
    }
    [one] Dit dossier is uit 1 nacht in het archief gehaald.
   *[other] Dit dossier is uit { $runs } nachten in het archief gehaald.
}
archive-forgot-unread = Een bestand van dit dossier stond bij { $runs ->
    [one] 1 nacht als niet te lezen. Ook dat is eruit gehaald.
   *[other] { $runs } nachten als niet te lezen. Ook dat is eruit gehaald.
}
archive-forgot-noted = Van { $runs ->
    [one] 1 nacht stond er alleen een code die niet zegt om wie het gaat, bij wat voor een team is geteld. Ook die is eruit gehaald.
   *[other] { $runs } nachten stond er alleen een code die niet zegt om wie het gaat, bij wat voor een team is geteld. Ook die is eruit gehaald.
}
archive-forgot-doubtful = Let op: { $reports ->
    [one] van 1 rapport dat er nog ligt, is niet te zeggen of het dossier erin staat: { $names }. Kijk het na of haal die map zelf weg uit { $folder }.
   *[other] van { $reports } rapporten die er nog liggen, is niet te zeggen of het dossier erin staat: { $names }. Kijk ze na of haal die mappen zelf weg uit { $folder }.
}
archive-forgot-others = Een ander nachtrapport over dezelfde dossiers, voor een team of voor de kwaliteitsmedewerker, heeft een eigen archief en eigen rapporten. Vergeet het dossier daar ook, met dezelfde opdracht en dat bestand met instellingen.
archive-forgot-totals = De totalen van die nachten blijven zoals ze waren. Daarin staat niet om wie het gaat.
archive-forgot-reports = { $reports ->
    [one] 1 rapport waarin het dossier kon staan, is weggehaald.
   *[other] { $reports } rapporten waarin het dossier kon staan, zijn weggehaald.
} De volgende nacht maakt een nieuw rapport, en checker nightly doet dat meteen. Wie zelf een kopie van een rapport heeft, moet die zelf weghalen.
archive-forgot-source = Ligt het dossier zelf nog in de map met dossiers, dan komt het de volgende nacht terug.
problem-archive-none = Op deze plaats ligt geen archief: { $found }
    .todo = Maak eerst een nachtrapport, of kijk of de plaats bij “archive” klopt.
problem-archive-no-run = Nacht { $found } staat niet in het archief.{ $has_near ->
    [0] {""}
   *[other] { " " }Bedoelt u { $near }?
}
    .todo = Zie: checker archive list INSTELLINGEN
problem-archive-in-use = De opslag geeft dit bestand of deze map niet vrij{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kijk of iemand het open heeft en of er plaats is, en doe de opdracht opnieuw. Wat half gedaan was, wordt dan afgemaakt.
problem-night-forgotten = Het laatste rapport is weggehaald. De volgende nacht komt er een nieuw.

problem-archive-figures = De cijfers van nacht { $run } zijn niet wat haar bevindingen zeggen. Het gaat om { $count ->
    [one] 1 getal
   *[other] { $count } getallen
}: { $found }.
    .allowed = Elk cijfer is het aantal dossiers dat die nacht zo uitkwam, ook de dossiers die sindsdien zijn vergeten.
    .todo = Zet de map van die nacht terug uit een reservekopie, of haal haar weg met: checker archive remove INSTELLINGEN { $run } (INSTELLINGEN is het bestand van het nachtrapport)

problem-archive-trend = Het verloop heeft voor nacht { $run } andere cijfers dan die nacht zelf.
    .allowed = Het verloop herhaalt de cijfers van elke nacht die bewaard is.
    .todo = Haal de laatste nacht weg met: checker archive remove INSTELLINGEN { $last } (INSTELLINGEN is het bestand van het nachtrapport). Maak haar dan opnieuw met: checker nightly INSTELLINGEN
