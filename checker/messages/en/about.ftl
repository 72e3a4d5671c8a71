# What stands on every report: the receipt, and the formula of each figure
about-profile = Framework
about-as-of = Reference date
about-dossiers = Dossiers checked
about-unreadable = Unreadable or invalid
about-audience = For whom
about-audience-officer = the quality officer: every finding. Do not leave this report on a shared drive.
about-audience-team = the team: without names, workers, dates and places in the file, and without outcomes on the safety of children by dossier
about-version = Made with
about-rules = Rules (SHA-256)
about-profile-hash = Profile { $profile } (SHA-256)

about-count = Met, “7 of 11”
about-count-formula = the number of dossiers that meet the criterion, of all dossiers to which it applies. Those to which it does not apply are not counted.
about-percentage = Percentage
about-percentage-formula = given only from { $least } dossiers up, and always behind the count
about-occurs = Occurs, “7 of 20”
about-occurs-formula = the number of files in which a criterion that is mainly about the risk is not in order, of all files to which a criterion of the risk applies. A criterion that touches the risk counts in the score alone; if no criterion is mainly about the risk, it counts here as well.
about-likelihood = Likelihood (1-5)
about-likelihood-formula = by the share of dossiers to which the risk applies and in which it occurs: { $classes }
about-class = { $number }: { $number ->
    [1] up to { $most }%
   *[other] over { $above } up to { $most }%
}
about-impact = Impact (1-5)
about-impact-formula = a choice of this project; it stands in rules/risks.yaml
about-level = Level (1-25)
about-level-formula = likelihood × impact
about-score = Score of a risk in a dossier (0-100)
about-score-formula = 100 × sum(weight × share not in order) / sum(weight), over the criteria that feed the risk. Weight { $primary } for a criterion that is mainly about the risk, { $secondary } for one that touches it.
about-safety = Score where children’s safety is concerned
about-safety-formula = nothing is averaged for the risks { $risks }: one child that was overlooked makes its criterion wholly not in order, and the gravest criterion is the score
about-total = Score of a dossier (0-100)
about-total-formula = the share not in order, weighted by the impact of each criterion’s first risk; each criterion counts once
about-explained = Explained deviation ({ $profile })
about-explained-formula = counts for { $weight } as not in order{ $fails ->
    [0] {""}
   *[other] , and makes a risk occur as well
}
about-band = Range, “10-40”
about-band-formula = the lowest figure if all that cannot be established turns out in order, the highest if none of it does
about-overlap = Risks that coincide

# Teams and workers
group-rest = small teams together
group-no-team = without team
group-no-worker = without worker
