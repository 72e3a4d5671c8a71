# Help with the commands
help-usage = Usage:
help-options = Options
help-commands = Commands
help-some-options = [OPTIONS]
help-a-command = COMMAND ...
help-help = Show this help.
help-version = Show the version.
help-checker = Checks family dossiers against the inspectorates' framework, and says why. Start with: checker check FOLDER
help-check = Check dossiers. PATH is a file, a folder, a pattern (*.json), a .jsonl, a .zip or - (standard input).
help-explain = Explain one outcome: the rule, its source, and the places in the dossier that decide it. DOSSIER is the file of one dossier, CODE the code of the criterion, such as VV-01.
help-validate = Check whether dossiers are filled in well; shows every fault with its place.
help-schema = Show a published schema (JSON Schema 2020-12). KIND is dossier, rule, question, profile, measures, run, csv (a Table Schema for the table), nightly or archive (a night in the archive).
help-rules-group = Look at, check and rehearse the rules.
help-rules-list = Show the criteria of a profile.
help-trace = Show every entry of the sources and what became of it: a criterion, a question, another criterion that asks the same, or a part of a profile. With --profile only the entries of that profile.
help-rules-show = Show one criterion in plain words.
help-rules-lint = Check all rules and profiles for mistakes.
help-rules-test = Play the examples of the criteria. Also fails when an outcome has no example.
help-rules-docs = Write all profiles and criteria to a folder as readable pages (Markdown), in Dutch and in English.
help-docs-output = The folder for the pages. What an earlier call left there and is no more is taken away.
help-rules-questions = Show the questions of the self-assessment that belong to a profile, with room for the answer.
help-mutate = Seed faults into the rules, one at a time, and show those that no example notices. Fails when the examples notice fewer than { $least }%.
help-profiles-group = Look at and compare profiles.
help-profiles-list = Show the profiles.
help-profiles-show = Show one profile.
help-profiles-diff = Compare two profiles. With dossiers: which outcomes differ, and because of whom or what.
help-profile = The profile (framework) to check against. See: checker profiles list
help-profiles = The profile (framework) to check against; may be repeated, and differences are then shown. See: checker profiles list
help-as-of = The reference date, such as 2026-06-30. Without this option: today.
help-audience = For whom the result is: team (what may lie on a shared drive) or officer (everything). Without this option the screen and json are for the quality officer, and every other file is for the team.
help-team-name = Code of a team that may stand in a result for the team; other teams get a number. May be repeated.
help-output = A report ({ $forms }), on the screen or in a file (html:report.html). May be repeated.
help-fail-level = End with code 1 when there is an outcome this grave or graver; the gravest is error. Without this option never.
help-jobs = How many processes work at the same time. Without this option: 1.
help-cluster = A Dask cluster does the work instead of this computer, such as tcp://compute:8786. The dossiers travel to it over the network: use tls:// on a network that you do not trust. When the cluster is lost, this computer goes on, with --jobs.
help-rules = A folder with other rules than those of the package.
help-format = As a table to read (the default), or as JSON.
help-lang = Language of the output: nl or en.
metavar-path = PATH
metavar-name = NAME
metavar-folder = FOLDER
metavar-profile = PROFILE
metavar-date = YYYY-MM-DD
metavar-number = NUMBER
metavar-cluster = ADDRESS
metavar-kind = KIND
metavar-output = FORMAT[:FILE]

# Progress
written-team = Written, for the team: { $file }
written-officer = Written, for the quality officer: { $file } (do not leave this on a shared drive)
progress-checking = Checking
progress-rate = { $rate } a second

# Wrong use
usage-try = See: { $command } --help
usage-stopped = Stopped.
usage-crashed = The program has stopped because of a fault in the program itself ({ $found } at { $where }). Report this to the administrator.
usage-no-such-option = There is no option { $found }.{ $has_near ->
    [0] {""}
   *[other] { " " }Did you mean { $near }?
}
usage-missing = Something is missing: { $name }
usage-too-much = This is too much: { $found }
usage-no-command = Name a command.
usage-choice = { $name } can only be: { $allowed }.
usage-value = Something has to follow { $name }.
usage-no-value = Nothing can follow { $name }.
usage-no-such-command = There is no command { $found }. { $has_near ->
    [0] There are: { $allowed }.
   *[other] Did you mean { $near }?
}
problem-usage-date = { $option } has "{ $found }". That is not a date.
    .todo = Write the reference date as year-month-day, such as 2026-06-30.
problem-usage-jobs = { $option } has "{ $found }". That cannot be.
    .allowed = It is a whole number from 1 to { $most }.
problem-usage-format = There is no format "{ $found }".
    .allowed = There are: { $allowed }.
    .todo = { $has_near ->
        [0] Choose one of them.
       *[other] Did you mean { $near }?
    }
