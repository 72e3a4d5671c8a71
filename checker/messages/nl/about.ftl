# Wat op elk rapport staat: de verantwoording, en de formule van elk getal
about-profile = Kader
about-as-of = Peildatum
about-dossiers = Getoetste dossiers
about-unreadable = Niet te lezen of ongeldig
about-audience = Voor wie
about-audience-officer = de kwaliteitsmedewerker: alle bevindingen. Leg dit rapport niet op een gedeelde schijf.
about-audience-team = het team: zonder namen, medewerkers, datums en plaatsen in het dossier, en zonder uitkomsten over de veiligheid van kinderen per dossier
about-version = Gemaakt met
about-rules = Regels (SHA-256)
about-profile-hash = Profiel { $profile } (SHA-256)

about-count = Voldaan, “7 van 11”
about-count-formula = het aantal dossiers dat voldoet, van alle dossiers waarvoor het criterium geldt. Dossiers met “niet van toepassing” tellen niet mee.
about-percentage = Percentage
about-percentage-formula = staat er alleen bij vanaf { $least } dossiers, altijd achter het aantal
about-occurs = Komt voor, “7 van 20”
about-occurs-formula = het aantal dossiers waarin een criterium dat vooral over het risico gaat, niet in orde is, van alle dossiers waarvoor een criterium van het risico geldt. Een criterium dat er zijdelings over gaat, telt alleen mee in de score; gaat geen enkel criterium vooral over het risico, dan telt het ook hier.
about-likelihood = Kans (1-5)
about-likelihood-formula = naar het aandeel van de dossiers waarvoor het risico geldt en waarin het voorkomt: { $classes }
about-class = { $number }: { $number ->
    [1] tot en met { $most }%
   *[other] meer dan { $above } tot en met { $most }%
}
about-impact = Impact (1-5)
about-impact-formula = een keuze van dit project; staat in rules/risks.yaml
about-level = Niveau (1-25)
about-level-formula = kans × impact
about-score = Score van een risico in een dossier (0-100)
about-score-formula = 100 × som(gewicht × aandeel niet in orde) / som(gewicht), over de criteria die meetellen bij het risico. Gewicht { $primary } als het criterium vooral over het risico gaat, { $secondary } als het er zijdelings over gaat.
about-safety = Score bij kindveiligheid
about-safety-formula = bij de risico’s { $risks } wordt niet gemiddeld: één kind dat is overgeslagen maakt het criterium geheel niet in orde, en het zwaarste criterium bepaalt de score
about-total = Score van een dossier (0-100)
about-total-formula = het aandeel niet in orde, gewogen naar de impact van het eerste risico van elk criterium; elk criterium telt één keer
about-explained = Toegelichte afwijking ({ $profile })
about-explained-formula = telt voor { $weight } mee als niet in orde{ $fails ->
    [0] {""}
   *[other] , en maakt ook dat een risico voorkomt
}
about-band = Bereik, “10-40”
about-band-formula = het laagste getal als alles wat niet is vast te stellen in orde blijkt, het hoogste als niets ervan in orde blijkt
about-overlap = Risico’s die samenvallen

# Teams en medewerkers
group-rest = kleine teams samen
group-no-team = zonder team
group-no-worker = zonder medewerker
