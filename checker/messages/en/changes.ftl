# What changed since an earlier run, and what changes this week
changes-title = What changed
changes-first = There is no earlier run to compare with.
changes-since = { $has_day ->
    [0] In the second run
   *[1] Since { $day }
}{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $what }.
changes-nothing = { $has_day ->
    [0] Between the two runs
   *[1] Since { $day }
}{ $has_profile ->
    [0] {""}
   *[1] {" "}– { $profile } –
} no finding has changed: { $what }.
changes-said-new = { $count ->
    [one] 1 finding new
   *[other] { $count } findings new
}
changes-said-resolved = { $count } resolved
changes-said-open = { $count } still open{ $has_oldest ->
    [0] {""}
   *[1] {" "}({ $count ->
        [one] since
       *[other] the oldest since
    } { $oldest }{ $begun ->
        [1] {"; "}keeping began then
       *[0] {""}
    })
}
since-week = the week of { $day }
since-week-short = week of { $day }
since-or-earlier = { $day } or earlier
changes-further = Further: { $what }.
changes-around = { $what }.
changes-said-worse = { $count ->
    [one] 1 finding became worse
   *[other] { $count } findings became worse
} (more of it is not met, or it can no longer be established)
changes-said-better = { $count ->
    [one] 1 finding became better
   *[other] { $count } findings became better
} (less of it is not met, or it can be established now)
changes-said-unclear = { $count ->
    [one] 1 finding that was open can no longer be established
   *[other] { $count } findings that were open can no longer be established
}
changes-said-other = { $count ->
    [one] 1 finding became different, neither better nor worse
   *[other] { $count } findings became different, neither better nor worse
}
changes-said-arrived = { $count ->
    [one] 1 finding came with a new dossier or criterion
   *[other] { $count } findings came with new dossiers or criteria
}
changes-said-gone = { $count ->
    [one] 1 finding went with its dossier or criterion
   *[other] { $count } findings went with their dossier or criterion
}
changes-said-unseen = { $count ->
    [one] 1 finding cannot be seen, because its dossier cannot be read now
   *[other] { $count } findings cannot be seen, because their dossiers cannot be read now
}
changes-said-seen-again = { $count ->
    [one] 1 finding can be seen now, because its dossier could not be read before
   *[other] { $count } findings can be seen now, because their dossiers could not be read before
}
changes-dossiers = Dossiers: { $what }.
changes-dossiers-new = { $count } new
changes-dossiers-closed = { $count } closed
changes-dossiers-reopened = { $count } opened again
changes-dossiers-vanished = { $count } vanished
changes-dossiers-unread = { $count } cannot be read now
changes-dossiers-read-again = { $count } can be read now
changes-causes = Cause: { $what }.
changes-by-rules = { $count ->
    [one] 1 difference comes from the rules
   *[other] { $count } differences come from the rules
}
changes-by-dossier = { $count ->
    [one] 1 difference comes from the dossier
   *[other] { $count } differences come from the dossiers
}
changes-by-time = { $count ->
    [one] 1 difference comes from time going by
   *[other] { $count } differences come from time going by
}
changes-by-program = { $count ->
    [one] 1 difference comes from the program
   *[other] { $count } differences come from the program
}
changes-by-several = { $count ->
    [one] with 1 difference both dossier and rule have changed
   *[other] with { $count } differences both dossier and rule have changed
}
changes-by-unknown = { $count ->
    [one] of 1 difference the cause cannot be told
   *[other] of { $count } differences the cause cannot be told
}
changes-criteria-after = Newly checked{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $criteria }.
changes-criteria-before = No longer checked{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $criteria }.
changes-profile-after = Newly checked is profile { $profile }: { $count ->
    [0] nothing is open
    [one] 1 finding is open
   *[other] { $count } findings are open
}.
changes-profile-before = No longer checked is profile { $profile }: { $count ->
    [0] nothing was open
    [one] 1 finding was open
   *[other] { $count } findings were open
}.
changes-coming = { $dossiers ->
    [0] This week no dossier turns red
    [one] 1 dossier turns red this week
   *[other] { $dossiers } dossiers turn red this week
}{ $count ->
    [0] {""}
    [one] {" "}on 1 point, if nothing is done
   *[other] {" "}on { $count } points, if nothing is done
} (up to and including { $day }).

