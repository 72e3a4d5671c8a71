# The Word document: audit report and draft improvement plan

# Quantities in words; the count always stands behind them
quantity-none = in no file at all
quantity-one = in one file
quantity-few = in a few files
quantity-limited = in a limited number of files
quantity-some = in a number of files
quantity-half = in about half of the files
quantity-most = in most files
quantity-nearly-all = in nearly all files
quantity-all = in all files
quantity-only = in the only file
quantity-count = { $words } ({ $part } of { $whole })
quantity-count-percent = { $words } ({ $part } of { $whole }, { $percent }%)
quantity-none-means = 0
quantity-one-means = 1 file, and that is less than { $half }%
quantity-few-means = 2 up to and including { $dossiers } files, and at most { $few }%
quantity-limited-means = more than { $dossiers } files, up to and including { $few }%
quantity-some-means = more than { $few }%, less than { $half }%
quantity-half-means = { $half }% up to and including { $most }%
quantity-most-means = more than { $most }%, less than { $nearly }%
quantity-nearly-all-means = { $nearly }% or more, but not all
quantity-all-means = all, of 2 or more files
quantity-only-means = 1 of 1

# Cover and margins
word-title = Audit report and draft improvement plan
word-as-of = Reference date { $day }
word-for-team = For the team
word-for-officer = For the quality officer: not on a shared drive
word-page = Page
word-of-pages = of
word-cover = { $dossiers ->
    [one] 1 family file
   *[other] { $dossiers } family files
}, checked on { $day }.
word-cover-for = For whom: { $audience }
word-draft = This is a draft. The program counts what the files say; judging is for people. What a person has to fill in stands between square brackets in a yellow box.
word-contents = Contents

# Part 1
word-audit = Part 1: audit report
word-audit-how = This part follows the order of the inspectorates: a summary, then one family, one plan and one director, and finally judgement and follow-up. Each chapter goes from what is expected to what was found.
word-chapter = { $number }. { $title }
word-chapter-of = { $title } – { $profile }
word-summary = { $number }. Summary
word-checked = { $dossiers ->
    [0] No file was checked.
    [one] 1 file was checked. A single file says little about the way of working; read the findings as an example.
   *[other] { $dossiers } files were checked.
}
word-unreadable = { $count ->
    [one] 1 file could not be read or was not valid, and does not count.
   *[other] { $count } files could not be read or were not valid, and do not count.
}
word-criteria-total = { $criteria ->
    [one] Each file was held against 1 criterion
   *[other] Each file was held against { $criteria } criteria
}{ $risks ->
    [0] {""}
    [one] {" "}that tells something of 1 risk
   *[other] {" "}that tell something of { $risks } risks
}. What stands out:
word-fact-met = { $some ->
    [none] No criterion is met in every file to which it applies.
    [all] { $of ->
        [one] The only criterion that applied is met in every file to which it applies.
       *[other] All { $of } criteria that applied are met in every file to which they apply.
    }
   *[some] { $count } of the { $of } criteria that applied { $count ->
        [one] is met in every file to which it applies
       *[other] are met in every file to which they apply
    }.
}
word-fact-failing = { $some ->
    [none] There is no criterion that is not met in some file.
    [all] { $of ->
        [one] The only criterion that applied is not met in at least one file: { $spread }.
       *[other] Each of the { $of } criteria that applied is not met in at least one file: { $spread }.
    }
   *[some] { $count } of the { $of } criteria that applied { $count ->
        [one] is
       *[other] are
    } not met in at least one file: { $spread }.
}
word-fact-spread = { $count } { $dossiers }
word-fact-most = { $count ->
    [one] Not met is:
   *[other] Not met most often:
}
word-fact-doubtful = { $some ->
    [none] For every criterion that applied it can be established in every file whether it is met.
    [all] { $of ->
        [one] For the only criterion that applied it cannot be established in at least one file whether it is met.
       *[other] For each of the { $of } criteria that applied it cannot be established in at least one file whether it is met.
    }
   *[some] For { $count } of the { $of } criteria that applied it cannot be established in at least one file whether { $count ->
        [one] it is
       *[other] they are
    } met.
}
word-fact-nowhere = { $count ->
    [one] 1 criterion applied in no file at all.
   *[other] { $count } criteria applied in no file at all.
}
word-fact-missing = What is missing most often to establish that:
word-fact-risks = The risks with the highest level:
word-fact-hidden = { $count ->
    [one] The figures of 1 criterion are not shown: the group is too small, or all outcomes are alike. What is said of criteria below is about the others.
   *[other] The figures of { $count } criteria are not shown: the group is too small, or all outcomes are alike. What is said of criteria below is about the others.
}
word-risk-short = { $number } { $title }, { $dossiers }, { $level }
word-missing-list = { $what } with { $within }
word-of = { $what }, { $words }
word-outcome = { $outcome } { $dossiers }
word-expectation = Expectation
word-expectation-source = { $count ->
    [0] Source: { $sources }. This profile has no criteria for this chapter.
    [one] Source: { $sources }. 1 criterion was checked; the norm stands in the annexes.
   *[other] Source: { $sources }. { $count } criteria were checked; the norms stand in the annexes.
}
word-findings = Findings
word-met-everywhere = Met in every file to which it applies:
word-nowhere = Applied in no file at all:
word-hidden = Not shown (too small, or all alike):
word-risks = Risks
word-no-risks = The criteria here are linked to no risk.
word-risks-number = No
word-risks-risk = Risk and consequence
word-risks-occurs = Occurs
word-risks-level = Level
word-risks-fed = Shown by
word-risk-occurs = Occurs { $dossiers }.
word-risk-doubtful = { $count ->
    [one] Perhaps in 1 other file too.
   *[other] Perhaps in { $count } other files too.
}
word-risk-nowhere = Applied in no file at all.
word-level = likelihood { $likelihood } × impact { $impact } = { $level }
word-conclusion = Conclusion (draft)
word-undetermined-means = Cannot be established means that the file does not say enough about it. It is no proof that something was not done.
word-person = Item
word-person-words = To be filled in
word-explanation = Explanation
word-judgement = Judgement
word-chances = Opportunities
word-follow-up = Follow-up
word-fill-explanation = [to be filled in by the quality officer: what is the cause?]
word-fill-judgement = [to be filled in by the quality officer: is this good enough, and why?]
word-fill-chances = [to be filled in by the quality officer: what goes well, and can be built on?]
word-fill-follow-up = [to be filled in by whoever commissioned this: who does what, and when is there another check?]
word-verdict = { $number }. Judgement and follow-up
word-verdict-facts = The figures by chapter
word-verdict-chapter = Chapter
word-verdict-criteria = Criteria
word-verdict-met = Met everywhere
word-verdict-failing = Not met somewhere
word-verdict-doubtful = Not to be established somewhere
word-verdict-legend = Numbers of criteria. A criterion can be not met in one file and impossible to establish in another; then it counts in both columns. What applied in no file, or is not shown, counts in none of the three.
word-verdict-judgement = Judgement, opportunities and follow-up
word-verdict-how = A file does not show everything. Lay these figures beside talks with families, workers and network partners, and beside the questions of the self-assessment.

