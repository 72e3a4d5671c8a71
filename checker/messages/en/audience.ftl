# What a report for the team leaves out
withheld-safety = not shown (child safety)
withheld-small = not shown (too small, or all alike)
problem-withheld = Cannot be read, or is no valid dossier.
    .todo = The report for the quality officer says what is wrong, and in which file.
notice-standing-day = Counts about the safety of children, and risks and figures that go with them, are those of reference day { $day }. A new count every night would show how it is with the one dossier that changed.
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
