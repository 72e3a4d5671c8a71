# De bladzijde (html)
page-skip = Naar de inhoud
page-nav = Onderdelen
page-for = Dit is voor
page-profile = Kader
page-view-overview = Samenvatting
page-view-dossiers = Dossiers
page-view-about = Verantwoording
page-no-script = In deze browser staan scripts uit. De samenvatting en de verantwoording staan hieronder; de dossiers zelf zijn alleen met scripts te bekijken.
page-none-read = Er is geen dossier gevonden om te toetsen.
page-all-read = Alle bestanden zijn gelezen.
page-unreadable = { $count ->
    [one] 1 bestand kon niet worden gelezen of is ongeldig
   *[other] { $count } bestanden konden niet worden gelezen of zijn ongeldig
}
page-more-faults = { $count ->
    [one] (en nog 1 fout)
   *[other] (en nog { $count } fouten)
}
page-capped = Let op: van { $detailed } van de { $dossiers } dossiers staat hier in wat er precies is gevonden. Van de andere staan alleen de uitkomsten er. Toets in kleinere groepen om alles te zien.
page-legend = Wat de tekens betekenen
page-legend-words = Toegelicht: het ontbreekt, en het dossier zegt waarom. Onbekend: het dossier zegt er niet genoeg over. N.v.t.: niet van toepassing, of nog niet aan de orde.
page-column-met = Voldaan
page-column-not-met = Niet voldaan
page-column-explained = Toegelicht
page-column-undetermined = Onbekend
page-column-not-applicable = N.v.t.
page-column-error = Fout
page-bar = Verdeling
page-theme = Thema
page-themes = Per thema
page-criteria-words = Aantallen dossiers. Voldaan: van de dossiers waarvoor het criterium geldt. Kies een code of een aantal om te zien welke dossiers het zijn.
page-see-dossiers = { $what }, { $outcome }: { $count ->
    [one] bekijk 1 dossier
   *[other] bekijk { $count } dossiers
}
page-consequence = Gevolg
page-high = hoog
page-risks-words = Komt voor: in hoeveel dossiers van die waarvoor het risico geldt. Mogelijk: niet vast te stellen. ▲: niveau 15 of meer.
page-heat-team = Niet voldaan, per team
page-heat-worker = Niet voldaan, per medewerker
page-heat-words = In elk vak: in hoeveel dossiers niet voldaan, van de dossiers waarin dat is vast te stellen. Een verschil is een reden om te vragen, geen oordeel.
page-group-size = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
page-attention-words = Score (0-100): het deel van het dossier dat niet in orde is. Veiligheid kinderen: de risico’s die in dit dossier voorkomen.
page-judgement-words = In hoeveel dossiers. Inhoud: het staat er, maar het programma ziet niet of het goed is. Reden: een afwijking is toegelicht; of de reden goed is, beoordeelt een mens. Kies een aantal om de dossiers te zien.
page-questions = Vragen die een dossier niet beantwoordt
page-questions-words = Een getal uit de dossiers is een aanwijzing, geen bewijs. De organisatie beantwoordt deze vragen zelf.
page-all-questions = { $count ->
    [one] De vraag van de zelfevaluatie
   *[other] Alle { $count } vragen van de zelfevaluatie
}
page-more = en nog { $count }
page-as-table = Als tabel
page-whose = Wiens lijst
page-no-choice = kies een medewerker
page-choose-team = Kies een team.
page-actions-more = … en nog { $count }
page-receipt = Waarmee dit is gemaakt
page-formulas = Hoe elk getal is gemaakt

# Zoeken en bladeren
page-filters = Dossiers zoeken
page-filter-text = Zoek dossier of team
page-team = Team
page-worker = Medewerker
page-outcome = Uitkomst
page-risk = Risico
page-occurs = Het risico
page-status = Zaak
page-open = loopt
page-closed = afgesloten
page-clear = Wis alles
page-show-more = Toon meer
page-all-teams = alle teams
page-all-workers = alle medewerkers
page-all-criteria = alle criteria
page-all-outcomes = alle uitkomsten
page-all-risks = alle risico’s
page-occurs-yes = komt voor
page-occurs-possible = is mogelijk
page-occurs-no = komt niet voor
page-part-of = { $part } van { $whole }
page-matches = { $count ->
    [one] 1 dossier van { $whole } gevonden.
   *[other] { $count } dossiers van { $whole } gevonden.
}
page-first = U ziet de eerste { $count }.

# Eén dossier
page-back = ← Terug
page-dossier = Dossier { $name }
page-no-dossier = Het dossier { $name } staat niet in dit rapport.
page-no-details = Van dit dossier staan hier alleen de uitkomsten: het rapport is te groot voor alle bevindingen.
page-score = Score
page-by = Door
page-feed-failing = { $part } van { $whole } niet in orde
page-feed-open = { $count } onbekend
page-feed-explained = { $count } toegelicht
page-elsewhere = Anders in
page-roll-call = { $part } van { $whole } voldaan
page-roll-call-not = niet: { $name }
page-at = bij { $name }
page-no-place = afgeleid uit andere gegevens; staat niet zelf in het bestand
