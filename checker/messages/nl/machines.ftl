# Vormen voor andere programma’s: csv, junit en sarif
machine-more-faults = { $count ->
    [one] En nog 1 fout.
   *[other] En nog { $count } fouten.
}
machine-deviations = verklaring: { $names }
machine-remedy = Wat nodig is: { $remedy }
machine-source = Bron: { $source }

# De tabel als csv: wat in elke kolom staat
csv-title = Bevindingen van een toetsing
csv-description = Een rij per onderwerp (gezinslid, gesprek, plan …), per onderdeel van een criterium waarvoor er geen onderwerp is, en per bestand dat niet te lezen is. UTF-8 met een byte order mark; kolommen gescheiden door een puntkomma, omdat Excel met Nederlandse instellingen dat verwacht. Verder volgens RFC 4180. Meer waarden in een cel zijn gescheiden door een rechte streep. Tekst die een rekenblad als formule zou lezen, krijgt een apostrof ervoor.
csv-as-of = peildatum
csv-audience = voor wie: officer (alles) of team (wat gedeeld mag worden)
csv-version = versie van het programma
csv-profile = het kader waarmee is getoetst
csv-profile-hash = kenmerk (SHA-256) van alles wat in dit kader een uitkomst bepaalt
csv-dossier = kenmerk van het dossier
csv-team = kenmerk van het team
csv-worker = kenmerk van de medewerker; leeg voor een team
csv-status = open of closed (afgesloten); leeg als het niet bekend is
csv-criterion = code van het criterium
csv-theme = code van het thema
csv-risks = nummers van de risico’s waarbij het criterium meetelt, het eerste vooraan
csv-child-safety = of het criterium over de veiligheid van kinderen gaat
csv-criterion-outcome = uitkomst van het hele criterium in dit dossier
csv-needs-judgement = of alleen is gekeken of het er staat, en een mens de inhoud beoordeelt
csv-clause = onderdeel van het criterium
csv-subject = wie of wat is bekeken, als sleutel in het dossier; leeg als er geen onderwerp is
csv-entity = soort onderwerp
csv-at = bij welk moment, als sleutel in het dossier
csv-outcome = uitkomst: met (voldaan), not_met (niet voldaan), explained (afwijking toegelicht), undetermined (niet vast te stellen), not_applicable (niet van toepassing) of error (fout); leeg als er geen is om te tonen
csv-reason = waarom; not_shown: een team ziet dit niet, omdat het over de veiligheid van een kind gaat; unreadable: het bestand is niet te lezen of ongeldig
csv-detail = bij de reden, bijvoorbeeld de parameter die uit staat
csv-advice = of het een advies is, geen plicht
csv-ours = of het een uitleg van dit project is
csv-due = laatste dag waarop het er mag komen of had mogen komen; leeg voor een team
csv-weeks-to-due = weken van de peildatum tot die dag, naar beneden afgerond; onder nul als die voorbij is
csv-evidence = wat er in het dossier staat dat telt, als sleutels
csv-deviations = vastgelegde verklaringen, als sleutels
csv-missing = gegevens die ontbreken, als sleutels
csv-file = bestand; leeg voor een team
csv-line = regel in het bestand waar het onderwerp staat, of anders het dossier; leeg voor een team
csv-pointer = JSON Pointer van het onderwerp in het dossier; leeg voor een team
csv-criterion-words = het criterium in woorden
csv-clause-words = het onderdeel in woorden
csv-words = de uitkomst in woorden: over wie of wat, waarom, en wat er ontbreekt
csv-remedy-words = wat nodig is om te voldoen

# SARIF
sarif-unreadable = Een bestand kon niet worden gelezen of is ongeldig.
sarif-engine = Een regel kon niet worden uitgevoerd.
sarif-not-shown = Een uitkomst over de veiligheid van een kind staat niet in een rapport voor het team.
sarif-notice = Iets om op te letten.
sarif-failed = { $criterion }: de regel kon niet worden uitgevoerd ({ $detail }); aantal dossiers: { $dossiers }.
sarif-at = bij { $what }
sarif-evidence = bewijs: { $what }
sarif-deviation = verklaring: { $what }