# Part 2
word-plan = Part 2: improvement plan (draft)
word-plan-how = This plan has the form that municipalities know: a table of findings and a table of risks. The counts come from the check, the suggested measures from the criteria that are not met. A person fills in what was already done, who the owner is and when it is ready.
word-table-findings = Table 1: judgement and findings
word-table-risks = Table 2: risks and measures
word-finding-criterion = No and criterion
word-finding-judgement = Judgement/finding
word-finding-elaboration = Elaboration
word-finding-realised = Realised/reality
word-failing = Not in order: { $parts }.
word-missing = Not known: { $parts }.
word-part-times = { $what }, { $count ->
    [one] in 1 file
   *[other] in { $count } files
}
word-reasons = Whether an explained deviation is justified is for a person to judge.
word-nothing-open = Every criterion that applied is met.
word-fill-realised = [to be filled in by the municipality: what was already done, and how is it now?]
word-risk-number = No
word-risk-risk = Risk
word-risk-elaboration = Elaboration
word-risk-measure = Measure (proposal)
word-risk-owner = Owner and date
word-risk-realisation = Realisation
word-measure = { $remedy } ({ $code }: not met in { $dossiers })
word-measure-more = Not met either: { $codes }.
word-measure-record = No criterion is not met here, but some cannot be established. Record what is missing; see table 1.
word-measure-none = No measure follows from this check.
word-fill-owner = [owner]
word-fill-date = [ready on]
word-fill-realisation = [to be filled in: realised, under way, still to do, or the risk remains]

# Annexes
word-annexes = Annexes
word-receipt = Receipt
word-formulas = How the figures are made
word-line-label = What
word-line-words = Explanation
word-quantities = How quantities are worded
word-quantities-how = Most of the words are those of the inspectorates, who give no numbers with them. The bounds are a choice of this project. The count always stands behind the word.
word-quantities-words = Words
word-quantities-means = Share of the files to which it applies
word-more = … and { $count } more
word-unread = Not read or not valid
word-unread-file = File
word-unread-line = Line
word-unread-fault = First fault
word-unread-faults = Faults
word-norms = The criteria, with norm and source
word-norm-criterion = Criterion
word-norm-norm = Norm
word-norm-source = Source
word-flips-count = Files
word-source = { $document }: { $places }
word-named = Files by finding
word-named-how = In which files a criterion is not met: of each the first { $most }.
word-named-criterion = Criterion
word-named-count = Not met
word-named-dossiers = Files
