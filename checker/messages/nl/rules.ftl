# Wat er mis kan zijn met een bestand met regels: voor wie een regel, een profiel of de woordenlijst verandert.
# De woorden bij een schema (problem-schema-...) die ook voor dossiers gelden, staan in dossier.ftl.

## Wat er staat, en wat er had kunnen staan

rules-allowed =
    { $count ->
        [0] {""}
       *[other] Mogelijk: { $allowed }.
    }
rules-meant =
    { $guess ->
        [0] Kies een van de genoemde namen, of haal dit weg.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

## Een bestand dat niet te lezen is

problem-yaml-empty = In dit bestand staat niets.
    .todo = Vul het bestand, of haal het weg.

problem-yaml-too-large = Dit bestand is te groot. Het is niet gelezen.
    .allowed = Een bestand met regels is kleiner dan { $limit } MB.
    .todo = Kijk of dit het goede bestand is.

problem-yaml-encoding = Dit bestand is opgeslagen op een manier die niet te lezen is, bijvoorbeeld als UTF-16 (Kladblok noemt dat ook Unicode).
    .allowed = Een bestand met regels is opgeslagen als UTF-8.
    .todo = Open het bestand in Kladblok, kies Bestand, Opslaan als, en kies bij Codering: UTF-8.

problem-yaml-bom = Voor het begin van de tekst staat een onzichtbaar teken (een byte order mark, BOM).
    .allowed = Een bestand met regels is opgeslagen als UTF-8 zonder BOM.
    .todo = Open het bestand in Kladblok, kies Bestand, Opslaan als, en kies bij Codering: UTF-8 (niet: UTF-8 met BOM).

problem-yaml-character = Hier staat een teken dat geen letter, cijfer of leesteken is ({ $sign }).
    .allowed = In een bestand met regels staan alleen tekens die te lezen zijn.
    .todo = Haal het teken weg. Vaak komt het mee als tekst uit een ander programma is geplakt.

problem-yaml-syntax =
    { $wrong ->
        [bracket] Hier begint een accolade of blokhaak waarin iets ontbreekt, of die niet wordt gesloten
        [colon] Hier ontbreekt een dubbele punt
        [colon-extra] Hier staat een dubbele punt te veel, of deze regel springt verder in dan hij hoort
        [end] Het bestand houdt op terwijl er nog iets moet komen
        [escape] Hier staat een backslash (\) met iets erachter dat daar niet kan staan
        [indent] Deze regel past niet bij de regels eromheen
        [quote] Hier begint een aanhalingsteken dat niet wordt gesloten
        [sign] Hier begint een waarde met een teken waarmee zij niet kan beginnen
        [tab] Hier staat een tab
        [value] Hier ontbreekt een waarde, of er staat een komma of haakje te veel
       *[other] Dit is niet te lezen
    }: “{ $found }”.
    .allowed =
    { $wrong ->
        [bracket] Wat met een accolade of blokhaak begint, eindigt ermee, en tussen twee delen staat een komma.
        [colon] Na elke naam komt een dubbele punt, een spatie en dan de waarde.
        [colon-extra] Regels die bij elkaar horen springen even ver in. Een dubbele punt met een spatie erachter staat alleen na een naam.
        [end] Na een naam komt een waarde, en wat met een accolade of blokhaak begint, eindigt ermee.
        [escape] Tussen enkele aanhalingstekens (') is een backslash een gewoon teken.
        [indent] Regels die bij elkaar horen springen even ver in, en zijn óf namen met een dubbele punt óf punten van een lijst met een streepje. Na het aanhalingsteken waarmee een tekst eindigt, komt niets meer.
        [quote] Een tekst die met een aanhalingsteken begint, eindigt ermee.
        [sign] Zonder aanhalingstekens begint een waarde niet met een van deze tekens: @ ` % * & ! |
        [tab] Inspringen gaat met spaties.
        [value] Tussen twee delen staat één komma, en achter elke naam een waarde.
       *[other] Een bestand met regels is geschreven in YAML: namen, een dubbele punt en waarden.
    }
    .todo =
    { $wrong ->
        [colon-extra] Zet de tekst tussen aanhalingstekens, of laat de regel even ver inspringen als de regels eromheen.
        [end] Kijk of het einde van het bestand is weggevallen, en vul het aan.
        [escape] Zet de tekst tussen enkele aanhalingstekens.
        [sign] Zet de waarde tussen aanhalingstekens.
        [tab] Vervang de tab door spaties.
       *[other] Vergelijk deze plek met een bestand dat wel klopt, en herstel haar.
    }

problem-yaml-duplicate-key = "{ $found }" staat hier voor de tweede keer in hetzelfde deel. De eerste keer was op regel { $first }.
    .allowed = Elke naam komt in een deel één keer voor.
    .todo = Kies welke van de twee klopt en haal de andere weg.

problem-yaml-anchor = Hier staat een verwijzing binnen het bestand (een & of * met een naam).
    .allowed = Een regel zegt zelf wat zij zegt, zonder verwijzingen.
    .todo = Schrijf hier uit wat er bedoeld is. Is het gewone tekst, zet die dan tussen aanhalingstekens.

problem-yaml-tag = Hier staat een aanduiding van een soort: { $found }.
    .allowed = Alle waarden worden als tekst gelezen; de regels zeggen zelf wat een getal of een datum is.
    .todo = Haal de aanduiding weg. Is het gewone tekst, zet die dan tussen aanhalingstekens.

problem-yaml-documents = Hier begint een tweede deel: een regel met alleen drie streepjes (---).
    .allowed = In een bestand staat één geheel.
    .todo = Haal de streepjes weg, of maak er twee bestanden van.

problem-yaml-key = Hier staat een lijst of groep op de plaats van een naam.
    .allowed = Een naam is één woord, gevolgd door een dubbele punt.
    .todo = Schrijf hier een naam. Begint een waarde met een accolade of blokhaak, zet haar dan tussen aanhalingstekens.

problem-yaml-too-deep = Hier zitten te veel delen in elkaar.
    .allowed = Er zitten hoogstens { $limit } delen in elkaar.
    .todo = Kijk of dit een bestand met regels is.

## De map met regels

problem-rules-missing-file = Het bestand { $found } ontbreekt in de map met regels.
    .allowed = In de map horen framework.yaml, vocabulary.yaml, risks.yaml en examples/complete.json.
    .todo = Zet het bestand terug, of geef een andere map op.

problem-rules-unknown-file = Dit bestand hoort niet op deze plaats.
    .allowed = In de map staan framework.yaml, vocabulary.yaml en risks.yaml; eventueel ook entries.yaml; criteria staan in criteria/<thema>, vragen in questionnaire/<thema>, profielen in profiles.
    .todo = Zet het bestand op zijn plaats, of haal het weg.

## De woordenlijst

problem-vocabulary-type = De soort { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-vocabulary-values = Het kenmerk { $found } is een keuze (enum) zonder waarden.
    .allowed = Bij een keuze staat onder values elke waarde met haar woorden, of achter values_of een ander kenmerk.
    .todo = Zet de waarden erbij, of geef het kenmerk een andere soort.

problem-vocabulary-name = { $found } staat niet in de woordenlijst.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

## Wat een bestand over een ander bestand zegt

problem-rule-theme = Dit bestand ligt in de map van het thema { $found }. Dat thema bestaat niet.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Zet het bestand in de map van een van deze thema's, of zet het thema in framework.yaml.
       *[other] Bedoelde u { $near }? Zet het bestand dan in die map.
    }

problem-rule-chapter = Het hoofdstuk { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Kies een van deze hoofdstukken, of zet het hoofdstuk in framework.yaml.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

problem-rule-source = Het bronstuk { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Kies een van deze stukken, of zet het stuk in framework.yaml.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

problem-rule-risk = Het risico { $found } bestaat hier niet.
    .allowed = { rules-allowed }
    .todo = Kies een van deze nummers, of haal dit weg.

problem-rule-half = De code { $found } zegt dat dit de helft van een criterium is die een dossier niet kan aantonen. Dat criterium bestaat niet.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Schrijf voor -O de code van het criterium, of laat -O weg als de vraag op zichzelf staat.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

problem-rule-flag = Geen enkel profiel legt het begrip { $found } vast.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Kies een van deze begrippen, of leg het begrip vast in een profiel, onder define.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

problem-rule-code-twice = { $found } bestaat al: zie { $other }.
    .allowed = Elke code, elk risiconummer en elke naam van een profiel komt één keer voor.
    .todo = Geef een van de twee een andere code of naam, of haal er een weg.

problem-rule-clause-twice = Er is al een onderdeel met de naam { $found } in dit criterium.
    .allowed = Elk onderdeel van een criterium heeft een eigen naam.
    .todo = Geef een van de twee een andere naam.

problem-rule-no-examples = Bij { $found } staan geen voorbeelden.
    .allowed = Een criterium heeft bij elke uitkomst die het kan hebben een voorbeeld.
    .todo = Zet er voorbeelden bij, onder examples. Kijk hoe een ander criterium dat doet.

problem-rule-unselected = Geen enkel profiel kiest { $found }. Er wordt dus nooit naar gekeken.
    .allowed = Een criterium of een vraag hoort bij ten minste één profiel.
    .todo = Kies het in een profiel, onder select, of haal het bestand weg.

problem-rule-unused-parameter = Geen enkele regel vraagt om de parameter { $found }.
    .allowed = Een parameter hoort bij ten minste één onderdeel van een criterium dat in een profiel is gekozen.
    .todo = Haal de parameter weg, of gebruik haar in een regel.

problem-rule-date = De datum { $found } bestaat niet.
    .allowed = Een datum staat op de kalender, zoals 2024-02-29.
    .todo = Kijk welke datum het moet zijn.

problem-rule-dates-cross = Dit eindigt voordat het begint: { $found }.
    .allowed = De laatste dag ligt op of na de eerste.
    .todo = Kijk welke van de twee datums klopt.

## Van bron naar regel

problem-entry-open = Van de eis { $entry } is niets geworden.
    .allowed = Bij elke eis hoort een criterium of een vraag met dezelfde code, of er staat waar zij is gebleven: onder alias_of, realised_by of not_asked.
    .todo = Schrijf het criterium of de vraag, of zet de reden hierbij.

problem-entry-covered = Bij { $entry } staat dat deze eis elders is geregeld, maar er is nu een criterium of vraag met deze code.
    .allowed = Een eis met een eigen bestand heeft hier alleen een plaats (place), en eventueel rest_in.
    .todo = Haal title, alias_of, realised_by, not_asked en why hier weg.

problem-entry-unselected = { $found } bestaat, maar het profiel { $profile } kiest het niet.
    .allowed = Elke eis uit een bron hoort bij het profiel dat voor die bron staat.
    .todo = Kies het in dat profiel, onder select, of zet hier waar de eis is gebleven.

problem-entry-alias = Bij { $entry } staat dat { $found } hetzelfde vraagt, maar dat hoort niet bij het profiel { $profile }.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-entry-key = Bij { $entry } staat dat een profiel deze eis regelt, maar deze plek is er niet: { $found }.
    .allowed = Een plek bestaat uit sleutels met een schuine streep ertussen. In een lijst is een stap een woord uit de lijst, of waar de verandering op slaat: add_when/theme direction.
    .todo = Kijk in het profiel hoe het daar heet.

problem-entry-asked = Bij { $entry } staat dat geen regel in het profiel { $profile } naar dit kenmerk kijkt, maar dat gebeurt nu wel: { $found }.
    .allowed = Een eis die ergens van vrijstelt, is pas zonder gevolg als niets ernaar vraagt.
    .todo = Regel de vrijstelling in het profiel (drop, restrict of add_when), en zet dat hier bij realised_by.

problem-entry-none = Het profiel { $profile } kiest { $found }, maar dat staat niet in entries.yaml.
    .allowed = Een profiel dat voor een bron staat, kiest alleen wat die bron vraagt.
    .todo = Zet { $found } met de plaats in de bron in entries.yaml, of kies het in een eigen profiel.

## Een profiel

problem-profile-unknown = Het profiel { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-profile-code = Geen enkele regel gebruikt het woord { $found }. Het verandert dus niets.
    .allowed = Achter de dubbele punt staat een woord van de regels{ $has_near ->
        [0] .
       *[other] , zoals { $near }.
    }
    .todo = Kies een woord dat in een regel of onder codes in framework.yaml staat, of zet het nieuwe woord daarbij.

problem-profile-extends = Dit profiel bouwt voort op { $found }. Dat profiel is er niet, of bouwt zelf weer voort op dit profiel.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-profile-value = Hier staat { $found }. Dat past niet bij deze parameter.
    .allowed =
    { $unit ->
        [list] Mogelijk: een lijst zoals [eerste, tweede], of off.
       *[number] Mogelijk: een heel getal van hoogstens { $most } cijfers, dat getal met een eenheid zoals {"{"}value: 5, unit: working_days{"}"}, of off.
    }
    .todo = Vul een waarde in die past, of haal de regel weg: dan geldt de gewone waarde.

problem-profile-matches-nothing =
    { $why ->
        [not-asked-for] De parameter { $found } bestaat wel, maar geen onderdeel dat dit profiel kiest vraagt erom. Deze regel verandert dus niets.
        [not-selected] { $found } bestaat wel, maar hoort niet bij wat dit profiel kiest. Deze regel verandert dus niets.
        [nothing-to-edit] { $found } bestaat wel, maar daar is niets waar deze verandering over gaat. Deze regel verandert dus niets.
        [only-a-part] { $found } is een deel van een criterium. Hier kan alleen een heel criterium of een thema staan.
       *[unknown] { $found } bestaat niet. Deze regel verandert dus niets.
    }
    .allowed = { rules-allowed }
    .todo =
    { $why ->
        [not-asked-for] Kies onder select ook een criterium dat erom vraagt, of haal deze regel weg.
        [not-selected] Kies het ook onder select, of haal deze regel weg.
        [nothing-to-edit] Kijk naar de onderdelen van het criterium en verbeter deze regel, of haal haar weg.
        [only-a-part] Kies het hele criterium, of haal deze regel weg.
       *[unknown] { rules-meant }
    }

## Een regel

problem-rule-entity = De soort gegeven { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-attribute = Het kenmerk { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-value = De waarde { $found } kan hier niet staan.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-key = { $found } is geen manier om iets te vergelijken.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-parameter = De parameter { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Kies een van deze parameters, of zet haar onder parameters in dit bestand of in framework.yaml.
       *[other] Bedoelde u { $near }? Schrijf dat dan.
    }

problem-rule-pattern = Hier staat { $found }. Dat is geen patroon.
    .allowed = Een patroon noemt één soort gegeven met de eisen eraan, zoals {"{"}plan: {"{"}perspective: filled{"}"}{"}"}. Zonder eisen: {"{"}plan: {"{"}{"}"}{"}"}.
    .todo = Schrijf hier één patroon. Zijn het twee eisen, maak er dan twee onderdelen van.

problem-rule-test = Hier staat { $found }. Zo is dit kenmerk niet te vergelijken.
    .allowed =
    { $kind ->
        [date] Mogelijk bij een datum: filled, {"{"}from: ...{"}"}, {"{"}until: ...{"}"} of allebei.
        [item] Mogelijk: een lijst, of een parameter die een lijst is, zoals $life_domains.
        [number] Mogelijk bij een getal: filled, een heel getal, {"{"}at_least: ...{"}"}, {"{"}at_most: ...{"}"} of allebei.
        [reference] Mogelijk bij een verwijzing: filled, subject of subject met een punt en een kenmerk.
        [text] Mogelijk bij een tekst: alleen filled (er is iets ingevuld).
       *[word] Mogelijk: filled, een waarde, een lijst van waarden, een parameter die een lijst is, of subject met of zonder een kenmerk.
    }
    .todo = Schrijf een van deze vormen.

problem-rule-at = Het moment { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-minor = Bij { $found } staat niet op welk moment er wordt gekeken. Of iemand een kind is, hangt daarvan af.
    .allowed = { rules-allowed }
    .todo = Zet er een moment bij, zoals at: start.

problem-rule-no-subject = Hier staat { $found }, maar er is nog geen onderwerp.
    .allowed = Het onderwerp is er in require, unless en due; in when en for_each nog niet.
    .todo = Vergelijk hier met een waarde, of verplaats dit naar require.

problem-rule-no-moment = Hier staat { $found }, maar het onderwerp heeft geen moment.
    .allowed = subject.at is er alleen als for_each een moment noemt met at.
    .todo = Zet at bij for_each, of gebruik een ander kenmerk van het onderwerp.

problem-rule-moment = { $found } is geen moment.
    .allowed = { rules-allowed } Daar kan een termijn bij, zoals case.start + $follow_up.
    .todo = { rules-meant }

problem-rule-term = { $found } is hier geen termijn.
    .allowed = Een termijn is een parameter in dagen, werkdagen of maanden. { rules-allowed }
    .todo = Gebruik een van deze parameters, of maak er een onder parameters.

problem-rule-number = { $found } is hier geen getal.
    .allowed = Een getal is een heel getal, zoals 2, of een parameter die een getal is. { rules-allowed }
    .todo = Schrijf een getal of een van deze parameters.

problem-rule-list = { $found } is geen lijst.
    .allowed = { rules-allowed }
    .todo = Gebruik een parameter die een lijst is, of schrijf de waarden hier uit.

problem-rule-as = { $found } bestaat niet.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-as-circle = Hier wordt { $found } overgenomen, maar dat neemt zelf weer over van dit criterium, al dan niet langs een omweg.
    .allowed = Een criterium kan alles overnemen wat niet van het criterium zelf afhangt.
    .todo = Schrijf de onderdelen bij een van de twee uit.

## Hoe iets is geschreven

problem-schema-name-form = Hier staat { schema-found }. Dat is geen naam.
    .allowed = Een naam bestaat uit kleine letters, cijfers en lage streepjes, en begint met een letter.
    .todo = Schrijf de naam zo.

problem-schema-slug-form = Hier staat { schema-found }. Dat is geen naam.
    .allowed = Deze naam bestaat uit kleine letters, cijfers en streepjes, en begint met een letter.
    .todo = Schrijf de naam zo.

problem-schema-criterion-code-form = Hier staat { schema-found }. Dat is geen code van een criterium.
    .allowed = Een code heeft hoofdletters, een streepje en cijfers, en eventueel een kleine letter: VV-01, DH-11a.
    .todo = Schrijf de code zo.

problem-schema-question-code-form = Hier staat { schema-found }. Dat is geen code van een vraag.
    .allowed = Een code heeft hoofdletters, een streepje en cijfers, en eventueel een kleine letter: BS-01, DH-11d. Bij de helft van een criterium staat er -O achter: TT-03-O.
    .todo = Schrijf de code zo.

problem-schema-year-form = Hier staat { schema-found }. Dat is geen jaar.
    .allowed = Een jaar heeft vier cijfers: 2014.
    .todo = Schrijf het jaar zo.

problem-schema-rule-date-form = Hier staat { schema-found }. Dat is geen datum.
    .allowed = Een datum is geschreven als 2024-03-31, 2024-03 of 2024.
    .todo = Schrijf de datum zo.

problem-schema-rule-day-form = Hier staat { schema-found }. Dat is geen dag.
    .allowed = Een dag is geschreven als 2024-03-31.
    .todo = Schrijf de dag zo.

problem-schema-pointer-form = Hier staat { schema-found }. Dat is geen plaats in een dossier.
    .allowed = Een plaats begint met een schuine streep en noemt elk onderdeel bij zijn naam of id: /members/child-1/resident.
    .todo = Schrijf de plaats zo.

problem-schema-parameter-number-form = Hier staat { schema-found }. Dat past niet bij de eenheid van deze parameter.
    .allowed = Mogelijk: een heel getal van hoogstens 4 cijfers, of off.
    .todo = Vul een getal in, of kies bij unit een lijst (list).

problem-schema-parameter-list-form = Hier staat { schema-found }. Dat past niet bij de eenheid van deze parameter.
    .allowed = Mogelijk: een lijst zoals [eerste, tweede], of off.
    .todo = Schrijf een lijst, of kies bij unit een andere eenheid.

problem-schema-text-or-list = Hier staat { schema-found }.
    .allowed = Mogelijk: een woord, of een lijst van woorden.
    .todo = Schrijf een van beide.

problem-schema-risk-number-form = Hier staat { schema-found }. Dat is geen nummer van een risico.
    .allowed = Een nummer heeft twee cijfers, zoals 01.
    .todo = Schrijf het nummer zo.

problem-schema-whole-form = Hier staat { schema-found }. Dat is geen heel getal.
    .allowed = Mogelijk: een heel getal, zoals 18.
    .todo = Vul een heel getal in.

problem-schema-weight-form = Hier staat { schema-found }. Dat is geen gewicht.
    .allowed = Een gewicht ligt van 0 tot en met 1, met een punt: 0.25.
    .todo = Vul een gewicht in.

problem-schema-percent-form = Hier staat { schema-found }. Dat is geen percentage.
    .allowed = Een percentage is een heel getal van 0 tot en met 100.
    .todo = Vul een percentage in.

problem-schema-path-form = Hier staat { schema-found }. Dat is geen plaats in een dossier.
    .allowed = Een plaats bestaat uit namen met schuine strepen ertussen: safety_plan/reviews.
    .todo = Schrijf de plaats zo.

problem-schema-attribute-form = Hier staat { schema-found }. Dat is geen kenmerk.
    .allowed = Een kenmerk is hier geschreven met de soort en een punt ervoor: party.organisation.
    .todo = Schrijf het kenmerk zo.
