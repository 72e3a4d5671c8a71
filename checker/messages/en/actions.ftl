# The action list
actions-title = Action list
actions-intro-team = For each team what went well, and then what there is to do. It is about what the file holds or lacks on { $date }.
actions-intro-officer = For each team and each worker what went well, and then what there is to do. It is about what the file holds or lacks on { $date }.
actions-together = All frameworks of this run together: { $profiles }.
actions-not-here = Advice is not listed here, nor what a person has to judge (contents, and deviations that were explained).
actions-withheld = Not shown in this version: what concerns the safety of children. Ask the quality officer about it.
actions-none = There is nothing to do.
actions-group-team = { $has_name ->
    [0] Without a team
   *[1] Team { $name }
}
actions-group-rest = Small teams together
actions-group-worker = { $has_name ->
    [0] Without a worker
   *[1] Worker { $name }
}
actions-dossiers = { $count ->
    [one] 1 file
   *[other] { $count } files
}
actions-well = This went well
actions-well-line = { $what }: { $part }
actions-well-presence = { $what }: { $part } (only checked whether it is there)
actions-well-few = Too few files to say what goes well in general.
actions-well-none = No criterion is in order in nearly all files yet.
actions-section-due = Turns red soon
actions-why-due = This can still be done in time. It covers the next { $weeks } weeks.
actions-section-todo = Late or missing
actions-why-todo = Do it after all, or record why it went differently.
actions-section-fill = Fill in
actions-why-fill = Without this it cannot be told whether things are in order. If it is kept elsewhere, copy it into the file.
actions-fill-list = Record: { $what } (list { $name }). If there are none, leave the list empty.
actions-fill-one = Record: { $what } ({ $name }). If there is none, fill in “none”.
actions-fill-field = Fill in: { $what } ({ $name }).
actions-fill-decides = needed for { $criteria }
actions-about-clause = { $clause }: { $subjects }
actions-about-at = { $has_subject ->
    [0] at { $moment }
   *[1] { $subject } (at { $moment })
}
actions-about-more = { $subjects } and { $count } more
actions-when-due = { $sure ->
    [0] may turn red on { $day }, since data are missing
   *[1] turns red on { $day }
}
actions-when-late = late since { $day }
actions-when-stale = too long ago: late since { $day }
actions-when-stale-since = the last one was on { $from }, too long ago: late since { $day }
actions-when-missing = missing
actions-when-past = was late: it should have been there by { $last }; this cannot be made up for
actions-when-unknown = not filled in
actions-soon-due = { $sure ->
    [0] may turn red
   *[1] turns red
} { $weeks ->
    [one] within a week
   *[other] within { $weeks } weeks
}
actions-ago-late = late, { $ago }
actions-ago-stale = too long ago: late, { $ago }
actions-ago-past = was late; this cannot be made up for
actions-ago-days = by less than a week
actions-ago-weeks = { $count ->
    [one] by more than a week
   *[other] by more than { $count } weeks
}
actions-ago-months = by more than { $count } months
actions-ago-years = { $count ->
    [one] by more than a year
   *[other] by more than { $count } years
}
actions-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
actions-closed = { $dossiers ->
    [one] In 1 closed file
   *[other] In { $dossiers } closed files
} { $points ->
    [one] 1 point is
   *[other] { $points } points are
} not in order or not known. Nothing can be planned there any more: only record what was done after all, or why it was not.
actions-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
}
actions-source = Source: { $source }{ $more ->
    [0] {""}
    [one] {" "}(and 1 more source)
   *[other] {" "}(and { $more } more sources)
}
