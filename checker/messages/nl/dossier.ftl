# De woorden bij het schema van een dossier, en wat er mis kan zijn met wat er in een dossier staat.

## Titels van wat de woordenlijst niet noemt

schema-title-dossier = dossier van een gezin
schema-title-version = versie van de afspraken over dit bestand
schema-title-id = kenmerk
schema-title-municipality = code van de gemeente
schema-title-team = code van het wijkteam
schema-title-worker = code van de medewerker
schema-any = alles in het dossier dat een id heeft, of een leefgebied (dan de code daarvan)

## Hoe een gegeven is geschreven

schema-describe-dossier = { $words }: één gezin, zonder namen, adressen of burgerservicenummers. Wat er niet in staat, is niet bekend; een lijst die er in staat, is compleet.
schema-describe-version = { $words }: altijd "1".
schema-describe-id = { $words }: 1 tot en met 64 letters, cijfers, punten, streepjes en lage streepjes. Elk id komt in een dossier één keer voor.
schema-describe-list = { $words }: een lijst. Staat de lijst er, dan is zij compleet; [] betekent dat er geen zijn, "unknown" dat het niet bekend is.
schema-describe-record = { $words }: een groep gegevens, tussen accolades.
schema-describe-single = { $words }: een groep gegevens, tussen accolades; "none" als dit er niet is, "unknown" als het niet bekend is.
schema-describe-case = { $words }: een groep gegevens, tussen accolades; "unknown" als er niets bekend is.
schema-describe-yes_no = { $words }: true (ja), false (nee) of "unknown" (niet bekend).
schema-describe-enum = { $words }: één van de genoemde waarden, of "unknown" als het niet bekend is.
schema-describe-code = { $words }: een code van 1 tot en met 64 letters, cijfers, punten, streepjes en lage streepjes, nooit een naam; "none" als er geen is, "unknown" als de code niet bekend is.
schema-describe-role = { $words }: een code van 1 tot en met 64 letters, cijfers, punten, streepjes en lage streepjes; "none" als er geen rol is, "unknown" als de rol niet bekend is.
schema-describe-ref = { $words }: het id van een ander deel van het dossier ({ $to }); "none" als er geen is, "unknown" als het niet bekend is.
schema-describe-refs = { $words }: een lijst met het id van andere delen van het dossier ({ $to }), of "unknown" als het niet bekend is.
schema-describe-date = { $words }: een datum als JJJJ-MM-DD, JJJJ-MM of JJJJ; "none" als het niet is gebeurd, "unknown" als de datum niet bekend is.{ $planned ->
        [yes] {" "}De datum mag na de peildatum liggen.
       *[no] {""}
    }
schema-describe-begin = { $words }: een datum als JJJJ-MM-DD, JJJJ-MM of JJJJ, of "unknown" als de datum niet bekend is. Staat er niets, dan geldt het vanaf het begin.
schema-describe-end = { $words }: een datum als JJJJ-MM-DD, JJJJ-MM of JJJJ; "none" als er nog geen einde is, "unknown" als de datum niet bekend is. De datum mag na de peildatum liggen.
schema-describe-done = { $words }: de datum als JJJJ-MM-DD, JJJJ-MM of JJJJ, of true als het is gedaan zonder dat de datum er bij staat; false of "none" als het niet is gedaan, "unknown" als het niet bekend is.
schema-describe-number = { $words }: een aantal als heel getal van 0 tot en met 999999; "none" als er geen zijn, "unknown" als het aantal niet bekend is.
schema-describe-text = { $words }: een tekst van hoogstens 20.000 tekens, of true als er wel een tekst is maar die niet is meegestuurd; false of "none" als er geen tekst is, "unknown" als het niet bekend is.

## Waarden die overal hetzelfde betekenen

schema-value-true = ja
schema-value-false = nee
schema-value-unknown = niet bekend

## Wat er staat, en wat er kan staan

schema-found =
    { $what ->
        [list] een lijst
        [null] null
        [record] een groep gegevens
        [text] een tekst van { $length ->
            [1] 1 teken
           *[other] { $length } tekens
        }
       *[shown] { $found }
    }
