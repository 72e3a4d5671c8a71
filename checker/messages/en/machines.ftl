# Forms for other programs: csv, junit and sarif
machine-more-faults = { $count ->
    [one] And 1 more fault.
   *[other] And { $count } more faults.
}
machine-deviations = reason: { $names }
machine-remedy = What is needed: { $remedy }
machine-source = Source: { $source }

# The table as csv: what each column holds
csv-title = Findings of a run
csv-description = A row for each subject (family member, conversation, plan …), for each part of a criterion that has no subject, and for each file that could not be read. UTF-8 with a byte order mark; columns are separated by a semicolon, which Excel with Dutch settings expects. Otherwise as in RFC 4180. Several values in one cell are separated by a vertical bar. A text that a spreadsheet would take for a formula gets an apostrophe in front.
csv-as-of = reference date
csv-audience = for whom: officer (everything) or team (what may be shared)
csv-version = version of the program
csv-profile = the framework that was checked against
csv-profile-hash = hash (SHA-256) of everything that decides an outcome under this framework
csv-dossier = code of the dossier
csv-team = code of the team
csv-worker = code of the worker; empty for a team
csv-status = open or closed; empty when not known
csv-criterion = code of the criterion
csv-theme = code of the theme
csv-risks = numbers of the risks that the criterion counts for, the first one in front
csv-child-safety = whether the criterion is about the safety of children
csv-criterion-outcome = outcome of the whole criterion in this dossier
csv-needs-judgement = whether only presence was checked, and a person judges the content
csv-clause = part of the criterion
csv-subject = who or what was looked at, as a key in the dossier; empty when there is no subject
csv-entity = kind of subject
csv-at = at which moment, as a key in the dossier
csv-outcome = outcome: met, not_met, explained, undetermined, not_applicable or error; empty when there is none to show
csv-reason = why; not_shown: a team does not see this, since it is about the safety of a child; unreadable: the file could not be read or is not valid
csv-detail = with the reason, such as the parameter that is off
csv-advice = whether it is advice and no duty
csv-ours = whether it is an interpretation of this project
csv-due = last day on which it may come, or might have; empty for a team
csv-weeks-to-due = weeks from the reference date to that day, rounded down; below zero when it has passed
csv-evidence = what stands in the dossier that counts, as keys
csv-deviations = recorded reasons, as keys
csv-missing = data that are missing, as keys
csv-file = file; empty for a team
csv-line = line in the file where the subject stands, else the dossier; empty for a team
csv-pointer = JSON Pointer of the subject in the dossier; empty for a team
csv-criterion-words = the criterion in words
csv-clause-words = the part in words
csv-words = the outcome in words: about whom or what, why, and what is missing
csv-remedy-words = what is needed to comply

# SARIF
sarif-unreadable = A file could not be read or is not valid.
sarif-engine = A rule could not be evaluated.
sarif-not-shown = An outcome about the safety of a child is not in a report for the team.
sarif-notice = Something to be aware of.
sarif-failed = { $criterion }: the rule could not be evaluated ({ $detail }); dossiers: { $dossiers }.
sarif-at = at { $what }
sarif-evidence = evidence: { $what }
sarif-deviation = reason: { $what }