# In lists and tables
changes-kind-new = new
changes-kind-resolved = resolved
changes-kind-worse = worse
changes-kind-better = better
changes-kind-unclear = can no longer be established
changes-kind-other = different
changes-kind-coming = turns red
changes-kind-open = still open
changes-cause-rules = rules
changes-cause-dossier = dossier
changes-cause-time = time
changes-cause-program = program
changes-cause-several = dossier and rules
changes-cause-unknown = cannot be told
changes-through-rules = by the rules: { $count }
changes-through-dossier = by the dossier: { $count }
changes-through-time = by time: { $count }
changes-through-program = by the program: { $count }
changes-through-several = by dossier and rules: { $count }
changes-through-unknown = cannot be told: { $count }
changes-outcomes = { $before } → { $after }
changes-column-kind = What
changes-column-dossier = Dossier
changes-column-code = Code
changes-column-name = Criterion
changes-column-outcomes = From and to
changes-column-cause = By
changes-column-since = Was so since
changes-column-open = Open since
changes-column-day = When
changes-column-new = New
changes-column-resolved = Resolved
changes-column-worse = Worse
changes-column-better = Better
changes-column-unclear = Unclear
changes-column-other = Different
changes-column-failing = Open
changes-column-oldest = Oldest
changes-findings = Findings that changed
changes-criteria = By criterion
changes-criteria-legend = New: it fails now and did not, or that was not known. Resolved: it is met again, explained or no longer applies. Unclear: it failed, and can no longer be established. Different: none of these. Open: it fails now. Oldest: since when the oldest is open.
changes-named = Dossiers that came and went
changes-named-new = New
changes-named-closed = Closed
changes-named-reopened = Opened again
changes-named-vanished = Vanished
changes-named-unread = Cannot be read now
changes-named-read-again = Can be read now
changes-longest = Open the longest
changes-soon = Turns red this week
changes-more = … and { $count } more
changes-nameless = without a name: { $count }

# In the Word document, after what changed
word-summary-whole = All dossiers together

# The sheet of changes
sheet-changes = Changes
sheet-changes-about = what changed since the run before, which dossiers came and went, and what turns red this week ({ $rows } rows)
sheet-change-dossier = dossier: { $kind }
column-change-kind = What
column-change-kind-about = What became of the finding or the dossier. Turns red: it fails this week, if nothing is done. Still open: this is open the longest.
column-change-before = Was
column-change-before-about = The outcome in the run before.
column-change-after = Is
column-change-after-about = The outcome now.
column-change-cause = By
column-change-cause-about = Why the outcome is another. Dossier: the dossier has changed. Rules: the dossier is the same, the rule is not. Time: a term has passed. Program: another version, or a fault of it.
column-change-since = Was so since
column-change-since-about = Since which run it was as the column Was says. In a report for the team that is a week or a month. Or earlier: keeping began then.
column-change-open = Open since
column-change-open-about = Of what is still open: since which run. In a report for the team that is a week or a month. Or earlier: keeping began then.
column-change-when = When
column-change-when-about = When it turns red.

# checker diff
help-diff = Tell what is different between two runs, and whether rules or dossiers did it. A RUN is the folder of a kept night in the archive, or a file of: checker check --output json:FILE
metavar-one-run = RUN
help-diff-config = Call the dossiers by their names. CONFIG is the file of the nightly report, which has to be for the officer.
between-before = From: { $has_number ->
    [0] {""}
   *[1] night { $number },{" "}
}{ $day }, profile { $profile } (checker { $version }, rules { $rules })
between-after = To: { $has_number ->
    [0] {""}
   *[1] night { $number },{" "}
}{ $day }, profile { $profile } (checker { $version }, rules { $rules })
between-profiles = The profiles differ. Criteria with the same code were compared.
between-prints = The archive knows no names. A dossier stands here by the first digits of its fingerprint.
between-names = Of a dossier that has been gone for longer nobody knows the name any more. It stands here by the first digits of its fingerprint.
problem-diff-no-run = This is no run: { $found }.
    .allowed = A folder of a kept night, such as 000031-2026-11-22, or a file of: checker check --output json:FILE
problem-diff-unreadable = { $found } cannot be read{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
problem-diff-config = These nights do not lie in the archive of { $found }.
    .todo = Give with --config the configuration of the nightly report that made these nights.
problem-diff-no-names = The file that holds what the dossiers are called is not there: { $found }.
    .todo = It is there after a night with audience: officer, on the computer that makes the report. Without --config there are fingerprints.
problem-diff-mixed = A kept night and a JSON file cannot be compared: the archive knows dossiers by fingerprint only.
    .todo = Compare two folders of the archive, or two JSON files.
problem-diff-keys = These nights were made with different keys. It cannot be seen which dossiers are the same.
    .todo = Compare two nights of one archive.
problem-diff-cut = This file is not whole, or a dossier is gone from it: { $found }
    .todo = Make or copy the file again: checker check FOLDER --output json:FILE
problem-diff-version = This file was made by another version of the program: { $found }
    .todo = Check again with this version: checker check FOLDER --output json:FILE
problem-diff-team = This run was made for the team: { $found }. Its dossiers have a number that holds in that file alone, so they cannot be found in another.
    .todo = Check again with --audience officer.
