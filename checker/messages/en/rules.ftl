# What may be wrong with a file of rules: for whoever changes a rule, a profile or the vocabulary.
# The words with a schema (problem-schema-...) that hold for dossiers too are in dossier.ftl.

## What stands there, and what could have

rules-allowed =
    { $count ->
        [0] {""}
       *[other] Possible: { $allowed }.
    }
rules-meant =
    { $guess ->
        [0] Choose one of the names given, or remove this.
       *[other] Did you mean { $near }? Then write that.
    }

## A file that cannot be read

problem-yaml-empty = There is nothing in this file.
    .todo = Fill the file, or remove it.

problem-yaml-too-large = This file is too large. It has not been read.
    .allowed = A file of rules is smaller than { $limit } MB.
    .todo = See whether this is the right file.

problem-yaml-encoding = This file is stored in a way that cannot be read, for instance as UTF-16 (Notepad also calls it Unicode).
    .allowed = A file of rules is stored as UTF-8.
    .todo = Open the file in Notepad, choose File, Save as, and under Encoding choose: UTF-8.

problem-yaml-bom = Before the beginning of the text stands an invisible character (a byte order mark, BOM).
    .allowed = A file of rules is stored as UTF-8 without BOM.
    .todo = Open the file in Notepad, choose File, Save as, and under Encoding choose: UTF-8 (not: UTF-8 with BOM).

problem-yaml-character = Here stands a character that is no letter, digit or punctuation mark ({ $sign }).
    .allowed = A file of rules only holds characters that can be read.
    .todo = Remove the character. It often comes along when text is pasted from another program.