schema-allowed =
    { $kind ->
        [begin] een datum als "2024-03-31", "2024-03" of "2024", of "unknown" als de datum niet bekend is
        [case] een groep gegevens tussen accolades, of "unknown" als er niets bekend is
        [code] een code tussen aanhalingstekens; "none" als er geen is, "unknown" als de code niet bekend is
        [date] een datum als "2024-03-31", "2024-03" of "2024"; "none" als het niet is gebeurd, "unknown" als de datum niet bekend is
        [done] een datum als "2024-03-31", "2024-03" of "2024", of true als het is gedaan; false of "none" als het niet is gedaan, "unknown" als het niet bekend is
        [end] een datum als "2024-03-31", "2024-03" of "2024"; "none" als er nog geen einde is, "unknown" als de datum niet bekend is
        [id] een kenmerk tussen aanhalingstekens
        [list] een lijst tussen blokhaken, of "unknown" als het niet bekend is
        [number] een heel getal van 0 tot en met 999999; "none" als er geen zijn, "unknown" als het aantal niet bekend is
        [record] een groep gegevens tussen accolades
        [ref] het id van een ander deel van het dossier; "none" als er geen is, "unknown" als het niet bekend is
        [refs] een lijst tussen blokhaken met het id van andere delen van het dossier, of "unknown" als het niet bekend is
        [role] de code van een rol tussen aanhalingstekens; "none" als er geen rol is, "unknown" als de rol niet bekend is
        [single] een groep gegevens tussen accolades; "none" als dit er niet is, "unknown" als het niet bekend is
        [text] een tekst, of true als die niet is meegestuurd; false of "none" als er geen tekst is, "unknown" als het niet bekend is
       *[other] { $allowed ->
            [array] een lijst
            [array-object] een lijst of een groep gegevens
            [array-string] een lijst of een tekst
            [boolean] true of false
            [boolean-string] een tekst, of true of false
            [integer] een heel getal
            [integer-string] een heel getal of een tekst
            [number] een getal
            [object] een groep gegevens
            [object-string] een groep gegevens of een tekst
            [array-object-string] een lijst, een groep gegevens of een tekst
            [string] een tekst
           *[values] { $allowed }
        }
    }

## Een bestand dat niet bij zijn schema past

problem-schema-unknown-key = { $what ->
        [shown] De naam { $found } bestaat hier niet.
       *[text] Hier staat een naam van { $length } tekens. Die bestaat hier niet.
    }
    .allowed = { $count ->
        [0] Hier kan niets staan.
       *[other] Mogelijk: { $allowed }.
    }
    .todo = Gebruik een van deze namen, of haal dit gegeven weg.

problem-schema-misspelt-key = { $what ->
        [shown] De naam { $found } bestaat hier niet.
       *[text] Hier staat een naam van { $length } tekens. Die bestaat hier niet.
    }
    .allowed = De naam die er het meest op lijkt is { $near }.
    .todo = Schrijf { $near }, of haal dit gegeven weg.

problem-schema-missing-key = Hier ontbreekt { $allowed }.
    .todo = Vul { $allowed } in.

problem-schema-missing-any-key = Hier ontbreekt waar dit over gaat.
    .allowed = Ten minste één hiervan moet er staan: { $allowed }.
    .todo = Vul er één in.

problem-schema-wrong-type = Hier staat { schema-found }.
    .allowed = Mogelijk: { schema-allowed }.
    .todo = { $what ->
        [null] Haal dit gegeven weg als er niets over bekend is.
       *[other] Vul iets in wat hier kan staan, of haal dit gegeven weg.
    }

problem-schema-wrong-value = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: { $allowed }.
    .todo = { $what ->
        [null] Haal dit gegeven weg als er niets over bekend is.
       *[other] Kies een van deze waarden.
    }

problem-schema-misspelt-value = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: { $allowed }.
    .todo = Schrijf { $near }, als dat is bedoeld.

problem-schema-wrong-form = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: { schema-allowed }.
    .todo = Vul iets in wat hier kan staan.

problem-schema-out-of-range = Hier staat { schema-found }. Dat getal valt buiten de grenzen.
    .allowed = Mogelijk: { $kind ->
        [number] { schema-allowed }
       *[other] { $allowed }
    }.
    .todo = Kijk of het getal goed is overgenomen.

problem-schema-too-short =
    { $what ->
        [list] Deze lijst telt { $length }: dat is te weinig.
        [record] Deze groep telt { $length } gegevens: dat is te weinig.
       *[text] Deze tekst heeft { $length } tekens: dat is te kort.
    }
    .allowed = Mogelijk: { $allowed } of meer.
    .todo = Vul aan wat ontbreekt.

problem-schema-too-long =
    { $what ->
        [list] Deze lijst telt { $length }: dat is te veel.
        [record] Deze groep telt { $length } gegevens: dat is te veel.
       *[text] Deze tekst heeft { $length } tekens: dat is te lang.
    }
    .allowed = Mogelijk: hoogstens { $allowed }.
    .todo = Haal weg wat te veel is.

problem-schema-repeated = In deze lijst staat iets meer dan één keer.
    .todo = Laat staan wat klopt en haal de rest weg.

