# Grafieken. Een note staat onder de grafiek, een description is voor wie haar niet ziet.
chart-hidden = { $count ->
    [one] 1 criterium wordt niet getoond, omdat het aantal te veel zegt over één gezin.
   *[other] { $count } criteria worden niet getoond, omdat de aantallen te veel zeggen over één gezin.
}
chart-themes = Uitkomsten per thema
chart-themes-note = Alle criteria van een thema samen. Een criterium telt één keer voor elk dossier.
chart-criteria = Uitkomsten per criterium
chart-criteria-description = Een balk voor elk van de { $count } criteria, met ernaast in hoeveel dossiers elke uitkomst voorkomt.
chart-risks = Risico’s naar kans en impact
chart-risks-description = Risico { $number } ({ $title }): kans { $likelihood }, impact { $impact }, niveau { $level }.
chart-risks-note = Een rondje is een risico, met zijn nummer. Een streep naar boven betekent dat de kans hoger kan zijn, omdat niet alles is vast te stellen. Het getal in de hoek is het niveau: kans × impact, en de kleur volgt dat.
chart-risks-nowhere = Niet geplaatst, omdat het in geen dossier van toepassing is: { $risks }.
chart-risks-hidden = Niet getoond, omdat het aantal te veel zegt over één gezin: { $risks }.
chart-likelihood = Kans: aandeel van de dossiers
chart-impact = Impact
chart-class = { $number ->
    [1] tot en met { $most }%
    [5] > { $above }%
   *[other] > { $above }-{ $most }%
}
chart-heat-team = Niet voldaan, per team en criterium
chart-heat-worker = Niet voldaan, per medewerker en criterium
chart-heat-description-team = Voor { $groups } teams en { $criteria } criteria: in hoeveel dossiers niet voldaan is, van hoeveel dossiers.
chart-heat-description-worker = Voor { $groups } medewerkers en { $criteria } criteria: in hoeveel dossiers niet voldaan is, van hoeveel dossiers.
chart-heat-note = 3/12 betekent: niet voldaan in 3 van de 12 dossiers waarin voldaan, toegelicht of niet voldaan is vastgesteld. Boven elke kolom staat het aantal dossiers. De kleur is het aandeel. Bij weinig dossiers zegt een aandeel weinig.
chart-heat-most-team = Alleen de { $shown } teams met de meeste dossiers staan hier, van { $all }.
chart-heat-most-worker = Alleen de { $shown } medewerkers met de meeste dossiers staan hier, van { $all }.
chart-heat-zero = geen
chart-heat-none = niets beslist (–) of niet getoond (×)
chart-hidden-cell = ×
chart-group = { $name }: { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
