# Hulp bij de opdrachten
help-usage = Gebruik:
help-options = Opties
help-commands = Opdrachten
help-some-options = [OPTIES]
help-a-command = OPDRACHT ...
help-help = Toon deze uitleg.
help-version = Toon de versie.
help-checker = Toetst gezinsdossiers aan het kader van de inspecties en zegt waarom. Begin met: checker check MAP
help-check = Toets dossiers. PAD is een bestand, een map, een patroon (*.json), een .jsonl, een .zip of - (standaardinvoer).
help-explain = Leg één uitkomst uit: de regel, de bron, en de plaatsen in het dossier die de uitkomst bepalen. DOSSIER is het bestand van één dossier, CODE de code van het criterium, zoals VV-01.
help-validate = Controleer of dossiers goed zijn ingevuld; toont elke fout met zijn plaats.
help-schema = Toon een gepubliceerd schema (JSON Schema 2020-12). SOORT is dossier, rule, question, profile, measures, run, csv (een Table Schema voor de tabel), nightly of archive (een nacht in het archief).
help-rules-group = Bekijk, controleer en beproef de regels.
help-rules-list = Toon de criteria van een profiel.
help-trace = Toon elke eis uit de bronnen en wat ervan is geworden: een criterium, een vraag, een ander criterium dat hetzelfde vraagt, of een deel van een profiel. Met --profile alleen de eisen van dat profiel.
help-rules-show = Toon één criterium in gewone woorden.
help-rules-lint = Controleer alle regels en profielen op fouten.
help-rules-test = Speel de voorbeelden van de criteria na. Faalt ook als een uitkomst geen voorbeeld heeft.
help-rules-docs = Schrijf alle profielen en criteria als leesbare bladzijden (Markdown) in een map. In het Nederlands en in het Engels.
help-docs-output = De map waar de bladzijden komen. Wat er van een vorige keer stond en niet meer bestaat, wordt weggehaald.
help-rules-questions = Toon de vragen van de zelfevaluatie die bij een profiel horen, met ruimte voor het antwoord.
help-mutate = Zaai fouten in de regels, één tegelijk, en toon welke geen enkel voorbeeld opmerkt. Faalt als de voorbeelden er minder dan { $least }% opmerken.
help-profiles-group = Bekijk en vergelijk profielen.
help-profiles-list = Toon de profielen.
help-profiles-show = Toon één profiel.
help-profiles-diff = Vergelijk twee profielen. Met dossiers erbij: welke uitkomsten verschillen, en door wie of wat.
help-profile = Het profiel (kader) waaraan wordt getoetst. Zie: checker profiles list
help-profiles = Het profiel (kader) waaraan wordt getoetst; mag vaker, dan staan verschillen ernaast. Zie: checker profiles list
help-as-of = De peildatum, zoals 2026-06-30. Zonder deze optie: vandaag.
help-audience = Voor wie het resultaat is: team (wat op een gedeelde schijf mag liggen) of officer (alles). Zonder deze optie zijn het scherm en json voor de kwaliteitsmedewerker, en alle andere bestanden voor het team.
help-team-name = Code van een team die in een resultaat voor het team mag staan; andere teams krijgen een nummer. Mag vaker.
help-output = Een rapport ({ $forms }), op het scherm of in een bestand (html:rapport.html). Mag vaker.
help-fail-level = Eindig met code 1 als er een uitkomst is van deze ernst of erger; het ergst is error. Zonder deze optie nooit.
help-jobs = Aantal processen dat tegelijk rekent. Zonder deze optie: 1.
help-cluster = Een Dask-cluster rekent in plaats van deze computer, zoals tcp://rekenserver:8786. De dossiers gaan over het netwerk naar dat cluster: gebruik tls:// op een netwerk dat u niet vertrouwt. Valt het cluster weg, dan rekent deze computer verder, met --jobs.
help-rules = Map met andere regels dan die van het pakket.
help-format = Als tabel om te lezen (zo gaat het vanzelf), of als JSON.
help-lang = Taal van de uitvoer: nl of en.
metavar-path = PAD
metavar-name = NAAM
metavar-folder = MAP
metavar-profile = PROFIEL
metavar-date = JJJJ-MM-DD
metavar-number = AANTAL
metavar-cluster = ADRES
metavar-kind = SOORT
metavar-output = VORM[:BESTAND]

# Voortgang
written-team = Geschreven, voor het team: { $file }
written-officer = Geschreven, voor de kwaliteitsmedewerker: { $file } (leg dit niet op een gedeelde schijf)
progress-checking = Toetsen
progress-rate = { $rate } per seconde

