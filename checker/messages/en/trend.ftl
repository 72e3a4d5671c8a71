# How the figures went over the nights that are kept.

trend-title = Trend
trend-day = { $year }-{ $month }-{ $day }
trend-intro = { $count ->
    [one] One night is kept, that of { $last }. A line comes about when there are more.
   *[other] The lines go from { $first } to { $last }, along { $count } nights that are kept.
}
trend-reading = Each line lies between 0% (bottom) and 100% (top). Of a criterion that is the part of the dossiers in which it is met, of a risk the part in which it occurs; always of the dossiers to which it applies. The distance along a line is the distance in days. Where a line is broken there is no figure for that time. At a dashed line the rules or the program changed: figures before and after cannot be compared then, and the start and the change are about the time after it.
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
trend-up = higher
trend-down = lower
trend-same = the same
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
years-changed = other rules than the year before
years-reason-absent = not tested or not shown
years-reason-nowhere = applies nowhere
years-reason-few = too few dossiers
years-reason-undetermined = cannot be established
