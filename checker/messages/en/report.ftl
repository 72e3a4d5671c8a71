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
word-and = and
word-child = child
word-parent = parent
word-some = { $single ->
    [1] { $an ->
        [1] an
       *[0] a
    }
   *[0] at least one
} { $what }
word-each = { $single ->
    [1] the
   *[0] each
} { $what }
word-this = this { $what }
word-that = that { $what }
word-this-item = this item of the list
word-that-day = that day

# A rule in sentences. $some and $each name what it is about, $there says when it has to be there, $tail leads in the
# demands that stand below. Only in Dutch: $het is 1 for a word with "het"; only in English: $an for a vowel.
rule-when-case = Only if it holds of the case that:
rule-when-some = Only if there is { $some }{ $there }{ $tail }
rule-and-when-case = And only if it holds of the case that:
rule-and-when-some = And only if there is { $some }{ $there }{ $tail }
rule-or-when-case = Or if it holds of the case that:
rule-or-when-some = Or if there is { $some }{ $there }{ $tail }
for-each = { $has_at ->
    [0] For { $each }
   *[other] At { $at }, for { $each }
}{ $there }{ $tail }
for-each-item = For each item of this list ({ $items }):
rule-require-case = It holds of the case that:
rule-require-own = Recorded with { $this } is:
rule-require-some = There is { $some }{ $there }{ $tail }
rule-or-require-case = Or it holds of the case that:
rule-or-require-own = Or recorded with { $this } is:
rule-or-require-some = Or there is { $some }{ $there }{ $tail }
rule-unless-case = Where that is lacking, it counts as an explanation that it holds of the case that:
rule-unless-own = Where that is lacking, it counts as an explanation that recorded with { $this } is:
rule-unless-some = Where that is lacking, it counts as an explanation that there is { $some }{ $there }{ $tail }
rule-or-unless-case = It also counts as an explanation that it holds of the case that:
rule-or-unless-own = It also counts as an explanation that recorded with { $this } is:
rule-or-unless-some = It also counts as an explanation that there is { $some }{ $there }{ $tail }
tail-tests = { $has_there ->
    [0] {" "}with:
   *[other] , with:
}
tail-none = .
tail-subject = :
due-after = { $has_term ->
    [0] There is time up to and including { $day }
   *[1] There is time up to and including { $term } after { $day }
}. Only after that does absence count.
due-implied = Absence counts only when that day is past.
due-at-once = Absence counts at once.
mark-advice = This is advice. Not following it is no fault, and counts nowhere.
mark-ours = This is a reading by this project; the source does not say it in so many words.

at-registered = the day of the registration
at-start = the day on which support starts
at-end = the day of the closure (if the case is still open: the reference date)
at-event = the day of a { $what }
there-child = {" "}who is under { $age } and in the family on { $moment }
there-member = {" "}who is in the family on { $moment }
there-party = {" "}that is involved on { $moment }
there-period = {" "}that is running on { $moment }
there-other = {" "}that is there on { $moment }

test-filled = filled in
test-filled-done = yes
test-filled-number = filled in (0 or “none” is an answer too)
test-filled-yes-no = filled in (yes or no)
test-exactly = exactly { $number }
test-at-least = at least { $number }
test-at-most = at most { $number }
test-same = the same as of { $subject } ({ $what })
test-from = { $has_term ->
    [0] no earlier than { $day }
   *[1] no earlier than { $term } after { $day }
}
test-until = { $has_term ->
    [0] no later than { $day }
   *[1] no later than { $term } after { $day }
}
test-days = { $days } ({ $count ->
    [one] that day included
   *[other] both days included
})
days-from = from { $day }
days-until = up to and including { $day }
day = the { $what }
day-done = the day of “{ $what }”
day-whose = { $day } (of { $this })
day-of = the day of { $what }
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
    [one] … and 1 more. See everything with: checker validate PATH (PATH is the folder or file of the dossiers)
   *[other] … and { $count } more. See everything with: checker validate PATH (PATH is the folder or file of the dossiers)
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
judgement-title = For a person to judge
judgement-content = Content
judgement-reason = Reason
judgement-legend = In how many dossiers. Content: it is there, but the program does not see whether it is good. Reason: a deviation was explained; the program does not see whether the reason is good. Which dossiers they are: --audience officer --output xlsx:FILE, on the sheet “To be judged”, with room for your judgement.
flips-title = Another outcome by profile
flips-none = Every criterion that these profiles share comes to the same in every dossier.
flips-outcome = Outcome and profiles
flips-count = Number
flips-dossiers = Dossiers
flips-more = { $dossiers } and { $count } more
notices-title = Please note
notices-more = { $count ->
    [one] … and 1 more. Everything is on the sheet “Please note” of --audience officer --output xlsx:FILE.
   *[other] … and { $count } more. Everything is on the sheet “Please note” of --audience officer --output xlsx:FILE.
}
notice-clause-off = { $criterion }: part "{ $clause }" was not checked, because parameter { $parameter } is off in this profile.
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
explain-judgement-reason = A deviation was explained. Whether the reason is good is for a person to judge.
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

# Figures beside the questions of the self-assessment

figures-title = Evidence for questions that no dossier answers
figures-legend = Evidence is no proof. The questions themselves: checker rules questions
figure-run = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
} checked on { $date }, and { $unreadable } that could not be read.
figure-no-workers = no dossier names a worker.
figure-workers = { $workers ->
    [one] 1 worker, with { $most } dossiers
   *[other] { $workers } workers, with { $fewest } to { $most } dossiers; the middle one has { $middle }
}. { $unnamed ->
    [0] Each dossier names a worker.
   *[other] Without a worker: { $unnamed }.
}
figure-no-spread = too little to compare; it takes two workers with { $least } dossiers each in which the same criterion was decided.
figure-spread = the widest difference is at { $criterion }. For { $workers } workers not met goes from { $lowest } to { $highest }.
figure-flag = yes { $yes }, no { $no }, undetermined { $undetermined }.
