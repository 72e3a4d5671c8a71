# The rules as pages
docs-title = What is checked
docs-index = Overview
docs-other-language = Nederlands
docs-about = These pages say in plain words what is asked of a family dossier: a page for each profile and a card for each criterion.
docs-made = The pages are made from the rules, with `checker rules docs --output FOLDER`. If something is not right, change the rule and make them again.
docs-profiles = Profiles
docs-reading = How to read a card
docs-reading-lines =
    A criterion consists of one or more parts. Each of them has to be met.
    Demands below one sentence hold together: for one and the same record in the dossier.
    A child is under { $age } on the day that is looked at; on that birthday itself no longer.
    A limit includes its own day.
    What the file does not mention is not known. That is not the same as “no”.
    An explanation counts only when it stands in the dossier.
    Where a part or a profile stands behind an example, the example is about that alone.
docs-outcomes = The outcomes
docs-met = what is asked stands in the dossier.
docs-not-met = it should have been there, and it is not.
docs-explained = it is not there, and the dossier says why. Whether that reason is good is for a person to judge.
docs-not-applicable = the criterion is not about this dossier, or not due yet.
docs-undetermined = the dossier does not say enough about it.
docs-criteria = Criteria
docs-in-profiles = In profile
docs-profile-name = Name of the profile: `{ $name }`.
docs-extends = It builds on { $base }.
docs-in-force = In force { $days }.
docs-always = There is no first or last day.
docs-weight-none = A deviation that was explained does not count in the score.
docs-weight-whole = A deviation that was explained counts as much as a fault in the score. It is shown apart.
docs-weight-part = A deviation that was explained counts for { $weight } in the score (0 = not, 1 = as a fault).
docs-risks = Risks
docs-what = What
docs-value = Value
docs-asked-by = Used by
docs-word = Word in the dossier
docs-meaning = Meaning
docs-roles = Words for roles
docs-roles-about = Other words for a role are not known; what depends on them cannot be established.
docs-codes = Own words for: { $what }
docs-instruments = Instruments
docs-complete = Lists that the municipality vouches for
docs-complete-about = When such a list is not in the file, it is empty.
docs-changes = What this profile does differently from { $base }
docs-kind = *Theme: { $theme }. Checked: { $level }.*
docs-half = What a dossier cannot prove of this, the self-assessment asks ({ $code }): { $question }
docs-why = Why
docs-no-risk = This criterion counts towards no risk.
docs-who = Whom or what it is about
docs-case = The case as a whole
docs-when = When it applies
docs-not-applicable-when = It is not applicable in a case like:
docs-rule = As in the profile { $profile }. Every part has to be in order.
docs-off = Not checked: part { $clause }, because “{ $what }” is off in this profile.
docs-counts-met = What counts
docs-counts-not-met = What does not count
docs-counts-explained = What counts as an explanation
docs-counts-undetermined = When it cannot be established
docs-todo = What to do
docs-elsewhere = In other profiles
docs-same = the same.
docs-differs = with this difference:
docs-change = { $what }{ $has_clauses ->
    [0] {""}
   *[other] {" "}(part { $clauses })
}: { $has_now ->
    [0] left out
   *[other] { $now }
}{ $has_then ->
    [0] {""}
   *[other] {" "}(here: { $then })
}
docs-primary = **Risk { $number }** (primary): { $title }.
docs-secondary = **Risk { $number }** (secondary): { $title }.
docs-file = The rule stands in { $file }.
docs-written = { $count } pages written in { $folder }.
docs-question = Question
docs-questions = Questions of the self-assessment
docs-questions-about = What no dossier can prove, the self-assessment asks of the organisation. The form: `checker rules questions`.
