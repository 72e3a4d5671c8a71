# The nightly report: how a night ended, on the first page and for its owner

## The first page (index.html)

front-title = Nightly report on the dossiers
front-night = Night of { $day }
front-made = Tonight’s report is ready
front-made-gaps = Tonight’s report is ready, but something is missing
front-made-doubts = Tonight’s report is ready, but take note
front-same = Nothing has changed since { $day }
front-same-holds = The report of { $day } still holds.
front-failed = No report was made tonight
front-last-good = The last good report is of { $day }. It is below.
front-none-good = There is no report yet.
front-report = Report of { $day }
front-nights = The last nights
front-column-night = Night
front-column-state = What happened
front-column-report = Report
front-open = Report of { $day }
front-short-made = Report made
front-short-made-gaps = Report made; something is missing
front-short-made-doubts = Report made; take note
front-short-same = Nothing changed
front-short-same-gaps = Nothing changed; something is missing
front-short-same-doubts = Nothing changed; take note
front-short-failed = No report
front-day-again = { $day }, { $number ->
    [1] first time
    [2] second time
    [3] third time
   *[other] time { $number }
}
front-why-night-place-lost = { $why ->
    [nothing-found] a place had nothing in it any more
   *[other] a place of dossiers was not there
}
front-why-night-folder-lost = a folder of dossiers could not be looked into
front-why-night-most-unread = most files could not be read
front-why-night-most-unseen = a file of most dossiers could not be read
front-why-night-nothing = not a single dossier was found
front-why-night-away = what was kept was not there
front-why-night-clock-back = the date was before the last night
front-why-night-config = the settings or the rules are wrong
front-why-night-disk-full = the disk was full
front-why-night-storage = a drive did not work
front-why-night-crashed = the program had a fault
front-why-night-forgotten = it was taken away
front-lang-nl = Dutch
front-lang-en = English
front-form-html = Read the report
front-form-xlsx = Workbook (Excel)
front-form-docx = Document (Word)
front-form-csv = Table (csv)
front-form-json = All data (json)
front-form-junit = For a build server (junit)
front-form-sarif = For a build server (sarif)
front-for-team = These reports are for the team. They hold no names and no outcomes about the safety of any one child.
front-for-officer = These reports are for the quality officer. Do not put them on a shared drive.
front-owner = Questions, or is something wrong? { $name }: { $contact }

## What is missing

problem-night-unread = { $count ->
    [one] 1 file could not be read or is invalid. What is in it does not count.
   *[other] { $count } files could not be read or are invalid. What is in them does not count.
}
    .todo = { $audience ->
        [officer] { $count ->
            [one] The report names it, and says what is wrong with it.
           *[other] The report names them, and says what is wrong with them.
        }
       *[other] The owner sees { $count ->
            [one] which file that is and what is wrong with it
           *[other] which files these are and what is wrong with them
        } by: checker validate PATH (PATH is a place where the dossiers are)
    }
problem-night-errors = { $count ->
    [one] 1 outcome could not be decided
   *[other] { $count } outcomes could not be decided
}, because of a fault in a rule or in the program.
    .todo = The report shows them as “error”. Report them to whoever maintains the program.
problem-night-shrunk = Of the { $had } dossiers of the night before, { $left ->
    [0] not one is still there.
    [one] 1 is still there.
   *[other] { $left } are still there.
} Is that right?
    .todo = If it is not, see whether all folders of dossiers are there and whether all places stand under dossiers in the configuration.
problem-night-copies = { $count ->
    [one] 1 dossier is there more than once, with the same id. It therefore counts more than once.
   *[other] { $count } dossiers are there more than once, each with the same id. They therefore count more than once.
}
    .todo = { $audience ->
        [officer] The report says under “Please note” in which files. See which is the right one and remove the other.
       *[other] The owner sees in which files by: checker check PATH (PATH is a place where the dossiers are). See which is the right one and remove the other.
    }
