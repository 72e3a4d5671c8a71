# Wat er mis kan zijn met een bestand voordat er een dossier uit komt.

## Het hele bestand

problem-empty = Dit bestand is leeg.
    .todo = Zet het dossier erin, of haal het bestand weg.

problem-too-large = Dit bestand is te groot: { $size } MB. Het is niet gelezen.
    .allowed = Een dossier is kleiner dan { $most } MB.
    .todo = Kijk of er meer dossiers in dit bestand staan, en maak voor elk dossier een eigen bestand.

problem-utf-16 = De tekst in dit bestand is anders opgeslagen dan kan: als UTF-16 (in Kladblok heet dat ook wel Unicode).
    .allowed = Een dossier is opgeslagen als UTF-8.
    .todo = Open het bestand in Kladblok, kies Bestand, dan Opslaan als, en kies bij Codering: UTF-8.

problem-bom = Voor het begin van de tekst staat een onzichtbaar teken (een byte order mark, BOM).
    .allowed = Een dossier is opgeslagen als UTF-8 zonder BOM.
    .todo = Open het bestand in Kladblok, kies Bestand, dan Opslaan als, en kies bij Codering: UTF-8 (niet: UTF-8 met BOM).

problem-not-utf-8 = Hier staat een teken dat niet goed is opgeslagen, vaak een letter met een accent of trema.
    .allowed = Een dossier is opgeslagen als UTF-8.
    .todo = Open het bestand in Kladblok, kies Bestand, dan Opslaan als, en kies bij Codering: UTF-8. Kijk daarna of de letters met een accent nog kloppen.

problem-truncated = Het bestand houdt hier op, terwijl het dossier nog niet af is.
    .todo = Maak het bestand opnieuw, of kopieer het nog een keer: het laatste deel ontbreekt.

problem-more-faults = Er staan nog meer fouten in dit bestand. Alleen de eerste { $shown } zijn genoemd.
    .todo = Herstel eerst deze fouten en controleer het bestand dan opnieuw.

## De vorm van het bestand

