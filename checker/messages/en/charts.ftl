# Charts. A note stands below the chart, a description is for whoever does not see it.
chart-hidden = { $count ->
    [one] 1 criterion is not shown, since the count says too much about one family.
   *[other] { $count } criteria are not shown, since the counts say too much about one family.
}
chart-themes = Outcomes by theme
chart-themes-note = All criteria of a theme together. A criterion counts once for each dossier.
chart-criteria = Outcomes by criterion
chart-criteria-description = A bar for each of the { $count } criteria, with the number of dossiers in which each outcome occurs beside it.
chart-risks = Risks by likelihood and impact
chart-risks-description = Risk { $number } ({ $title }): likelihood { $likelihood }, impact { $impact }, level { $level }.
chart-risks-note = A circle is a risk, with its number. A line upward means that the likelihood may be higher, since not everything can be established. The figure in the corner is the level: likelihood × impact, and the colour follows it.
chart-risks-nowhere = Not placed, since it applies in no dossier: { $risks }.
chart-risks-hidden = Not shown, since the count says too much about one family: { $risks }.
chart-likelihood = Likelihood: share of the dossiers
chart-impact = Impact
chart-class = { $number ->
    [1] up to { $most }%
    [5] > { $above }%
   *[other] > { $above }-{ $most }%
}
chart-heat-team = Not met, by team and criterion
chart-heat-worker = Not met, by worker and criterion
chart-heat-description-team = For { $groups } teams and { $criteria } criteria: in how many dossiers it was not met, of how many.
chart-heat-description-worker = For { $groups } workers and { $criteria } criteria: in how many dossiers it was not met, of how many.
chart-heat-note = 3/12 means: not met in 3 of the 12 dossiers in which met, explained or not met was established. Above each column is the number of dossiers. The colour is the share. With few dossiers a share says little.
chart-heat-most-team = Only the { $shown } teams with the most dossiers are here, of { $all }.
chart-heat-most-worker = Only the { $shown } workers with the most dossiers are here, of { $all }.
chart-heat-zero = none
chart-heat-none = nothing decided (–) or not shown (×)
chart-hidden-cell = ×
chart-group = { $name }: { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