problem-schema-forbidden = Dit kan hier niet staan.
    .todo = Haal dit weg.

problem-schema-ambiguous = Dit kan op meer dan één manier worden gelezen.
    .todo = Laat staan wat is bedoeld en haal de rest weg.

problem-schema-date-form = Hier staat { schema-found }. Dat is geen datum zoals die hier kan staan.
    .allowed = Mogelijk: { schema-allowed }. Het jaar ligt tussen 1900 en 2099.
    .todo = Schrijf de datum als jaar-maand-dag, met vier cijfers voor het jaar en twee voor maand en dag.

problem-schema-date-missing = Hier staat { schema-found }. Die datum bestaat niet.
    .allowed = Mogelijk: een dag die op de kalender staat.
    .todo = Kijk welke datum het moet zijn. Is alleen de maand of het jaar bekend, schrijf dan "2024-03" of "2024".

problem-schema-code-form = Hier staat { schema-found }. Dat is geen kenmerk of code.
    .allowed = Mogelijk: 1 tot en met 64 letters, cijfers, punten, streepjes en lage streepjes. Het eerste teken is een letter of een cijfer.
    .todo = Gebruik een code, nooit een naam of een zin.

problem-schema-id-reserved = Hier staat { schema-found }. Dat woord betekent iets anders en kan geen id zijn.
    .allowed = Mogelijk: elk ander kenmerk dan "none" en "unknown".
    .todo = Kies een ander id.

## Een dossier dat niet bij zichzelf past

problem-wrong-version = Dit bestand heeft als versie { schema-found }. Die wordt niet gelezen.
    .allowed = Mogelijk: { $allowed }, met aanhalingstekens.
    .todo = Maak het bestand opnieuw met de versie die hier wel wordt gelezen.

problem-duplicate-id = Het id "{ $found }" is al gebruikt, op regel { $first }.
    .allowed = Elk id komt in een dossier één keer voor, ook in verschillende lijsten.
    .todo = Geef een van de twee een ander id, en kijk welke verwijzingen daarbij horen.

problem-duplicate-record = Dit staat al in deze lijst, op regel { $first }.
    .allowed = In deze lijst komt elke combinatie van { $allowed } één keer voor.
    .todo = Voeg de twee samen, of zet erbij wat ze anders maakt.

problem-reference-missing = In dit dossier staat niets met het id "{ $found }"{ $list ->
        [any] .
       *[other] {" "}onder { $list }.
    }
    .allowed = { $count ->
        [0] Er staat daar nog niets waar dit naar kan verwijzen.
       *[other] Mogelijk: { $allowed }.
    }
    .todo = Verbeter het id, of zet erbij waar het naar verwijst.

problem-reference-elsewhere = Het id "{ $found }" hoort bij iets anders: het staat op regel { $first }, niet onder { $list }.
    .allowed = { $count ->
        [0] Onder { $list } staat nog niets waar dit naar kan verwijzen.
       *[other] Mogelijk: { $allowed }.
    }
    .todo = Verwijs naar iets wat onder { $list } staat.

problem-period-reversed = Hier staat { $found }, maar het begin ({ $other }) is later: { $begin }.
    .allowed = Een periode eindigt niet voordat zij begint.
    .todo = Kijk welke van de twee datums klopt.

problem-after-reference-date = Hier staat { $found }. Dat is na de peildatum.
    .allowed = Wat is gebeurd, ligt op of voor de peildatum: { $allowed }.
    .todo = Kijk of de datum klopt, of kies een latere peildatum.

problem-closed-without-closure = De zaak is afgesloten, maar er is geen afsluiting ("none").
    .allowed = Bij een afgesloten zaak hoort een afsluiting, of "unknown" als die niet bekend is.
    .todo = Vul de afsluiting in, of zet de stand van de zaak op "open".

problem-open-with-closure = De zaak loopt nog, maar er is wel een afsluiting.
    .allowed = Bij een lopende zaak is de afsluiting "none".
    .todo = Zet de stand van de zaak op "closed", of haal de afsluiting weg.

problem-decimal-number = Hier staat { $found }, met een punt erin.
    .allowed = Een aantal is geschreven als heel getal, zonder punt.
    .todo = Haal de punt en wat erachter staat weg.

problem-bsn = Hier staat een getal van negen cijfers dat een burgerservicenummer (BSN) kan zijn. Het is niet overgenomen.
    .allowed = In een dossier staat geen BSN, ook niet in een tekst of een kenmerk.
    .todo = Haal het getal weg of vervang het door een kenmerk dat nergens anders naar verwijst. Is het geen BSN, zet dan een streepje in het midden, zoals in 2024-00123.