problem-usage-no-criterion = The criterion "{ $found }" is not part of the profile { $profile }.
    .allowed = { $has_elsewhere ->
        [0] It is in no other profile either.
       *[other] It is in: { $elsewhere }. Choose that profile with --profile.
    }
    .todo = { $has_near ->
        [0] See: checker rules list
       *[other] Did you mean { $near }? See: checker rules list
    }
problem-usage-format-of-mutate = --format { $found } is only possible here together with --mutate.
    .todo = Add --mutate, or leave out --format.
problem-usage-no-such-rule = There is no criterion "{ $found }".
    .todo = { $has_near ->
        [0] See: checker rules list
       *[other] Did you mean { $near }? See: checker rules list
    }
problem-usage-question = "{ $found }" is a question of the self-assessment, and no criterion.
    .todo = See the question with: checker rules questions --profile { $profile }
problem-usage-one-dossier = "{ $found }" holds { $count } dossiers; an explanation needs exactly one.
    .todo = Name the file of one dossier. In a file that holds several, say which: batch.jsonl:3 or batch.zip!family.json.
# Why the system refuses
os-why =
    { $why ->
        [denied] there is no permission for that
        [missing] it does not exist
        [folder] it is a folder
        [no-folder] a part of the name is no folder
        [form] it is no TOML: each line should have a name, a = and a value
        [full] the disk is full
        [read-only] it can only be read
       *[other] { $why }
    }