# Verkeerd gebruik
usage-try = Zie: { $command } --help
usage-stopped = Afgebroken.
usage-crashed = Het programma is gestopt door een fout in het programma zelf ({ $found } bij { $where }). Meld dit aan de beheerder.
usage-no-such-option = De optie { $found } bestaat niet.{ $has_near ->
    [0] {""}
   *[other] { " " }Bedoelt u { $near }?
}
usage-missing = Er ontbreekt iets: { $name }
usage-too-much = Dit is te veel: { $found }
usage-no-command = Noem een opdracht.
usage-choice = Bij { $name } kan alleen: { $allowed }.
usage-value = Na { $name } hoort nog iets te staan.
usage-no-value = Na { $name } hoort niets te staan.
usage-no-such-command = De opdracht { $found } bestaat niet. { $has_near ->
    [0] Wel: { $allowed }.
   *[other] Bedoelt u { $near }?
}
problem-usage-date = Bij { $option } staat “{ $found }”. Dat is geen datum.
    .todo = Schrijf de peildatum als jaar-maand-dag, zoals 2026-06-30.
problem-usage-jobs = Bij { $option } staat “{ $found }”. Dat kan niet.
    .allowed = Het is een heel getal van 1 tot en met { $most }.
problem-usage-format = De vorm “{ $found }” bestaat niet.
    .allowed = Het kan: { $allowed }.
    .todo = { $has_near ->
        [0] Kies er een van.
       *[other] Bedoelt u { $near }?
    }
problem-usage-no-criterion = Het criterium “{ $found }” hoort niet bij het profiel { $profile }.
    .allowed = { $has_elsewhere ->
        [0] Het staat ook in geen ander profiel.
       *[other] Het staat wel in: { $elsewhere }. Kies dat profiel met --profile.
    }
    .todo = { $has_near ->
        [0] Zie: checker rules list
       *[other] Bedoelt u { $near }? Zie: checker rules list
    }
problem-usage-format-of-mutate = --format { $found } kan hier alleen samen met --mutate.
    .todo = Zet --mutate erbij, of laat --format weg.
problem-usage-no-such-rule = Het criterium “{ $found }” bestaat niet.
    .todo = { $has_near ->
        [0] Zie: checker rules list
       *[other] Bedoelt u { $near }? Zie: checker rules list
    }
problem-usage-question = “{ $found }” is een vraag van de zelfevaluatie, geen criterium.
    .todo = Bekijk de vraag met: checker rules questions --profile { $profile }
problem-usage-one-dossier = “{ $found }” bevat { $count } dossiers; voor uitleg is er precies één nodig.
    .todo = Noem het bestand van één dossier. In een bestand met meer dossiers noemt u ook welk: map.jsonl:3 of map.zip!gezin.json.
# Waarom het systeem weigert
os-why =
    { $why ->
        [denied] daar is geen toestemming voor
        [missing] dat bestaat niet
        [folder] dat is een map
        [no-folder] een deel van de naam is geen map
        [form] het is geen TOML: elke regel hoort een naam, een = en een waarde te hebben
        [full] de schijf is vol
        [read-only] daar kan alleen worden gelezen
       *[other] { $why }
    }
problem-configuration = Dit bestand met instellingen is niet te lezen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Herstel het of haal het weg.
problem-configuration-unknown = De instelling { $found } bestaat niet.
    .allowed = Hier kan staan: { $allowed }.
    .todo = { $has_near ->
        [0] Haal deze instelling weg.
       *[other] Bedoelt u { $near }?
    }
problem-configuration-list = Bij { $found } staat een lijst. Deze instelling heeft één waarde.
    .todo = Kies er een: { $name } = "..."
problem-rules-no-folder = De map met regels { $found } is er niet.
    .todo = Geef met --rules een map die er is, of laat --rules weg.
problem-rules-unreadable = Dit bestand of deze map met regels is niet te lezen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kijk of het een gewoon bestand is en of u het mag lezen, of haal het weg.
problem-output-no-name = Na { $found }: staat geen naam van een bestand.
    .todo = Geef { $found }:BESTAND; of alleen { $found } voor het scherm.
problem-output-binary = { $found } is geen tekst en kan niet op het scherm.
    .todo = Geef een bestand: --output { $found }:BESTAND
problem-output-twice = Twee resultaten gaan naar { $has_found ->
    [0] het scherm
   *[other] hetzelfde bestand: { $found }
}.
    .todo = Geef elk resultaat een eigen bestand, zoals json:run.json.
problem-output-folder = { $found } is een map; daar kan geen resultaat in staan.
    .todo = Zet er de naam van een bestand achter.
