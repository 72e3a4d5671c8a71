# The archive of the nightly report.
problem-archive-held = Another program is at work in this archive{ $has_host ->
    [0] .
   *[other] : process { $process } on { $host }{ $has_since ->
        [0] .
       *[other] , since { $since }.
    }
}
    .todo = Wait until it is done. A program that has stopped does not hold the archive.
problem-archive-lost = Another program took this archive over: this one gave no sign of life for too long.
    .todo = Nothing was changed. Run it again when the other is done.
problem-archive-damaged = Night { $run } in the archive is damaged: { $why ->
    [missing] { $found } is missing.
    [newer] { $found } was made by a newer version of the program.
   *[other] { $found } is not as it was written.
}
    .todo = { $why ->
        [newer] Update the program.
       *[other] Put the folder back from a backup, or take the night out with: checker archive remove CONFIG { $run } (CONFIG is the file of the nightly report)
    }
problem-key-unreadable = The key of the fingerprints cannot be read{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Let the nightly report read this file.
problem-key-unwritable = The key of the fingerprints cannot be kept here{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Choose for “key” a file in a folder that the nightly report may write in.
problem-key-garbled = This file does not hold a key of fingerprints.
    .allowed = { $digits } digits and letters from 0 to f.
    .todo = Put the file back from a backup. Never change it.
problem-key-gone = The key of the fingerprints is gone, and the archive holds nights that were made with it.
    .todo = Put the file back from a backup. If you cannot, begin a new archive in an empty folder.
problem-key-other = This is another key ({ $found }) than that of the archive ({ $expected }).
    .todo = Name for “key” the file that belongs to this archive, or begin a new archive in an empty folder.

# checker archive
help-archive-group = Look at the nights that are kept, take one out, or forget a dossier. CONFIG is the file of the nightly report.
help-archive-list = List the nights that are kept.
help-archive-check = Check every file of every night, and count each figure of the trend again.
help-archive-remove = Take one night out of the archive, for instance when the clock was wrong. NIGHT is its name or number.
help-archive-forget = Forget a dossier: take it out of every night in the archive. DOSSIER is the id of the dossier. Take the dossier itself away first, or it comes back the next night.
metavar-night = CONFIG
metavar-run = NIGHT
metavar-dossier = DOSSIER
archive-run = Night
archive-dossiers = Dossiers
archive-unread = Not read
archive-complete = All places seen
archive-forgotten = Forgotten
archive-size = Size
archive-yes = yes
archive-no = no
archive-bytes = { $kilobytes } kB
archive-checked = { $runs ->
    [one] 1 night
   *[other] { $runs } nights
} looked at: { $damaged ->
    [0] everything is as it was written.
    [one] 1 is damaged.
   *[other] { $damaged } are damaged.
}
archive-recounted = The figures of { $runs ->
    [one] 1 night
   *[other] { $runs } nights
} counted again from the findings that are kept: { $wrong ->
    [0] every number is right.
   *[other] not every number is right.
}
archive-no-nights = No nights have been kept yet.
archive-removed = Night { $run } was taken out of the archive.
archive-removed-report = { $has_folder ->
    [0] That night has no report of its own.
   *[other] The report of that night stays. If it has to go as well, take this folder away yourself: { $folder }
}
archive-forgot = { $runs ->
    [0] { $rest ->
        [0] The archive held nothing of this dossier.
       *[other] No night in the archive held this dossier itself.
    }
    [one] This dossier was taken out of 1 night in the archive.
   *[other] This dossier was taken out of { $runs } nights in the archive.
}
archive-forgot-unread = { $runs ->
    [one] 1 night had a file of this dossier that could not be read. That was taken out as well.
   *[other] { $runs } nights had a file of this dossier that could not be read. That was taken out as well.
}
archive-forgot-noted = { $runs ->
    [one] Of 1 night there was only a code that does not say who it is about, beside what was counted for a team. That was taken out as well.
   *[other] Of { $runs } nights there was only a code that does not say who it is about, beside what was counted for a team. That was taken out as well.
}
archive-forgot-doubtful = Mind: { $reports ->
    [one] of 1 report that is still there nobody can tell whether the dossier is in it: { $names }. Look it up, or take that folder away yourself from { $folder }.
   *[other] of { $reports } reports that are still there nobody can tell whether the dossier is in them: { $names }. Look them up, or take those folders away yourself from { $folder }.
}
archive-forgot-others = Another nightly report about the same dossiers, for a team or for the quality officer, has an archive and reports of its own. Forget the dossier there too, by the same command with that configuration.
archive-forgot-totals = The totals of those nights stay what they were. They do not say who they are about.
archive-forgot-reports = { $reports ->
    [one] 1 report that may have told of the dossier was taken away.
   *[other] { $reports } reports that may have told of the dossier were taken away.
} The next night makes a new report, and checker nightly does so at once. Whoever has a copy of a report has to take that away.
archive-forgot-source = If the dossier itself still lies in the folder of dossiers, it comes back the next night.
problem-archive-none = There is no archive here: { $found }
    .todo = Make a nightly report first, or see whether the place at “archive” is right.
problem-archive-no-run = Night { $found } is not in the archive.{ $has_near ->
    [0] {""}
   *[other] { " " }Did you mean { $near }?
}
    .todo = See: checker archive list CONFIG
problem-archive-in-use = The storage does not part with this file or folder{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = See whether somebody has it open and whether there is room, and run the command again. What was half done is then finished.
problem-night-forgotten = The last report was taken away. The next night makes a new one.

problem-archive-figures = The figures of night { $run } are not what its findings say. It is about { $count ->
    [one] 1 number
   *[other] { $count } numbers
}: { $found }.
    .allowed = Each figure is the number of dossiers that came out so that night, also those that were forgotten since.
    .todo = Put the folder of that night back from a backup, or take it away by: checker archive remove CONFIG { $run } (CONFIG is the file of the nightly report)

problem-archive-trend = The trend has other figures for night { $run } than that night itself.
    .allowed = The trend repeats the figures of each night that is kept.
    .todo = Take the last night away by: checker archive remove CONFIG { $last } (CONFIG is the file of the nightly report). Then make it again by: checker nightly CONFIG