problem-configuration = This file with settings cannot be read{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Mend it or remove it.
problem-configuration-unknown = There is no setting { $found }.
    .allowed = Possible here: { $allowed }.
    .todo = { $has_near ->
        [0] Remove this setting.
       *[other] Did you mean { $near }?
    }
problem-configuration-list = { $found } has a list. This setting has one value.
    .todo = Choose one of them: { $name } = "..."
problem-rules-no-folder = The folder with rules { $found } is not there.
    .todo = Give a folder that exists with --rules, or leave --rules out.
problem-rules-unreadable = This file or folder with rules cannot be read{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = See whether it is an ordinary file and whether you may read it, or remove it.
problem-output-no-name = No name of a file follows { $found }:
    .todo = Give { $found }:FILE; or { $found } alone for the screen.
problem-output-binary = { $found } is no text and cannot go to the screen.
    .todo = Give a file: --output { $found }:FILE
problem-output-twice = Two results go to { $has_found ->
    [0] the screen
   *[other] the same file: { $found }
}.
    .todo = Give each result a file of its own, such as json:run.json.
problem-output-folder = { $found } is a folder; a result cannot stand there.
    .todo = Put the name of a file behind it.
problem-output-no-folder = The folder for the file { $found } is not there.
    .todo = Make the folder, or choose one that is there.
problem-output-over-dossiers = The result would be written over the dossiers, or be taken for one next time: { $found }.
    .todo = Choose another name or another folder.
problem-output-unwritable = Cannot write to { $found }{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Choose a folder that you may write in and that has room.
problem-dossier-failed = This dossier could not be evaluated because of a fault in the program ({ $found }).
    .todo = Report this to the administrator. The other dossiers were evaluated.
problem-worker-died = The working process stopped while it was this dossier's turn; the dossier was not evaluated.
    .todo = Try again with this dossier alone. If it goes wrong again, report it to the administrator. The other dossiers were evaluated.
problem-dossier-hung = This dossier took more than { $limit } seconds; it was not evaluated.
    .todo = Try again with this dossier alone. If it takes too long again, report it to the administrator. The other dossiers were evaluated.
problem-worker-not-started = No working process could start; this dossier was not evaluated.
    .todo = Try again when the computer has less to do, or with --jobs 1.
problem-cluster-lost = The cluster { $found } was lost. This computer does the rest.
    .todo = Look whether the scheduler and the workers there still run. Nothing is missing from the outcomes.
problem-cluster-not-installed = For the cluster { $found } this computer lacks Dask.
    .todo = Install it with: pip install "dossier-checker[cluster]". Or leave out the cluster (--cluster, or the line cluster).
problem-cluster-unreachable = The cluster { $found } cannot be reached.
    .todo = Check the address (such as tcp://compute:8786) and whether a Dask scheduler runs there. Or leave out the cluster (--cluster, or the line cluster).
problem-cluster-without-workers = The cluster { $found } has no workers.
    .todo = Start a "dask worker" there, or leave out the cluster (--cluster, or the line cluster).
problem-cluster-version = Worker { $found } of the cluster has { $has_other ->
    [0] no checker
   *[other] version { $other } of the checker
}; the version here is { $own }.
    .todo = Install the same version on the cluster as here, or leave out the cluster (--cluster, or the line cluster).

# Validating
validate-total = { $good } in order, { $bad } with faults.

# Rules
rules-title = Criteria of { $profile }
rules-title-column = Title
rules-code = Code
rules-level = Kind
level-automatic = automatic
level-presence = presence; a person judges the content
rules-source = Source
parameter-off = off
parameter-ours = this project's choice
card-examples = Examples
lint-total = { $criteria } criteria, { $questions } questions and { $profiles } profiles checked: { $problems } mistakes.
test-total = { $examples } examples played: { $failed } other than expected, { $lacking } outcomes without an example.
problem-engine-limit = The rule of { $criterion } is too large to be carried out: { $found } { $what ->
    [terms] parts that have to hold together
    [rules] possibilities and excuses together
    [tests] different tests on one kind of record
    [types] kinds of records
   *[properties] data about one subject
}.
    .allowed = There are at most { $limit }.
    .todo = Spread the rule over more clauses, or over more criteria.
problem-example-outcome = { $criterion } ({ $profile }): this example gives { $found }, expected was { $expected }.
    .todo = See whether the rule or the example is wrong.
problem-example-lacking = { $criterion }: under profile { $profile } there is no example with the outcome "{ $found }" ({ $code }).
    .todo = Add one under examples.
problem-example-pointer = { $criterion }: the change points at something that the complete dossier does not have: "{ $found }".
    .todo = See in examples/complete.json what it is called there.
problem-example-invalid = { $criterion }: after the change the dossier is not valid at { $found }.
    .todo = Change it in such a way that the dossier stays valid.
problem-example-clause = { $criterion } has no clause { $found } in the profile { $profile }.
    .allowed = { rules-allowed }
    .todo = { rules-meant }
problem-example-profile = { $criterion } is not part of the profile { $found }.
    .todo = Name a profile that has this criterion.

# From source to rule
trace-title = What became of every entry of the sources
trace-place = Place in the source
trace-became = Became
trace-source = { $source } · { $profile }
trace-apart = Of none of these sources
trace-criterion = criterion { $file }{ $has_level ->
    [0] {""}
   *[other] { " " }({ $level })
}, in { $profiles }
trace-advice = advice, never a fault
trace-question = question { $file }, in { $profiles }
trace-rest = the rest in { $codes }
trace-alias = the same as { $codes }
trace-profile = realised in { $file }, at { $key }
trace-excuse = nothing needed: in { $profile } no rule looks at { $key }
trace-open = nothing yet

# Questions of the self-assessment
questions-title = Self-assessment for { $profile }
questions-about = These are questions that no dossier answers. The organisation answers them itself. A figure of a run may be evidence, never proof.
questions-none = No questions belong to this profile.
question-norm = Why this question
question-remedy = What to do when the answer is no
question-half = What a dossier does prove stands with criterion
question-years = Measured by the source itself in
question-risks = Says something about
question-risk = { $number } { $title }
question-evidence = Evidence from a run
answer-year = Year
answer-met = Is it so
answer-how = In what way
answer-policy = Policy
answer-practice = Practice
answer-realised = Realised
answer-explanation = Explanation
choice-yes = yes
choice-no = no
choice-partly = partly

# Seeded faults
mutate-title = Faults in the rules that no example notices
mutate-criterion = Criterion
mutate-place = Place
mutate-fault = Fault
mutate-before = It said
mutate-after = It now says
mutate-several = { $count } criteria
mutate-total =
    { $caught } of the { $faults } seeded faults were noticed: { NUMBER($share, minimumFractionDigits: 1) }%. At least { $least }% is needed.
mutant-clause-dropped = clause dropped
mutant-alternative-dropped = alternative dropped
mutant-condition-dropped = condition dropped
mutant-excuse-dropped = recorded deviation no longer explains
mutant-scope-widened = holds for more subjects
mutant-evidence-loosened = more counts as evidence
mutant-condition-loosened = condition holds sooner
mutant-excuse-loosened = deviation explains sooner
mutant-join-loosened = need no longer belong to the subject
mutant-filled-dropped = need no longer be filled in
mutant-comparison-turned = comparison turned
mutant-answer-turned = yes and no exchanged
mutant-value-dropped = value dropped from a list
mutant-value-changed = another value
mutant-number-changed = number or term one higher or lower
mutant-moment-moved = another moment
mutant-due-dropped = counts at once, without a term
mutant-mark-dropped = advice counts as a demand
mutant-in-force-moved = in force a day earlier or later
mutant-edit-dropped = edit dropped
mutant-setting-dropped = the profile's own value dropped

# Profiles
profiles-name = Name
profiles-title = Title
profiles-extends = Builds on
profiles-criteria = Criteria
profiles-roles = Roles
profiles-on = Builds on { $base }.
profiles-explained = An explained deviation counts in the score for { $weight } (0 = not, 1 = as a fault).
diff-none = No difference: both profiles ask the same.
diff-title = Where the profiles differ
diff-what = What
diff-all = all criteria
diff-has = has this criterion
diff-only-first = only here
diff-only-second = only here
diff-subjects = for whom
diff-condition = when
diff-excuse = permitted deviation
diff-rule = what is asked
diff-parameter = number or list
diff-clause-off = not checked
diff-in-force = in force
diff-flips = Dossiers that come out differently
diff-no-flips = No dossier comes out differently.
