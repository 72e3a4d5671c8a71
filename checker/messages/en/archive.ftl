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
       *[other] Put the folder back from a backup, or take the night out with: checker archive remove
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
