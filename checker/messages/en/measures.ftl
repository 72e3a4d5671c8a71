# The measures of the improvement plan.

problem-schema-owner-form = An address stands here. Who looks after a measure is a role or a team, and not a person.
    .allowed = Possible: a role or a team, such as “team leaders”.
    .todo = Write the role or the team.

measures-title = Measures beside the figures
measures-risk = Risk
measures-measure = Measure
measures-claim = What is claimed
measures-before = Before
measures-after = After
measures-difference = Difference
measures-verdict = What the figures say
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
measure-reason-no-before = No night from before this date is kept.
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
