# What a report for the team leaves out
withheld-safety = not shown (child safety)
withheld-small = not shown (too small, or all alike)
problem-withheld = Cannot be read, or is no valid dossier.
    .todo = The report for the quality officer says what is wrong, and in which file.
