# The measures of the improvement plan.

problem-schema-owner-form = An address stands here. Who looks after a measure is a role or a team, and not a person.
    .allowed = Possible: a role or a team, such as “team leaders”.
    .todo = Write the role or the team.

measures-title = Measures beside the figures
measures-number = No
measures-risk = Risk
measures-measure = Measure
measures-claim = What is claimed
measures-before = Before
measures-after = After
measures-difference = Difference
measures-verdict = What the figures say
measures-unfed = Risks of which no criterion says anything
measures-told = { $count ->
    [one] One measure is said to be done.
   *[other] { $count } measures are said to be done.
} The figures support that for { $supports }, contradict it for { $contradicts }, and say too little for { $unsaid }.
measures-line = { $number } { $measure } ({ $claim }): { $said }
measure-status-planned = planned for { $day }
measure-status-begun = begun on { $day }
measure-status-done = done on { $day }
measure-share = { $undetermined ->
    [0] { $part } on { $day }
   *[other] { $part } on { $day }; in { $undetermined } it cannot be established
}
measure-interval = between { $low } and { $high } percentage points
measure-verdict-supports = The figures support this.
measure-verdict-contradicts = The figures contradict this.
measure-verdict-too-few = Too few to say anything.
measure-verdict-no-claim = There is nothing to test here yet.
measure-reason-unfed = No criterion of this report says anything of this risk.
measure-reason-no-before = No figures from before this date are kept.
measure-reason-no-after = There are no figures since this date yet.
measure-reason-nowhere = On one of both sides the risk applied to no dossier.
measure-reason-rules = The rules or the program changed between these days. The figures cannot be compared then.
measure-reason-none = The risk did not occur before it either.
measure-reason-few = On one of both sides there are fewer than { $fewest } dossiers.
measure-reason-undetermined = It depends on dossiers in which it cannot be established.
measure-reason-wide = There may be a fall, but the difference may also be chance.
measure-reason-planned = The measure has not begun.
measure-reason-begun = The measure has begun; nobody says yet that it is done.
measure-reason-overdue = The planned date is past.
measure-reason-ahead = The date is still to come.
measure-how = Before is the last night kept from before the date, after the latest night since the date. With 95% confidence the difference in the share lies between the two numbers given; minus means that the risk occurs less often (Newcombe's method 10, 1998). The figures support a measure when with that confidence the risk occurs less often. They contradict it when with that confidence there can have been no fall of { $fall }% of the share or more. With fewer than { $fewest } dossiers nothing is said. Dossiers in which the risk cannot be established count once as not and once as yes; only when both give the same it is said. The calculation takes the dossiers of both nights to be different ones, while most are the same; so the margin is too wide rather than too narrow. A fall does not say that the measure caused it.

# The measures in the workbook (xlsx)
sheet-measures = Measures
sheet-measures-about = by measure what is claimed and what the figures say ({ $rows } rows)
column-measure = Measure
column-measure-about = What is done, from measures.yaml.
column-measure-owner = Owner
column-measure-owner-about = The role or team that looks after the measure.
column-measure-claim = What is claimed
column-measure-claim-about = The status of the measure and its date, by who looks after it.
column-measure-before-date = Before: date
column-measure-before-date-about = The last night kept from before the date of the measure; of a measure that has not begun the last night.
column-measure-before-occurs = Before: occurs
column-measure-before-occurs-about = In how many dossiers the risk occurred then.
column-measure-before-untold = Before: unknown
column-measure-before-untold-about = In how many dossiers that could not be established then.
column-measure-before-whole = Before: applies in
column-measure-before-whole-about = The number of dossiers to which the risk applied then.
column-measure-after-date = After: date
column-measure-after-date-about = The latest night that is kept on or after the date of the measure.
column-measure-after-occurs = After: occurs
column-measure-after-occurs-about = In how many dossiers the risk occurred then.
column-measure-after-untold = After: unknown
column-measure-after-untold-about = In how many dossiers that could not be established then.
column-measure-after-whole = After: applies in
column-measure-after-whole-about = The number of dossiers to which the risk applied then.
column-measure-low = Difference from
column-measure-low-about = With 95% confidence the difference in the share lies between this number and that of the next column, in percentage points; minus means less often (Newcombe's method 10, 1998). Empty: there is nothing to compare. Both nights hold largely the same dossiers, so that the margin is too wide rather than too narrow.
column-measure-high = Difference to
column-measure-high-about = See the column before.
column-measure-verdict = What the figures say
column-measure-verdict-about = Support: with 95% confidence the risk occurs less often. Contradict: with that confidence a fall of { $fall }% of the share or more is ruled out. With fewer than { $fewest } dossiers nothing is said. A fall does not say that the measure caused it.
column-measure-why = Why
column-measure-why-about = Why nothing can be said. Empty: something can.
