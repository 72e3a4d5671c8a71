# The page (html)
page-skip = To the content
page-nav = Parts
page-for = This is for
page-profile = Framework
page-view-overview = Summary
page-view-dossiers = Dossiers
page-view-about = How this was made
page-no-script = Scripts are off in this browser. The summary and how it was made are below; the dossiers themselves can only be viewed with scripts.
page-none-read = No dossier was found to check.
page-all-read = All files were read.
page-unreadable = { $count ->
    [one] 1 file could not be read or is not valid
   *[other] { $count } files could not be read or are not valid
}
page-more-faults = { $count ->
    [one] (and 1 more fault)
   *[other] (and { $count } more faults)
}
page-capped = Note: for { $detailed } of the { $dossiers } dossiers this page holds exactly what was found. For the others it holds the outcomes only. Check smaller groups to see everything.
page-legend = What the signs mean
page-legend-words = Explained: it is not there, and the dossier says why. Unknown: the dossier does not say enough about it. N/A: not applicable, or not yet due.
page-column-met = Met
page-column-not-met = Not met
page-column-explained = Explained
page-column-undetermined = Unknown
page-column-not-applicable = N/A
page-column-error = Error
page-bar = Distribution
page-theme = Theme
page-themes = By theme
page-criteria-words = Numbers of dossiers. Met: of the dossiers to which the criterion applies. Choose a code or a number to see which dossiers these are.
page-see-dossiers = { $what }, { $outcome }: { $count ->
    [one] view 1 dossier
   *[other] view { $count } dossiers
}
page-consequence = Consequence
page-high = high
page-risks-words = Occurs: in how many dossiers of those to which the risk applies. Possible: cannot be established. ▲: level 15 or more.
page-heat-team = Not met, by team
page-heat-worker = Not met, by worker
page-heat-words = In each box: in how many dossiers it is not met, of the dossiers in which that can be established. A difference is a reason to ask, not a judgement.
page-group-size = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
page-attention-words = Score (0-100): the part of the dossier that is not in order. Child safety: the risks that occur in this dossier.
page-judgement-words = In how many dossiers. Content: it is there, but the program cannot see whether it is good. Reason: a deviation is explained; whether the reason is good, a person judges. Choose a number to see the dossiers.
page-questions = Questions that no dossier answers
page-questions-words = A figure from the dossiers is an indication, not proof. The organisation answers these questions itself.
page-all-questions = { $count ->
    [one] The question of the self-assessment
   *[other] All { $count } questions of the self-assessment
}
page-more = and { $count } more
page-as-table = As a table
page-whose = Whose list
page-no-choice = choose a worker
page-choose-team = Choose a team.
page-actions-more = … and { $count } more
page-receipt = What this was made with
page-formulas = How each figure is made

# Searching and browsing
page-filters = Search dossiers
page-filter-text = Search dossier or team
page-team = Team
page-worker = Worker
page-outcome = Outcome
page-risk = Risk
page-occurs = The risk
page-status = Case
page-open = open
page-closed = closed
page-clear = Clear all
page-show-more = Show more
page-all-teams = all teams
page-all-workers = all workers
page-all-criteria = all criteria
page-all-outcomes = all outcomes
page-all-risks = all risks
page-occurs-yes = occurs
page-occurs-possible = is possible
page-occurs-no = does not occur
page-part-of = { $part } of { $whole }
page-matches = { $count ->
    [one] 1 dossier of { $whole } found.
   *[other] { $count } dossiers of { $whole } found.
}
page-first = You see the first { $count }.

# One dossier
page-back = ← Back
page-dossier = Dossier { $name }
page-no-dossier = Dossier { $name } is not in this report.
page-no-details = For this dossier there are only the outcomes here: the report is too large for all findings.
page-score = Score
page-by = Because of
page-feed-failing = { $part } of { $whole } not in order
page-feed-open = { $count } unknown
page-feed-explained = { $count } explained
page-elsewhere = Different in
page-roll-call = { $part } of { $whole } met
page-roll-call-not = not: { $name }
page-at = at { $name }
page-no-place = derived from other data; not itself in the file