problem-output-no-folder = De map voor het bestand { $found } is er niet.
    .todo = Maak de map, of kies een map die er is.
problem-output-over-dossiers = Het resultaat zou over de dossiers heen komen, of er de volgende keer als dossier bij liggen: { $found }.
    .todo = Kies een andere naam of een andere map.
problem-output-unwritable = Kan niet schrijven naar { $found }{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kies een map waarin u mag schrijven en waar plaats is.
problem-dossier-failed = Dit dossier kon niet worden beoordeeld door een fout in het programma ({ $found }).
    .todo = Meld dit aan de beheerder. De andere dossiers zijn wel beoordeeld.
problem-worker-died = Het rekenproces is gestopt terwijl dit dossier aan de beurt was; het dossier is niet beoordeeld.
    .todo = Probeer het opnieuw met alleen dit dossier. Gaat het weer mis, meld het dan aan de beheerder. De andere dossiers zijn wel beoordeeld.
problem-dossier-hung = Dit dossier kostte meer dan { $limit } seconden; het is niet beoordeeld.
    .todo = Probeer het opnieuw met alleen dit dossier. Duurt het weer te lang, meld het dan aan de beheerder. De andere dossiers zijn wel beoordeeld.
problem-worker-not-started = Er kon geen rekenproces starten; dit dossier is niet beoordeeld.
    .todo = Probeer het opnieuw als de computer minder te doen heeft, of met --jobs 1.
problem-cluster-lost = Het cluster { $found } is weggevallen. Deze computer doet de rest.
    .todo = Kijk of de scheduler en de rekenprocessen daar nog draaien. Aan de uitkomsten ontbreekt niets.
problem-cluster-not-installed = Voor het cluster { $found } ontbreekt Dask op deze computer.
    .todo = Installeer het met: pip install "dossier-checker[cluster]". Of laat het cluster weg (--cluster, of de regel cluster).
problem-cluster-unreachable = Het cluster { $found } is niet bereikbaar.
    .todo = Controleer het adres (zoals tcp://rekenserver:8786) en of daar een Dask-scheduler draait. Of laat het cluster weg (--cluster, of de regel cluster).
problem-cluster-without-workers = Het cluster { $found } heeft geen rekenprocessen.
    .todo = Start daar een “dask worker”, Of laat het cluster weg (--cluster, of de regel cluster).
problem-cluster-version = Rekenproces { $found } van het cluster heeft { $has_other ->
    [0] de checker niet
   *[other] versie { $other } van de checker
}; hier draait versie { $own }.
    .todo = Installeer op het cluster dezelfde versie als hier, Of laat het cluster weg (--cluster, of de regel cluster).

# Controleren
validate-total = { $good } in orde, { $bad } met fouten.

# Regels
rules-title = Criteria van { $profile }
rules-title-column = Titel
rules-code = Code
rules-level = Soort
level-automatic = automatisch
level-presence = aanwezigheid; een mens beoordeelt de inhoud
rules-source = Bron
parameter-off = uit
parameter-ours = keuze van dit project
card-examples = Voorbeelden
lint-total = { $criteria } criteria, { $questions } vragen en { $profiles } profielen gecontroleerd: { $problems } fouten.
test-total = { $examples } voorbeelden nagespeeld: { $failed } anders dan verwacht, { $lacking } uitkomsten zonder voorbeeld.
problem-engine-limit = De regel van { $criterion } is te groot om te worden uitgevoerd: { $found } { $what ->
    [terms] delen die samen moeten gelden
    [rules] mogelijkheden en uitzonderingen samen
    [tests] verschillende toetsen op één soort gegeven
    [types] soorten gegevens
   *[properties] gegevens bij één onderwerp
}.
    .allowed = Het zijn er hoogstens { $limit }.
    .todo = Verdeel de regel over meer onderdelen, of over meer criteria.
problem-example-outcome = { $criterion } ({ $profile }): dit voorbeeld geeft { $found }, verwacht was { $expected }.
    .todo = Kijk of de regel of het voorbeeld niet klopt.
problem-example-lacking = { $criterion }: bij profiel { $profile } is er geen voorbeeld met de uitkomst “{ $found }” ({ $code }).
    .todo = Voeg er een toe onder examples.
problem-example-pointer = { $criterion }: de wijziging wijst naar iets dat het complete dossier niet heeft: “{ $found }”.
    .todo = Kijk in examples/complete.json hoe het daar heet.
problem-example-invalid = { $criterion }: na de wijziging is het dossier ongeldig bij { $found }.
    .todo = Maak de wijziging zo dat het dossier geldig blijft.
problem-example-clause = { $criterion } heeft in het profiel { $profile } geen onderdeel { $found }.
    .allowed = { rules-allowed }
    .todo = { rules-meant }
problem-example-profile = { $criterion } hoort niet bij het profiel { $found }.
    .todo = Noem een profiel dat dit criterium heeft.

# Van bron naar regel
trace-title = Wat er van elke eis uit de bronnen is geworden
trace-place = Plaats in de bron
trace-became = Geworden
trace-source = { $source } · { $profile }
trace-apart = Van geen van deze bronnen
trace-criterion = criterium { $file }{ $has_level ->
    [0] {""}
   *[other] { " " }({ $level })
}, in { $profiles }
trace-advice = advies, nooit een tekortkoming
trace-question = vraag { $file }, in { $profiles }
trace-rest = de rest in { $codes }
trace-alias = hetzelfde als { $codes }
trace-profile = geregeld in { $file }, bij { $key }
trace-excuse = niets nodig: in { $profile } kijkt geen regel naar { $key }
trace-open = nog niets

# Vragen van de zelfevaluatie
questions-title = Zelfevaluatie bij { $profile }
questions-about = Dit zijn vragen waarop geen dossier het antwoord geeft. De organisatie beantwoordt ze zelf. Een getal uit een run kan een aanwijzing zijn, nooit een bewijs.
questions-none = Bij dit profiel horen geen vragen.
question-norm = Waarom deze vraag
question-remedy = Wat te doen als het antwoord nee is
question-half = Wat een dossier wel aantoont, staat bij criterium
question-years = Door de bron zelf gemeten in
question-risks = Zegt iets over
question-risk = { $number } { $title }
question-evidence = Aanwijzing uit een run
answer-year = Jaar
answer-met = Is het zo
answer-how = Op welke wijze
answer-policy = Beleid
answer-practice = Praktijk
answer-realised = Gerealiseerd
answer-explanation = Toelichting
choice-yes = ja
choice-no = nee
choice-partly = deels

# Gezaaide fouten
mutate-title = Fouten in de regels die geen enkel voorbeeld opmerkt
mutate-criterion = Criterium
mutate-place = Plaats
mutate-fault = Fout
mutate-before = Er stond
mutate-after = Nu staat er
mutate-several = { $count } criteria
mutate-total =
    { $caught } van de { $faults } gezaaide fouten opgemerkt: { NUMBER($share, minimumFractionDigits: 1) }%. Nodig is { $least }%.
mutant-clause-dropped = onderdeel weggelaten
mutant-alternative-dropped = mogelijkheid weggelaten
mutant-condition-dropped = voorwaarde weggelaten
mutant-excuse-dropped = toegestane afwijking weggelaten
mutant-scope-widened = geldt voor meer onderwerpen
mutant-evidence-loosened = bewijs mag meer zijn
mutant-condition-loosened = voorwaarde geldt eerder
mutant-excuse-loosened = afwijking telt eerder
mutant-join-loosened = hoeft niet meer bij het onderwerp te horen
mutant-filled-dropped = hoeft niet meer ingevuld te zijn
mutant-comparison-turned = vergelijking omgedraaid
mutant-answer-turned = ja en nee verwisseld
mutant-value-dropped = waarde uit een lijst weggelaten
mutant-value-changed = andere waarde
mutant-number-changed = getal of termijn één hoger of lager
mutant-moment-moved = ander moment
mutant-due-dropped = telt meteen, zonder termijn
mutant-mark-dropped = advies telt als eis
mutant-in-force-moved = een dag eerder of later geldig
mutant-edit-dropped = aanpassing weggelaten
mutant-setting-dropped = eigen waarde van het profiel weggelaten

# Profielen
profiles-name = Naam
profiles-title = Titel
profiles-extends = Bouwt op
profiles-criteria = Criteria
profiles-roles = Rollen
profiles-on = Bouwt op { $base }.
profiles-explained = Een toegelichte afwijking telt in de score voor { $weight } (0 = niet, 1 = als een fout).
diff-none = Geen verschil: beide profielen vragen hetzelfde.
diff-title = Waar de profielen verschillen
diff-what = Wat
diff-all = alle criteria
diff-has = heeft dit criterium
diff-only-first = alleen hier
diff-only-second = alleen hier
diff-subjects = voor wie
diff-condition = wanneer
diff-excuse = toegestane afwijking
diff-rule = wat wordt gevraagd
diff-parameter = getal of lijst
diff-clause-off = niet getoetst
diff-in-force = geldig
diff-flips = Dossiers die anders uitkomen
diff-no-flips = Geen dossier komt anders uit.
