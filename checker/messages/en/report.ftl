# Outcomes
outcome-met = met
outcome-not-met = not met
outcome-explained = deviation explained
outcome-not-applicable = not applicable
outcome-undetermined = cannot be established
outcome-error = error

# Why
reason-evidence = the evidence is in the dossier
reason-no-evidence = there is no evidence
reason-no-excuse = there is no evidence, and no recorded explanation applies
reason-deviation = an explanation was recorded that applies here
reason-unknown = data are missing
reason-not-yet-due = the term is still running
reason-advice = advice, not a duty: not followed or not known
reason-condition = this situation does not occur
reason-no-subjects = there is no one or nothing (yet) that this is about
reason-parameter-off = the parameter { $detail } is off in this profile
reason-engine = the rule could not be evaluated ({ $detail })

# Words
word-yes = yes
word-no = no
word-none = none
word-or = or
word-item = element of the list
word-subject = the subject itself
word-moment = that moment

# A rule in words
part-when = Only if there is
part-for-each = For each
part-require = Required
part-or-else = or else
part-unless = Unless
part-due = Counts only from the day after
part-mark = Note
mark-advice = advice: never a fault
mark-ours = an interpretation of this project, not of the source
pattern-item = element of the list: { $items }
pattern-subject = this itself ({ $what })
pattern-at = on the day of: { $moment }
test-filled = filled in
test-exactly = exactly { $number }
test-at-least = at least { $number }
test-at-most = at most { $number }
test-from = from { $moment }
test-both = { $from } and { $until }
test-until = no later than { $moment }
test-same = the same as of the subject ({ $what })
moment-plus = { $moment } plus { $term }
unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
unit-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
unit-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

# What is missing
missing-list = the dossier says nothing about: { $what } ({ $where })
missing-field = not known (exactly): { $what } ({ $where })

# The overview of a run
run-title = { $count ->
    [one] 1 dossier checked
   *[other] { $count } dossiers checked
}
run-profile = Framework: { $profile }. Reference date: { $date }.
run-unreadable = { $count ->
    [one] 1 file could not be read or is not valid:
   *[other] { $count } files could not be read or are not valid:
}
run-unreadable-more = { $count ->
    [one] … and 1 more. See everything with: checker validate
   *[other] … and { $count } more. See everything with: checker validate
}
run-unreadable-faults = { $count ->
    [one] (1 fault)
   *[other] (first of { $count } faults)
}
criteria-title = Criteria
criteria-code = Code
criteria-name = Criterion
criteria-met = Met
criteria-not-met = Not
criteria-explained = Expl.
criteria-undetermined = Unknown
criteria-not-applicable = N/a
criteria-error = Error
criteria-legend = Met: in how many dossiers of those that the criterion applies to. Not = not met. Expl. = deviation explained. Unknown = cannot be established: the dossier does not say enough. N/a = not applicable.
criteria-judgement = * = only checked that it is there; a person judges the content.
count-of = { $part } of { $whole }
count-of-percent = { $part } of { $whole } ({ $percent }%)
count-none = –
band-exact = { $value }
band-range = { $low }-{ $high }
risks-title = Risks
risks-number = No
risks-name = Risk
risks-occurs = Occurs in
risks-undetermined = Possible
risks-likelihood = Likelih.
risks-impact = Impact
risks-level = Level
risks-formula = Likelihood (1-5): share of the dossiers to which the risk applies in which it occurs; bounds { $bounds }%. Level (1-25) = likelihood × impact. Possible = cannot be established, so a class may be a range such as 2-4.
risks-overlap = Overlap: { $overlaps }. Adding up levels counts the same fault twice.
overlap-pair = { $number } with { $with }
attention-title = Look at first
attention-dossier = Dossier
attention-file = File
attention-safety = Child safety
attention-not-met = Not met
attention-undetermined = Unknown
attention-total = Score
attention-legend = Score (0-100) of the dossier: the weighted share that is not in order; each criterion counts once. Child safety: which of the risks { $risks } occur in this dossier.
attention-none = No dossier with a criterion that is not met or cannot be established.
notices-title = Please note
notices-more = { $count ->
    [one] … and 1 more. Everything is in --output json, under notices.
   *[other] … and { $count } more. Everything is in --output json, under notices.
}
notice-clause-off = { $criterion }: part { $clause } was not checked, because parameter { $parameter } is off in this profile.
notice-unmapped-word = Unknown word "{ $word }" at { $attribute } (number of dossiers: { $dossiers }): cannot be established until the profile knows this word.
notice-duplicate-dossier = Dossier { $dossier } occurs more than once: { $files }{ $has_more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Each counts. See which is the right one and remove the other.
run-disclaimer = Outcomes and scores say something about the file, not about the family.
run-next = Why? Use: checker explain FILE CODE
receipt = Receipt: checker { $version }, rules { $rules }, profile { $profile }.

# One outcome explained
explain-title = { $code } – { $title }
explain-dossier = Dossier { $dossier } ({ $file }), reference date { $date }, profile { $profile }
explain-norm = What is asked
explain-source = Source
explain-rule = The rule
explain-parameters = Numbers and lists
explain-outcome = Outcome
explain-judgement = Only checked that it is there. Whether the content is good is for a person to judge.
explain-subjects = Part by part
explain-clause = Part: { $clause }
explain-at = at { $moment }
explain-evidence = evidence
explain-deviation = explanation
explain-not-excused = does not apply as an explanation
explain-missing = missing
explain-looked-at = Looked at
explain-skipped = Not checked: { $reason }
explain-remedy = What would make it met
explain-risks = Counts towards
explain-primary = risk { $number }: { $title } (primary)
explain-secondary = risk { $number }: { $title } (secondary)
explain-short = falls short on: { $what }
explain-found = { $has_found ->
    [0] { $what } (nothing filled in)
   *[other] { $what } (it says: { $found })
}
record-span = direction by the { $role } over family member { $member }
record-interval = time until the next: { $what }
