## Een fout in het bestand van checker nightly

problem-night-inside = De plek bij { $found } ligt in de plek bij { $around }, of het is dezelfde.
    .allowed = Archief (archive), rapport (report), tussenopslag (cache) en dossiers liggen elk op een eigen plek, niet in elkaar.
    .todo = Kies bij { $found } een andere map.

problem-night-cache-beside-key = De tussenopslag (cache) ligt vanzelf naast de sleutel, en dat is in de plek bij { $around }.
    .allowed = Archief (archive), rapport (report), tussenopslag (cache) en dossiers liggen elk op een eigen plek, niet in elkaar.
    .todo = Kies bij key een andere map, zoals ~/checker/sleutel.

problem-night-empty = In dit bestand staat niets.
    .todo = Maak een voorbeeld met uitleg en vul dat in: checker nightly --init

problem-night-not-a-list = Hier staat { schema-found }. Hier hoort een lijst, ook als er maar één ding in staat.
    .todo = Begin een nieuwe regel, met twee spaties en een streepje ervoor: { $has_item ->
        [0] - dossiers
       *[other] - { $item }
    }

problem-night-key-shared = De sleutel ligt in de map bij { $around }. Wie daar bij kan, kan dan nagaan over welke dossiers het archief gaat.
    .allowed = De sleutel ligt op een plek waar alleen de eigenaar bij kan.
    .todo = Kies bij key een andere plek, zoals ~/checker/sleutel.

problem-night-team-names = Bij audience staat officer: in dat rapport staan alle codes van teams al.
    .todo = Haal team_names weg, of zet bij audience: team.

problem-night-place-twice = De plek { $found } staat er al.
    .todo = Haal een van beide weg.

problem-place-protocol = Adressen die beginnen met { $found }: zijn niet bekend.
    .allowed = Mogelijk zijn onder meer: smb://server/map, s3://emmer/map, sftp://server/map en https://server/map/.
    .todo = { $has_near ->
        [0] Kijk hoe het adres begint. Ligt de map op een schijf van deze computer, laat het begin dan weg.
       *[other] Bedoelde u { $near }://? Schrijf dat dan.
    }

problem-place-package = Om adressen met { $found }:// te lezen is een pakket nodig dat hier niet is geïnstalleerd.
    .todo = { $has_extra ->
        [0] Vraag de beheerder welk pakket fsspec hiervoor nodig heeft, en installeer dat.
       *[other] Installeer het met: pip install "dossier-checker[{ $extra }]"
    }

problem-place-key = In dit adres met { $found }:// staat wie er inlogt. Zo werkt dat hier niet.
    .todo = Haal het deel tot en met de @ weg. Zet de sleutel waar zij hoort: voor S3 in het bestand ~/.aws/credentials, of in de omgeving.

problem-schema-path-local-form = Hier staat { schema-found }. Dat is een adres.
    .allowed = Hier kan alleen een map of bestand staan op een schijf van deze computer, of op een netwerkschijf die is gekoppeld.
    .todo = Koppel de netwerkschijf, en schrijf de plek zoals deze computer haar noemt.

problem-schema-path-variable = Hier staat { schema-found }, met een variabele erin. Die wordt niet ingevuld.
    .allowed = Alleen ~ wordt ingevuld, aan het begin: dat is de eigen map van wie de opdracht uitvoert.
    .todo = Schrijf de plek voluit, of begin met ~/.

problem-schema-count-form = Hier staat { schema-found }. Dat is geen aantal.
    .allowed = Mogelijk: een heel getal van 0 tot en met 9999.
    .todo = Vul een aantal in.

problem-schema-count-from-one-form = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: een heel getal van 1 tot en met 9999. Er blijft dus altijd iets bewaard.
    .todo = Vul een aantal in.

problem-schema-jobs-form = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: een heel getal van 1 tot en met 256.
    .todo = Vul in hoeveel processen tegelijk rekenen; niet meer dan er rekenkernen zijn.

problem-schema-seconds-form = Hier staat { schema-found }. Dat kan hier niet.
    .allowed = Mogelijk: een heel aantal seconden van 1 tot en met 3600.
    .todo = Vul in hoelang één dossier mag duren, zoals 60.

problem-schema-cluster-form = Hier staat { schema-found }. Dat is geen adres van een cluster.
    .allowed = Een adres begint met tcp:// of tls://, en eindigt met een dubbele punt en het nummer van de poort: tcp://rekenserver:8786.
    .todo = Schrijf het adres zo, of haal deze regel weg: dan rekent deze computer zelf.

## De opdracht

help-nightly = Maak het nachtelijke rapport en bewaar de nacht in het archief. Het vertelt wat er is veranderd. BESTAND zegt waar alles ligt; --init maakt er een.
help-init = Schrijf een voorbeeld van BESTAND met uitleg bij elke regel, en stop. Wat er al staat, blijft staan. Zonder naam: nachtrapport.yaml.
metavar-config = [BESTAND]
night-file = nachtrapport.yaml
night-no-config = Noem het bestand dat zegt waar alles ligt. Is het er nog niet, maak het dan met: checker nightly --init
night-made =
    Gemaakt: { $file }

    Zo gaat het verder:
    1. Open { $file } en vul in waar de dossiers liggen en waar het rapport komt.
    2. Probeer het: checker nightly { $file }
       Staat er iets verkeerd in, dan zegt het programma op welke regel.
    3. Open index.html in de map van het rapport.
    4. Laat de computer stap 2 elke nacht doen. Hoe dat gaat met cron, systemd of Windows Taakplanner, staat in
       checker/nightly/README.md.

problem-night-unreadable = Het bestand { $found } is niet te lezen{ $has_why ->
        [0] .
       *[other] : { os-why }.
    }
    .todo = Kijk of de naam klopt. Is het bestand er nog niet, maak het dan met: checker nightly --init

problem-night-measures-unreadable = Het bestand met maatregelen { $found } is niet te lezen{ $has_why ->
        [0] .
       *[other] : { os-why }.
    }
    .todo = Kijk wat er bij measures staat. Is er geen verbeterplan, haal die regel dan weg.

problem-night-file-there = { $found } is er al. Het blijft zoals het is.
    .todo = Kies een andere naam: checker nightly --init ANDERE-NAAM.yaml

## Een plek met dossiers die niet te bekijken is

problem-place-missing = Deze plek uit de instellingen is er niet. De dossiers die daar lagen, zijn niet gezien.
    .todo = Kijk of de schijf is gekoppeld en of de naam klopt. Bestaat de plek niet meer, haal haar dan uit het bestand met instellingen.

problem-place-denied = Op deze plek uit de instellingen mag niet worden gekeken. De dossiers die daar liggen, zijn niet gezien.
    .todo = Vraag de beheerder om leesrechten voor wie de nacht uitvoert, of kijk of de inloggegevens nog kloppen.

problem-place-host = Niemand kent de computer in dit adres. De dossiers die daar liggen, zijn niet gezien.
    .todo = Kijk of de naam van de computer klopt en of het netwerk werkt.

problem-place-unreachable = Deze plek uit de instellingen geeft geen antwoord. De dossiers die daar liggen, zijn niet gezien.
    .todo = Kijk of u de plek zelf kunt openen, en of het netwerk en de computer waar zij op staat werken.

problem-place-lost = De plek waar dit dossier ligt, gaf halverwege geen antwoord meer.
    .todo = Kijk of u de plek zelf kunt openen, en of het netwerk en de computer waar zij op staat werken.
