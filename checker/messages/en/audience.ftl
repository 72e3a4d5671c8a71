# What a report for the team leaves out
withheld-safety = not shown (child safety)
withheld-small = not shown (too small, or all alike)
problem-withheld = Cannot be read, or is no valid dossier.
    .todo = The report for the quality officer says what is wrong, and in which file.
notice-standing-day = Counts about the safety of children, and risks and figures that go with them, are those of reference day { $day }. A new count every night would show how it is with the one dossier that changed. They are renewed in a new month at the earliest, and when enough dossiers have changed.
notice-standing-lost = Counts about the safety of children are not renewed as long as there are reports beside this one from before the archive was lost.
stood-day = on { $day }
stood-was = That is the count on { $day }.
stood-count = { $count } ({ stood-day })
stood-note = “On { $days }” means: this count is of that day and is about the dossiers of then, not those of { $today }. That is so for what is about the safety of children and what goes with it: a new count every night would show how it is with the one dossier that changed. { $renewed ->
    [month] A new count comes in { $month } at the earliest, if enough dossiers have changed by then.
    [enough] A new count comes once enough dossiers have changed.
   *[never] A new count comes only when the reports are gone that are from before an archive was lost.
}
stood-chart = ‡ Of another day, wholly or in part: { $days }.
stood-risks = ‡ Of another day: { $risks } ({ $day }).
month-of-year = { $month ->
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
notice-standing-older = Still of an earlier reference day ({ $day }), because a new count would say too much about the dossiers that changed: { $has_criteria ->
    [0] {""}
   *[other] criteria { $criteria };{" "}
}{ $has_risks ->
    [0] {""}
   *[other] risks { $risks };{" "}
}{ $has_conditions ->
    [0] {""}
   *[other] figures { $conditions };{" "}
}the others are newer.