problem-night-damaged = The kept night { $run } is damaged. { $has_before ->
    [0] There is no earlier night to compare with.
   *[other] The night to compare with was an earlier one: { $before }.
}
    .todo = Put the folder of that night back from a backup, or take it away by: checker archive remove CONFIG { $run } (CONFIG is the file of the nightly report)

## Why there is no report

problem-night-place-lost = { $why ->
    [nothing-found] In one of the places there is not a single dossier any more (place { $number } of { $count }). The night before there were.
   *[other] One of the places where the dossiers are was not there (place { $number } of { $count }).
} The dossiers there are not gone: they were not seen.
    .todo = See whether the drive is connected and the program may read there. If it is right that nothing is there any more, take the place out of the configuration.
problem-night-folder-lost = A folder of dossiers could not be looked into. The dossiers there are not gone: they were not seen.
    .todo = See whether the drive is connected and the program may read in every folder.
problem-night-most-unread = Most files could not be read ({ $count } of { $all }). That is rather the drive than the files.
    .todo = See whether the drive is connected and the program may read there.
problem-night-most-unseen = Most dossiers were not seen ({ $count } of { $all }): the file that holds them together could not be read. They are not gone.
    .todo = See whether the .zip or .jsonl file is whole and the program may read it. Make it again if need be.
problem-night-nothing = Not a single dossier was found to check.
    .todo = See whether the right places are under dossiers.
problem-night-away = Something was kept here before, and now there is nothing.
    .todo = See whether the drive is connected. If the archive or the report was taken away or moved on purpose, take checker.cache away too, from the folder of the cache; the nightly report then begins anew.
problem-night-clock-back = It is { $found } now, and the last kept night is of { $last }. The clock was set back, or was wrong that night. An --as-of before that night is refused for the same reason.
    .todo = Set the clock right, or choose no day before that night by --as-of. If the clock was wrong that night, take that night away by: checker archive remove CONFIG { $run } (CONFIG is the file of the nightly report)
problem-night-config = The settings or the rules of the nightly report are wrong.
    .todo = The owner sees what is wrong by starting the nightly report by hand.
problem-night-disk-full = The disk is full.
    .todo = Make room. The next night goes on from where it was.
problem-night-storage = A drive did not work{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = See whether the drive is connected and the program may read and write there.
problem-night-crashed = The program stopped because of a fault in the program itself.
    .todo = The owner sees more by starting the nightly report by hand, and reports it to whoever maintains the program.

## For the owner alone

problem-night-report-unwritable = The folder of the report cannot be written in{ $has_why ->
    [0] .
   *[other] : { os-why }.
} There is no new report, and the first page still shows the night before.
    .todo = See whether the drive is connected and the program may write there.
problem-night-page-held = The first page cannot be replaced{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = If somebody has it open, close it. The report itself is ready in its own folder.
problem-night-page-old = The first page cannot be replaced{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = It still shows the night before. If somebody has it open, close it; else see whether the drive is connected.
problem-night-in-use = This is old and cannot be taken away: somebody has it open.
    .todo = Close it. The next night tries again.
problem-night-cache-anew = The cache was damaged or of something else, and was begun anew. This night takes longer for it; what comes out is the same.
problem-night-cache-off = The cache cannot be used. This night takes longer for it; what comes out is the same.
    .todo = See whether there is room and the program may write there.
problem-night-names-damaged = The file that holds what the dossiers are called was damaged. Of what vanished since the night before nobody knows the name tonight. The file is made anew.
problem-night-names-off = The file that holds what the dossiers are called cannot be used{ $has_why ->
    [0] .
   *[other] : { os-why }.
} A dossier that vanishes may therefore be in the report without a name.
    .todo = See whether there is room and the program may read and write there.
night-ended-made = The report is ready: { $file }
night-ended-same = Nothing has changed; the last report still holds: { $file }
night-gone-runs = Taken out of the archive, by the rule of retention: { $names }
night-gone-reports = Taken away, old reports: { $names }
