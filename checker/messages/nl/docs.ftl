# De regels als bladzijden
docs-title = Wat wordt getoetst
docs-index = Overzicht
docs-other-language = English
docs-about = Op deze bladzijden staat in gewone woorden wat er van een gezinsdossier wordt gevraagd: een bladzijde voor elk profiel en een kaart voor elk criterium.
docs-made = De bladzijden zijn gemaakt uit de regels, met `checker rules docs --output MAP`. Klopt er iets niet, verander dan de regel en maak ze opnieuw.
docs-profiles = Profielen
docs-reading = Zo leest u een kaart
docs-reading-lines =
    Een criterium bestaat uit een of meer onderdelen. Aan elk onderdeel moet zijn voldaan.
    Eisen die onder één zin staan, gelden samen: voor een en hetzelfde gegeven in het dossier.
    Een kind is jonger dan { $age } op de dag waarop wordt gekeken; op die verjaardag zelf niet meer.
    Bij elke grens telt de dag zelf mee.
    Wat het bestand niet vermeldt, is niet bekend. Dat is iets anders dan “nee”.
    Een toelichting telt alleen als ze in het dossier staat.
    Achter een voorbeeld staat soms een onderdeel of een profiel: dan gaat het alleen daarover.
docs-outcomes = De uitkomsten
docs-met = wat wordt gevraagd, staat in het dossier.
docs-not-met = het had er moeten zijn en het is er niet.
docs-explained = het is er niet, en het dossier zegt waarom. Of die reden goed is, beoordeelt een mens.
docs-not-applicable = het criterium gaat niet over dit dossier, of het is nog niet aan de orde.
docs-undetermined = het dossier zegt er niet genoeg over.
docs-criteria = Criteria
docs-in-profiles = In profiel
docs-profile-name = Naam van het profiel: `{ $name }`.
docs-extends = Het bouwt op { $base }.
docs-in-force = Geldt { $days }.
docs-always = Er is geen begin- of einddatum.
docs-weight-none = Een afwijking die is toegelicht, telt niet mee in de score.
docs-weight-whole = Een afwijking die is toegelicht, telt in de score even zwaar als een fout. Ze wordt wel apart getoond.
docs-weight-part = Een afwijking die is toegelicht, telt in de score voor { $weight } (0 = niet, 1 = als een fout).
docs-risks = Risico’s
docs-what = Wat
docs-value = Waarde
docs-asked-by = Gebruikt door
docs-word = Woord in het dossier
docs-meaning = Betekenis
docs-roles = Woorden voor rollen
docs-roles-about = Andere woorden voor een rol zijn niet bekend; wat daarvan afhangt, is dan niet vast te stellen.
docs-codes = Eigen woorden bij: { $what }
docs-instruments = Instrumenten
docs-complete = Lijsten waar de gemeente voor instaat
docs-complete-about = Staat zo’n lijst niet in het bestand, dan is zij leeg.
docs-changes = Wat dit profiel anders doet dan { $base }
docs-kind = *Thema: { $theme }. Toetsing: { $level }.*
docs-half = Wat een dossier hiervan niet kan bewijzen, vraagt de zelfevaluatie ({ $code }): { $question }
docs-why = Waarom
docs-no-risk = Dit criterium telt bij geen risico mee.
docs-who = Over wie of wat het gaat
docs-case = De zaak als geheel
docs-when = Wanneer het geldt
docs-not-applicable-when = Het is niet van toepassing in een geval als:
docs-rule = Zoals in het profiel { $profile }. Elk onderdeel moet in orde zijn.
docs-off = Niet getoetst: onderdeel { $clause }, want “{ $what }” staat uit in dit profiel.
docs-counts-met = Wat telt
docs-counts-not-met = Wat niet telt
docs-counts-explained = Wat als toelichting telt
docs-counts-undetermined = Wanneer het niet vast te stellen is
docs-todo = Wat te doen
docs-elsewhere = In andere profielen
docs-same = hetzelfde.
docs-differs = met dit verschil:
docs-change = { $what }{ $has_clauses ->
    [0] {""}
   *[other] {" "}(onderdeel { $clauses })
}: { $has_now ->
    [0] vervalt
   *[other] { $now }
}{ $has_then ->
    [0] {""}
   *[other] {" "}(hier: { $then })
}
docs-primary = **Risico { $number }** (hoofdzaak): { $title }.
docs-secondary = **Risico { $number }** (zijdelings): { $title }.
docs-file = De regel staat in { $file }.
docs-written = { $count } bladzijden geschreven in { $folder }.
docs-question = Vraag
docs-questions = Vragen van de zelfevaluatie
docs-questions-about = Wat geen dossier kan bewijzen, vraagt de zelfevaluatie aan de organisatie. Het formulier: `checker rules questions`.
