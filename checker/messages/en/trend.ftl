# How the figures went over the nights that are kept.

trend-title = Trend
trend-day = { $year }-{ $month }-{ $day }
trend-intro = { $count ->
    [one] One night is kept, that of { $last }. A line comes about when there are more.
   *[other] The lines go from { $first } to { $last }, along { $count } nights that are kept.
}
trend-reading = Each line lies between 0% (bottom) and 100% (top). Of a criterion that is the part of the dossiers in which it is met, of a risk the part in which it occurs; always of the dossiers to which it applies. The distance along a line is the distance in days. Where a line is broken there is no figure for that time. At a dashed line the rules or the program changed: figures before and after cannot be compared then, and the start and the change are about the time after it. There is an arrow only when the count and the share both went that way and the rest changed too; otherwise it may come from the group. Better is higher for a criterion and lower for a risk.
trend-how-read = How to read the lines
trend-how = How this was decided
trend-choose = Show one line large
trend-none-chosen = Choose a criterion or a risk
trend-what = Criterion or risk
trend-until = to
trend-first = Start
trend-last = Now
trend-change = Change
trend-since = since { $day }
trend-on = on { $day }
trend-up = higher
trend-down = lower
trend-same = the same
trend-better = better
trend-worse = worse
trend-size = { $now ->
    [one] 1 dossier
   *[other] { $now } dossiers
}, the night before { $before }{ $has_why ->
    [0] .
   *[1] : { $why }.
} So another count may come from the group.
trend-size-unread = { $count } cannot be read now
trend-size-vanished = { $count ->
    [one] 1 is no longer there
   *[other] { $count } are no longer there
}
trend-size-new = { $count ->
    [one] 1 is new
   *[other] { $count } are new
}
trend-size-read-again = { $count } can be read now
trend-points = { $sign }{ $count } { $count ->
    [one] percentage point
   *[other] percentage points
}
trend-told = { $count ->
    [one] { $what }: { $last } on { $end }. There is one night to show.
   *[other] { $what }: from { $first } on { $start } to { $last } on { $end }, along { $count } nights.
}
trend-told-none = { $what }: there are no figures to show.
trend-shifts = Where figures cannot be compared
trend-shifts-words = On these days the way in which figures are made changed. A difference across such a day therefore says nothing about the families.
trend-shift-version = { $day }: a new version of the program ({ $before } became { $after }). This holds for all criteria and risks.
trend-shift-rules = { $day }: { $count ->
    [one] the rules of { $codes } changed.
   *[other] the rules of { $count } criteria changed: { $codes }.
}
trend-date = Date
trend-count = Number of dossiers
trend-changed = rules or program changed
trend-large = Each dot is a night that is kept.
trend-large-changed = Each dot is a night that is kept. At a dashed line the rules or the program changed.
trend-as-table = All figures of this line as a table

years-title = By year
years-indicator = Indicator
years-how = A year gets the answer of the last night of that year that is kept. ✓: the criterion is met in at least { $percent }% of the dossiers to which it applies; with a † it is about the safety of children and takes all dossiers. X: it is not so. –: it cannot be said, because there are fewer than { $fewest } dossiers, or because it depends on dossiers in which it cannot be established. An explained deviation counts as met, but for a profile that accepts no reason. The form is that of the inspectorates in 2015 (X and ✓ by year); the bounds are a choice of this project. Other than then, everything is tested again each year.
years-everyone = About the safety of children: a ✓ takes all dossiers.
years-yes = yes
years-no = no
years-unsaid = cannot be said
years-explained = { $count } explained
years-changed = other rules or another program than the year before
years-reason-absent = not tested or not shown
years-reason-nowhere = applies nowhere
years-reason-few = too few dossiers
years-reason-undetermined = cannot be established

# The trend in the workbook (xlsx)
sheet-trend-criteria = Trend criteria
sheet-trend-criteria-about = by criterion and night: in how many dossiers it is met ({ $rows } rows)
sheet-trend-risks = Trend risks
sheet-trend-risks-about = by risk and night: in how many dossiers it occurs ({ $rows } rows)
sheet-years = By year
sheet-years-about = by criterion the answer of each year, X or ✓ ({ $rows } rows)
column-trend-date = Reference date
column-trend-date-about = The date of the night. For a chart: choose one criterion or risk with the filter, select the columns Reference date and Part in % (or a number), and insert a line or a scatter chart. Of a day with several runs the last stands here.
column-trend-met = Met
column-trend-met-about = In how many dossiers the criterion was met.
column-trend-not-met = Not met
column-trend-not-met-about = In how many dossiers the criterion was not met.
column-trend-occurs = Occurs
column-trend-occurs-about = In how many dossiers the risk occurred.
column-trend-untold = Cannot be established
column-trend-untold-about = In how many dossiers it could not be established.
column-trend-whole = Applies in
column-trend-whole-about = The number of dossiers to which it applied.
column-trend-share = Part in %
column-trend-share-about = Of the dossiers to which it applied: of a criterion the part in which it was met, of a risk the part in which it occurred. Empty: there are too few dossiers for a percentage.
column-trend-changed = Other rules
column-trend-changed-about = Yes: the rules or the program are not those of the row above. Figures from before and after cannot be compared.
column-year = { $year }
column-year-about = The answer of the last night of { $year } that is kept, with the number of dossiers in which it was met. ✓: in at least { $percent }% of the dossiers to which it applies. X: in fewer. –: it cannot be said, because there are fewer than { $fewest } dossiers or because it depends on dossiers in which it cannot be established. An explained deviation counts as met, but for a profile that accepts no reason.
column-year-all = ✓ only for all
column-year-all-about = Yes: the criterion is about the safety of children. A ✓ then takes it to be met in all dossiers.