problem-not-json =
    { $wrong ->
        [after-end] Hier staat nog iets, terwijl het dossier al was afgelopen.
        [close-wrong] Hier staat een haakje dat niet past bij het haakje waarmee dit deel begon.
        [colon-missing] Hier ontbreekt een dubbele punt.
        [comma-extra] Hier staat een komma, maar er komt niets meer achter.
        [comma-missing] Hier ontbreekt een komma, of staat een aanhalingsteken te veel.
        [comment] Hier staat een opmerking bij het dossier. Dat kan in dit soort bestanden niet.
        [escape] Hier staat een backslash (\) met iets erachter dat daar niet kan.
        [key-wrong] Hier hoort de naam van een gegeven te staan, tussen dubbele aanhalingstekens.
        [number] Hier staat een getal dat niet goed is geschreven, of een datum zonder aanhalingstekens.
        [quotes] Hier staat een verkeerd soort aanhalingsteken.
        [value-missing] Hier ontbreekt een waarde.
       *[word] Hier staat een woord zonder aanhalingstekens.
    }
    .allowed =
    { $wrong ->
        [after-end] In een bestand staat één dossier, tussen accolades.
        [close-wrong] Wat met een accolade begint, eindigt met een accolade; wat met een blokhaak begint, met een blokhaak.
        [colon-missing] Na elke naam komt een dubbele punt en dan de waarde.
        [comma-extra] Een komma staat alleen tussen twee gegevens.
        [comma-missing] Tussen twee gegevens staat een komma.
        [comment] Er staan alleen namen en waarden in.
        [escape] Na een backslash komt een van deze tekens: " \ / b f n r t, of een u met vier cijfers of letters a-f.
        [key-wrong] Elk gegeven is geschreven als een naam, een dubbele punt en een waarde.
        [number] Een getal is geschreven als 12, -3 of 4.5; een datum als tekst: "2024-03-31".
        [quotes] Alleen rechte dubbele aanhalingstekens (") zijn goed, aan beide kanten.
        [value-missing] Een waarde is een tekst, een getal, true, false, null, een lijst of een groep gegevens.
       *[word] Zonder aanhalingstekens kunnen alleen getallen en true, false en null (met kleine letters).
    }
    .todo =
    { $wrong ->
        [after-end] Haal weg wat er te veel staat. Zijn het meer dossiers? Maak er dan aparte bestanden van, of een .jsonl-bestand met één dossier op elke regel.
       *[other] Maak het bestand liefst opnieuw in het programma waar het uit komt, of herstel het op deze plek.
    }

problem-duplicate-key = "{ $name }" staat al eerder in hetzelfde deel, op regel { $first }.
    .allowed = Elke naam komt in een deel één keer voor.
    .todo = Kies welke klopt en haal de andere weg.

problem-not-an-object = Dit is geen dossier: er staat alleen { $found ->
        [list] een lijst
        [text] een stuk tekst
       *[word] één los getal of woord
    }.
    .allowed = Een dossier begint en eindigt met een accolade.
    .todo =
    { $found ->
        [list] Is het een lijst van dossiers? Maak er dan aparte bestanden van, of een .jsonl-bestand met één dossier op elke regel.
       *[other] Kijk of dit het goede bestand is.
    }

problem-too-deep = Hier zitten te veel delen in elkaar.
    .allowed = Er zitten hoogstens { $most } delen in elkaar.
    .todo = Kijk of dit een dossier is. Maak het bestand anders opnieuw in het programma waar het uit komt.

## Wat er in staat

problem-not-a-number = Hier staat { $found }. Dat is geen getal.
    .allowed = Een getal is geschreven als 12, -3 of 4.5.
    .todo = Vul het getal in. Is het niet bekend, laat het gegeven dan weg.

problem-number-too-large = Hier staat een getal dat te groot is{ $digits ->
        [0] {""}
       *[other] {" "}({ $digits } cijfers)
    }.
    .allowed = Een getal heeft hoogstens 18 cijfers.
    .todo = Kijk of hier wel een getal hoort. Is het een nummer of kenmerk, zet het dan tussen aanhalingstekens.

problem-control-character = In deze tekst staat een teken dat geen letter, cijfer of leesteken is ({ $sign }){ $times ->
        [1] {""}
       *[other] , en nog meer zulke tekens ({ $times } in totaal)
    }.
    .allowed =
    { $kind ->
        [newline] Een nieuwe regel binnen een tekst is geschreven als \n.
        [tab] Een tab binnen een tekst is geschreven als \t.
       *[other] In een tekst staan alleen tekens die te lezen zijn.
    }
    .todo =
    { $kind ->
        [newline] Kijk of het aanhalingsteken aan het einde van de tekst ontbreekt. Schrijf anders \n waar de nieuwe regel komt.
        [tab] Schrijf \t of een spatie.
       *[other] Haal het teken weg. Vaak komt het mee als tekst uit een ander programma is geplakt.
    }

problem-lone-surrogate = In deze tekst staat een half teken{ $times ->
        [1] {""}
       *[other] , en nog meer halve tekens ({ $times } in totaal)
    }. Vaak is dat een emoji waarvan een stuk is weggevallen.
    .todo = Haal het halve teken weg, of zet het hele teken terug.

## Bestanden en mappen

problem-path-missing = Dit bestand of deze map bestaat niet.
    .todo = Kijk of de naam goed is geschreven en of u in de goede map staat.

problem-nothing-found = Hier is geen dossier gevonden.
    .allowed = Een dossier staat in een bestand waarvan de naam eindigt op .json, .jsonl of .zip.
    .todo = Kijk of dit de goede plek is.

problem-file-gone = Dit bestand was er, en is weg nu het wordt gelezen.
    .todo = Kijk of het is verplaatst of weggehaald. Is het met opzet weg, dan hoeft er niets.

problem-file-changing = In dit bestand werd geschreven terwijl het werd gelezen. Het is daarom niet beoordeeld.
    .todo = Probeer het opnieuw als het programma dat het schrijft klaar is.

problem-file-locked = Een ander programma houdt dit bestand vast.
    .todo = Sluit het programma dat dit bestand open heeft, en probeer het opnieuw.

problem-file-denied = Dit bestand mag niet worden gelezen.
    .todo = Vraag de beheerder om leesrechten voor dit bestand.

problem-folder-denied = In deze map mag niet worden gekeken. De dossiers in deze map zijn niet gecontroleerd.
    .todo = Vraag de beheerder om leesrechten voor deze map.

problem-file-unreadable = Dit bestand kan niet worden gelezen.
    .todo = Kijk of u het bestand zelf kunt openen, en of de schijf of het netwerk werkt.

problem-folder-unreadable = In deze map kan niet worden gekeken. De dossiers in deze map zijn niet gecontroleerd.
    .todo = Kijk of u de map zelf kunt openen, en of de schijf of het netwerk werkt.

problem-not-a-file = Dit is geen gewoon bestand, maar een apparaat of een doorgeefluik. Het is niet geopend.
    .todo = Geef een bestand of een map op. Komt het dossier uit een ander programma, geef dan een streepje (-) op en stuur het naar de standaardinvoer.

problem-link-broken = Dit is een snelkoppeling naar iets dat er niet meer is.
    .todo = Haal de snelkoppeling weg, of zet terug waar zij naar verwijst.

problem-link-loop = Dit is een snelkoppeling die naar zichzelf terugleidt.
    .todo = Haal de snelkoppeling weg.

problem-zip-broken = Dit zip-bestand is beschadigd of niet compleet.
    .todo = Maak het zip-bestand opnieuw, of kopieer het nog een keer.

problem-zip-locked = Dit bestand is met een wachtwoord ingepakt.
    .todo = Pak het uit en geef de map met de uitgepakte bestanden op.

problem-zip-method = Dit bestand is ingepakt op een manier die niet wordt gelezen.
    .allowed = Een zip-bestand is ingepakt op de gewone manier (Deflate) of niet samengeperst.
    .todo = Pak het uit en geef de map met de uitgepakte bestanden op.

problem-zip-bomb = Dit bestand wordt bij het uitpakken zo veel groter dat het geen gewone dossiers kan bevatten. Het is niet gelezen.
    .todo = Vraag na waar het zip-bestand vandaan komt. Klopt het toch, pak het dan zelf uit en geef de map op.