problem-yaml-syntax =
    { $wrong ->
        [bracket] Here begins a brace or square bracket in which something is missing, or that is not closed
        [colon] A colon is missing here
        [colon-extra] Here stands a colon too many, or this line is indented further than it should be
        [end] The file stops while something has yet to come
        [escape] Here stands a backslash (\) followed by something that cannot stand there
        [indent] This line does not fit the lines around it
        [quote] Here begins a quotation mark that is not closed
        [sign] Here begins a value with a character with which it cannot begin
        [tab] Here stands a tab
        [value] A value is missing here, or there is a comma or bracket too many
       *[other] This cannot be read
    }: “{ $found }”.
    .allowed =
    { $wrong ->
        [bracket] What begins with a brace or square bracket ends with one, and between two parts stands a comma.
        [colon] After each name comes a colon, a space and then the value.
        [colon-extra] Lines that belong together are indented equally far. A colon with a space after it only stands after a name.
        [end] After a name comes a value, and what begins with a brace or square bracket ends with one.
        [escape] Between single quotation marks (') a backslash is an ordinary character.
        [indent] Lines that belong together are indented equally far, and are either names with a colon or items of a list with a dash. After the quotation mark that ends a text nothing follows.
        [quote] A text that begins with a quotation mark ends with one.
        [sign] Without quotation marks a value does not begin with one of these characters: @ ` % * & ! |
        [tab] Lines are indented with spaces.
        [value] Between two parts stands one comma, and after each name a value.
       *[other] A file of rules is written in YAML: names, a colon and values.
    }
    .todo =
    { $wrong ->
        [colon-extra] Put the text between quotation marks, or indent the line as far as the lines around it.
        [end] See whether the end of the file was lost, and complete it.
        [escape] Put the text between single quotation marks.
        [sign] Put the value between quotation marks.
        [tab] Replace the tab by spaces.
       *[other] Compare this place with a file that is right, and mend it.
    }

problem-yaml-duplicate-key = "{ $found }" stands here for the second time in the same part. The first time was on line { $first }.
    .allowed = Each name occurs once in a part.
    .todo = Choose which of the two is right and remove the other.

problem-yaml-anchor = Here stands a reference within the file (a & or * with a name).
    .allowed = A rule says itself what it says, without references.
    .todo = Write out here what is meant. If it is ordinary text, put it between quotation marks.

problem-yaml-tag = Here stands a mark of a type: { $found }.
    .allowed = All values are read as text; the rules themselves say what is a number or a date.
    .todo = Remove the mark. If it is ordinary text, put it between quotation marks.

problem-yaml-documents = Here begins a second part: a line with only three dashes (---).
    .allowed = A file holds one whole.
    .todo = Remove the dashes, or make two files of it.

problem-yaml-key = Here stands a list or group in the place of a name.
    .allowed = A name is one word, followed by a colon.
    .todo = Write a name here. If a value begins with a brace or square bracket, put it between quotation marks.

problem-yaml-too-deep = Too many parts stand inside each other here.
    .allowed = At most { $limit } parts stand inside each other.
    .todo = See whether this is a file of rules.

## The folder of rules

problem-rules-missing-file = The file { $found } is missing from the folder of rules.
    .allowed = The folder holds framework.yaml, vocabulary.yaml, risks.yaml and examples/complete.json.
    .todo = Put the file back, or give another folder.

problem-rules-unknown-file = This file does not belong in this place.
    .allowed = The folder holds framework.yaml, vocabulary.yaml and risks.yaml; perhaps also entries.yaml; criteria are in criteria/<theme>, questions in questionnaire/<theme>, profiles in profiles.
    .todo = Put the file in its place, or remove it.

## The vocabulary

problem-vocabulary-type = The type { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-vocabulary-values = The attribute { $found } is a choice (enum) without values.
    .allowed = A choice has each value with its words under values, or another attribute after values_of.
    .todo = Add the values, or give the attribute another type.

problem-vocabulary-name = { $found } is not in the vocabulary.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

## What one file says of another

problem-rule-theme = This file lies in the folder of the theme { $found }. That theme does not exist.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Put the file in the folder of one of these themes, or put the theme in framework.yaml.
       *[other] Did you mean { $near }? Then put the file in that folder.
    }

problem-rule-chapter = The chapter { $found } does not exist.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Choose one of these chapters, or put the chapter in framework.yaml.
       *[other] Did you mean { $near }? Then write that.
    }

problem-rule-source = The source document { $found } does not exist.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Choose one of these documents, or put the document in framework.yaml.
       *[other] Did you mean { $near }? Then write that.
    }

problem-rule-risk = The risk { $found } does not exist here.
    .allowed = { rules-allowed }
    .todo = Choose one of these numbers, or remove this.

problem-rule-half = The code { $found } says that this is the half of a criterion that a dossier cannot prove. That criterion does not exist.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Write the code of the criterion before -O, or leave -O out when the question stands on its own.
       *[other] Did you mean { $near }? Then write that.
    }

problem-rule-flag = No profile defines the condition { $found }.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Choose one of these conditions, or define the condition in a profile, under define.
       *[other] Did you mean { $near }? Then write that.
    }

problem-rule-code-twice = { $found } is already there: see { $other }.
    .allowed = Each code, each risk number and each name of a profile occurs once.
    .todo = Give one of the two another code or name, or remove one.

problem-rule-clause-twice = There is already a clause with the name { $found } in this criterion.
    .allowed = Each clause of a criterion has a name of its own.
    .todo = Give one of the two another name.

problem-rule-no-examples = { $found } has no examples.
    .allowed = A criterion has an example of each outcome that it can have.
    .todo = Add examples, under examples. See how another criterion does it.

problem-rule-unselected = No profile selects { $found }. So it is never looked at.
    .allowed = A criterion or a question belongs to at least one profile.
    .todo = Select it in a profile, under select, or remove the file.

problem-rule-unused-parameter = No rule asks for the parameter { $found }.
    .allowed = A parameter belongs to at least one clause of a criterion that a profile selects.
    .todo = Remove the parameter, or use it in a rule.

problem-rule-date = The date { $found } does not exist.
    .allowed = A date is on the calendar, such as 2024-02-29.
    .todo = See which date it has to be.

problem-rule-dates-cross = This ends before it begins: { $found }.
    .allowed = The last day lies on or after the first.
    .todo = See which of the two dates is right.

## From source to rule

problem-entry-open = Nothing became of the entry { $entry }.
    .allowed = Each entry has a criterion or a question of the same code, or says where it went: under alias_of, realised_by or not_asked.
    .todo = Write the criterion or the question, or put the reason here.

problem-entry-covered = { $entry } says that this entry is realised elsewhere, but there is now a criterion or question of this code.
    .allowed = An entry with a file of its own has only a place here, and perhaps rest_in.
    .todo = Remove title, alias_of, realised_by, not_asked and why here.

problem-entry-unselected = { $found } exists, but the profile { $profile } does not select it.
    .allowed = Each entry of a source belongs to the profile that stands for that source.
    .todo = Select it in that profile, under select, or say here where the entry went.

problem-entry-alias = { $entry } says that { $found } asks the same, but that does not belong to the profile { $profile }.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-entry-key = { $entry } says that a profile realises it, but this place is not there: { $found }.
    .allowed = A place is made of keys with a slash between. In a list a step is a word of the list, or what the edit is to: add_when/theme direction.
    .todo = Look in the profile what it is called there.

problem-entry-asked = { $entry } says that no rule in the profile { $profile } looks at this attribute, but now one does: { $found }.
    .allowed = An entry that excuses from something is without effect only when nothing asks for it.
    .todo = Realise the excuse in the profile (drop, restrict or add_when), and put that here under realised_by.

problem-entry-none = The profile { $profile } selects { $found }, which does not stand in entries.yaml.
    .allowed = A profile that stands for a source selects only what that source asks.
    .todo = Put { $found } with its place in the source in entries.yaml, or select it in a profile of your own.

## A profile

problem-profile-unknown = The profile { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-profile-code = No rule uses the word { $found }. So it changes nothing.
    .allowed = Behind the colon stands a word of the rules{ $has_near ->
        [0] .
       *[other] , such as { $near }.
    }
    .todo = Choose a word that stands in a rule or below codes in framework.yaml, or add the new word there.

problem-profile-extends = This profile builds on { $found }. That profile is not there, or itself builds on this profile.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-profile-value = Here stands { $found }. That does not fit this parameter.
    .allowed =
    { $unit ->
        [list] Possible: a list such as [first, second], or off.
       *[number] Possible: a whole number of at most { $most } digits, that number with a unit such as {"{"}value: 5, unit: working_days{"}"}, or off.
    }
    .todo = Fill in a value that fits, or remove the line: then the ordinary value holds.

problem-profile-matches-nothing =
    { $why ->
        [not-asked-for] The parameter { $found } does exist, but no clause that this profile selects asks for it. So this line changes nothing.
        [not-selected] { $found } does exist, but is not part of what this profile selects. So this line changes nothing.
        [nothing-to-edit] { $found } does exist, but there is nothing there that this change is about. So this line changes nothing.
        [only-a-part] { $found } is a part of a criterion. Only a whole criterion or a theme can stand here.
       *[unknown] { $found } does not exist. So this line changes nothing.
    }
    .allowed = { rules-allowed }
    .todo =
    { $why ->
        [not-asked-for] Select a criterion that asks for it too, under select, or remove this line.
        [not-selected] Select it too, under select, or remove this line.
        [nothing-to-edit] Look at the clauses of the criterion and mend this line, or remove it.
        [only-a-part] Select the whole criterion, or remove this line.
       *[unknown] { rules-meant }
    }

## A rule

problem-rule-entity = The kind of record { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-attribute = The attribute { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-value = The value { $found } cannot stand here.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-key = { $found } is no way to compare something.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-parameter = The parameter { $found } does not exist.
    .allowed = { rules-allowed }
    .todo =
    { $guess ->
        [0] Choose one of these parameters, or put it under parameters in this file or in framework.yaml.
       *[other] Did you mean { $near }? Then write that.
    }

problem-rule-pattern = Here stands { $found }. That is no pattern.
    .allowed = A pattern names one kind of record with the tests on it, such as {"{"}plan: {"{"}perspective: filled{"}"}{"}"}. Without tests: {"{"}plan: {"{"}{"}"}{"}"}.
    .todo = Write one pattern here. If these are two demands, make two clauses of them.

problem-rule-test = Here stands { $found }. This attribute cannot be compared in that way.
    .allowed =
    { $kind ->
        [date] Possible for a date: filled, {"{"}from: ...{"}"}, {"{"}until: ...{"}"} or both.
        [item] Possible: a list, or a parameter that is a list, such as $life_domains.
        [number] Possible for a number: filled, a whole number, {"{"}at_least: ...{"}"}, {"{"}at_most: ...{"}"} or both.
        [reference] Possible for a reference: filled, subject, or subject with a dot and an attribute.
        [text] Possible for a text: only filled (something was written).
       *[word] Possible: filled, a value, a list of values, a parameter that is a list, or subject with or without an attribute.
    }
    .todo = Write one of these forms.

problem-rule-at = The moment { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-minor = With { $found } it does not say at which moment to look. Whether someone is a child depends on that.
    .allowed = { rules-allowed }
    .todo = Add a moment, such as at: start.

problem-rule-no-subject = Here stands { $found }, but there is no subject yet.
    .allowed = There is a subject in require, unless and due; in when and for_each not yet.
    .todo = Compare with a value here, or move this to require.

problem-rule-no-moment = Here stands { $found }, but the subject has no moment.
    .allowed = There is a subject.at only when for_each names a moment with at.
    .todo = Put at with for_each, or use another attribute of the subject.

problem-rule-moment = { $found } is no moment.
    .allowed = { rules-allowed } A term may be added, such as case.start + $follow_up.
    .todo = { rules-meant }

problem-rule-term = { $found } is no term here.
    .allowed = A term is a parameter in days, working days or months. { rules-allowed }
    .todo = Use one of these parameters, or make one under parameters.

problem-rule-number = { $found } is no number here.
    .allowed = A number is a whole number, such as 2, or a parameter that is a number. { rules-allowed }
    .todo = Write a number or one of these parameters.

problem-rule-list = { $found } is no list.
    .allowed = { rules-allowed }
    .todo = Use a parameter that is a list, or write out the values here.

problem-rule-as = { $found } does not exist.
    .allowed = { rules-allowed }
    .todo = { rules-meant }

problem-rule-as-circle = Here { $found } is taken over, but that itself takes over from this criterion, directly or by way of others.
    .allowed = A criterion may take over whatever does not depend on the criterion itself.
    .todo = Write out the clauses in one of the two.

## How something is written

problem-schema-name-form = Here stands { schema-found }. That is no name.
    .allowed = A name has small letters, digits and underscores, and begins with a letter.
    .todo = Write the name like that.

problem-schema-slug-form = Here stands { schema-found }. That is no name.
    .allowed = This name has small letters, digits and hyphens, and begins with a letter.
    .todo = Write the name like that.

problem-schema-criterion-code-form = Here stands { schema-found }. That is no code of a criterion.
    .allowed = A code has capitals, a hyphen and digits, and perhaps a small letter: VV-01, DH-11a.
    .todo = Write the code like that.

problem-schema-question-code-form = Here stands { schema-found }. That is no code of a question.
    .allowed = A code has capitals, a hyphen and digits, and perhaps a small letter: BS-01, DH-11d. For the half of a criterion it ends in -O: TT-03-O.
    .todo = Write the code like that.

problem-schema-year-form = Here stands { schema-found }. That is no year.
    .allowed = A year has four digits: 2014.
    .todo = Write the year like that.

problem-schema-rule-date-form = Here stands { schema-found }. That is no date.
    .allowed = A date is written as 2024-03-31, 2024-03 or 2024.
    .todo = Write the date like that.

problem-schema-rule-day-form = Here stands { schema-found }. That is no day.
    .allowed = A day is written as 2024-03-31.
    .todo = Write the day like that.

problem-schema-pointer-form = Here stands { schema-found }. That is no place in a dossier.
    .allowed = A place begins with a slash and names each part by its name or id: /members/child-1/resident.
    .todo = Write the place like that.

problem-schema-parameter-number-form = Here stands { schema-found }. That does not fit the unit of this parameter.
    .allowed = Possible: a whole number of at most 4 digits, or off.
    .todo = Fill in a number, or choose list under unit.

problem-schema-parameter-list-form = Here stands { schema-found }. That does not fit the unit of this parameter.
    .allowed = Possible: a list such as [first, second], or off.
    .todo = Write a list, or choose another unit under unit.

problem-schema-text-or-list = Here stands { schema-found }.
    .allowed = Possible: a word, or a list of words.
    .todo = Write one of the two.

problem-schema-risk-number-form = Here stands { schema-found }. That is no number of a risk.
    .allowed = A number has two digits, such as 01.
    .todo = Write the number like that.

problem-schema-whole-form = Here stands { schema-found }. That is no whole number.
    .allowed = Possible: a whole number, such as 18.
    .todo = Fill in a whole number.

problem-schema-weight-form = Here stands { schema-found }. That is no weight.
    .allowed = A weight lies from 0 to 1, with a point: 0.25.
    .todo = Fill in a weight.

problem-schema-percent-form = Here stands { schema-found }. That is no percentage.
    .allowed = A percentage is a whole number from 0 to 100.
    .todo = Fill in a percentage.

problem-schema-path-form = Here stands { schema-found }. That is no place in a dossier.
    .allowed = A place has names with slashes between them: safety_plan/reviews.
    .todo = Write the place like that.

problem-schema-attribute-form = Here stands { schema-found }. That is no attribute.
    .allowed = An attribute is written here with its kind of record and a dot before it: party.organisation.
    .todo = Write the attribute like that.
