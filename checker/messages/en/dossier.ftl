# The words beside the schema of a dossier, and what may be wrong with what a dossier holds.

## Titles of what the vocabulary does not name

schema-title-dossier = dossier of a family
schema-title-version = version of the agreements on this file
schema-title-id = identifier
schema-title-municipality = code of the municipality
schema-title-team = code of the neighbourhood team
schema-title-worker = code of the worker
schema-any = anything in the dossier that has an id, or a life domain (then its code)

## How a value is written

schema-describe-dossier = { $words }: one family, without names, addresses or citizen service numbers (BSN). What is not in it is not known; a list that is in it is complete.
schema-describe-version = { $words }: always "1".
schema-describe-id = { $words }: 1 to 64 letters, digits, points, dashes and underscores. Each id occurs once in a dossier.
schema-describe-list = { $words }: a list. When the list is there it is complete; [] means that there are none, "unknown" that it is not known.
schema-describe-record = { $words }: a group of data, between braces.
schema-describe-single = { $words }: a group of data, between braces; "none" when there is none, "unknown" when it is not known.
schema-describe-case = { $words }: a group of data, between braces; "unknown" when nothing is known.
schema-describe-yes_no = { $words }: true (yes), false (no) or "unknown" (not known).
schema-describe-enum = { $words }: one of the values named, or "unknown" when it is not known.
schema-describe-code = { $words }: a code of 1 to 64 letters, digits, points, dashes and underscores, never a name; "none" when there is none, "unknown" when the code is not known.
schema-describe-role = { $words }: a code of 1 to 64 letters, digits, points, dashes and underscores; "none" when there is no role, "unknown" when the role is not known.
schema-describe-ref = { $words }: the id of another part of the dossier ({ $to }); "none" when there is none, "unknown" when it is not known.
schema-describe-refs = { $words }: a list with the ids of other parts of the dossier ({ $to }), or "unknown" when it is not known.
schema-describe-date = { $words }: a date as YYYY-MM-DD, YYYY-MM or YYYY; "none" when it did not happen, "unknown" when the date is not known.{ $planned ->
        [yes] {" "}The date may lie after the reference date.
       *[no] {""}
    }
schema-describe-begin = { $words }: a date as YYYY-MM-DD, YYYY-MM or YYYY, or "unknown" when the date is not known. When there is nothing it holds from the beginning.
schema-describe-end = { $words }: a date as YYYY-MM-DD, YYYY-MM or YYYY; "none" when there is no end yet, "unknown" when the date is not known. The date may lie after the reference date.
schema-describe-done = { $words }: the date as YYYY-MM-DD, YYYY-MM or YYYY, or true when it was done and the date is left out; false or "none" when it was not done, "unknown" when it is not known.
schema-describe-number = { $words }: a number as a whole number from 0 to 999999; "none" when there are none, "unknown" when the number is not known.
schema-describe-text = { $words }: a text of at most 20,000 characters, or true when there is a text that was left out of the file; false or "none" when there is no text, "unknown" when it is not known.

## Values that mean the same everywhere

schema-value-true = yes
schema-value-false = no
schema-value-unknown = not known

## What stands there, and what may stand there

schema-found =
    { $what ->
        [list] a list
        [null] null
        [record] a group of data
        [text] a text of { $length ->
            [1] 1 character
           *[other] { $length } characters
        }
       *[shown] { $found }
    }
schema-allowed =
    { $kind ->
        [begin] a date such as "2024-03-31", "2024-03" or "2024", or "unknown" when the date is not known
        [case] a group of data between braces, or "unknown" when nothing is known
        [code] a code between quotes; "none" when there is none, "unknown" when the code is not known
        [date] a date such as "2024-03-31", "2024-03" or "2024"; "none" when it did not happen, "unknown" when the date is not known
        [done] a date such as "2024-03-31", "2024-03" or "2024", or true when it was done; false or "none" when it was not done, "unknown" when it is not known
        [end] a date such as "2024-03-31", "2024-03" or "2024"; "none" when there is no end yet, "unknown" when the date is not known
        [id] an identifier between quotes
        [list] a list between square brackets, or "unknown" when it is not known
        [number] a whole number from 0 to 999999; "none" when there are none, "unknown" when the number is not known
        [record] a group of data between braces
        [ref] the id of another part of the dossier; "none" when there is none, "unknown" when it is not known
        [refs] a list between square brackets with the ids of other parts of the dossier, or "unknown" when it is not known
        [role] the code of a role between quotes; "none" when there is no role, "unknown" when the role is not known
        [single] a group of data between braces; "none" when there is none, "unknown" when it is not known
        [text] a text, or true when it was left out of the file; false or "none" when there is no text, "unknown" when it is not known
       *[other] { $allowed ->
            [array] a list
            [array-object] a list or a group of data
            [array-object-string] a list, a group of data or a text
            [array-string] a list or a text
            [boolean] true or false
            [boolean-string] a text, or true or false
            [integer] a whole number
            [integer-string] a whole number or a text
            [number] a number
            [object] a group of data
            [object-string] a group of data or a text
            [string] a text
           *[values] { $allowed }
        }
    }

## A file that does not fit its schema

problem-schema-unknown-key = { $what ->
        [shown] The name { $found } does not exist here.
       *[text] Here stands a name of { $length } characters. It does not exist here.
    }
    .allowed = { $count ->
        [0] Nothing can stand here.
       *[other] Possible: { $allowed }.
    }
    .todo = Use one of these names, or remove this.

problem-schema-misspelt-key = { $what ->
        [shown] The name { $found } does not exist here.
       *[text] Here stands a name of { $length } characters. It does not exist here.
    }
    .allowed = The name that is most like it is { $near }.
    .todo = Write { $near }, or remove this.

problem-schema-missing-key = { $allowed } is missing here.
    .todo = Fill in { $allowed }.

problem-schema-missing-any-key = Here it does not say whom or what this is about.
    .allowed = At least one of these must be there: { $allowed }.
    .todo = Fill in one of them.

problem-schema-wrong-type = Here stands { schema-found }.
    .allowed = Possible: { schema-allowed }.
    .todo = { $what ->
        [null] Remove this when nothing is known about it.
       *[other] Fill in something that can stand here, or remove this.
    }

problem-schema-wrong-value = Here stands { schema-found }. That cannot stand here.
    .allowed = Possible: { $allowed }.
    .todo = { $what ->
        [null] Remove this when nothing is known about it.
       *[other] Choose one of these values.
    }

problem-schema-misspelt-value = Here stands { schema-found }. That cannot stand here.
    .allowed = Possible: { $allowed }.
    .todo = Write { $near }, if that is what was meant.

problem-schema-wrong-form = Here stands { schema-found }. That cannot stand here.
    .allowed = Possible: { schema-allowed }.
    .todo = Fill in something that can stand here.

problem-schema-out-of-range = Here stands { schema-found }. That number lies outside the limits.
    .allowed = Possible: { $kind ->
        [number] { schema-allowed }
       *[other] { $allowed }
    }.
    .todo = See whether the number was copied well.

problem-schema-too-short =
    { $what ->
        [list] This list counts { $length }: that is too few.
        [record] This group counts { $length } data: that is too few.
       *[text] This text has { $length } characters: that is too short.
    }
    .allowed = Possible: { $allowed } or more.
    .todo = Add what is missing.

problem-schema-too-long =
    { $what ->
        [list] This list counts { $length }: that is too many.
        [record] This group counts { $length } data: that is too many.
       *[text] This text has { $length } characters: that is too long.
    }
    .allowed = Possible: at most { $allowed }.
    .todo = Remove what is too much.

problem-schema-repeated = Something stands in this list more than once.
    .todo = Keep what is right and remove the rest.

problem-schema-forbidden = This cannot stand here.
    .todo = Remove this.

problem-schema-ambiguous = This can be read in more than one way.
    .todo = Keep what was meant and remove the rest.

problem-schema-date-form = Here stands { schema-found }. That is no date as it can stand here.
    .allowed = Possible: { schema-allowed }. The year lies between 1900 and 2099.
    .todo = Write the date as year-month-day, with four digits for the year and two for month and day.

problem-schema-date-missing = Here stands { schema-found }. That date does not exist.
    .allowed = Possible: a day that is in the calendar.
    .todo = See which date it has to be. When only the month or the year is known, write "2024-03" or "2024".

problem-schema-code-form = Here stands { schema-found }. That is no identifier or code.
    .allowed = Possible: 1 to 64 letters, digits, points, dashes and underscores. The first character is a letter or a digit.
    .todo = Use a code, never a name or a sentence.

problem-schema-id-reserved = Here stands { schema-found }. That word means something else and cannot be an id.
    .allowed = Possible: any other identifier than "none" and "unknown".
    .todo = Choose another id.

## A dossier that does not fit itself

problem-wrong-version = This file has as its version { schema-found }. That one is not read.
    .allowed = Possible: { $allowed }, with quotes.
    .todo = Make the file again with the version that is read here.

problem-duplicate-id = The id "{ $found }" was used before, on line { $first }.
    .allowed = Each id occurs once in a dossier, in different lists too.
    .todo = Give one of the two another id, and see which references belong to it.

problem-duplicate-record = This stands in this list already, on line { $first }.
    .allowed = In this list each combination of { $allowed } occurs once.
    .todo = Join the two, or add what makes them different.

problem-reference-missing = Nothing in this dossier has the id "{ $found }"{ $list ->
        [any] .
       *[other] {" "}under { $list }.
    }
    .allowed = { $count ->
        [0] There is nothing there yet that this can refer to.
       *[other] Possible: { $allowed }.
    }
    .todo = Correct the id, or add what it refers to.

problem-reference-elsewhere = The id "{ $found }" belongs to something else: it stands on line { $first }, not under { $list }.
    .allowed = { $count ->
        [0] Under { $list } there is nothing yet that this can refer to.
       *[other] Possible: { $allowed }.
    }
    .todo = Refer to something that stands under { $list }.

problem-period-reversed = Here stands { $found }, but the beginning ({ $other }) is later: { $begin }.
    .allowed = A period does not end before it begins.
    .todo = See which of the two dates is right.

problem-after-reference-date = Here stands { $found }. That is after the reference date.
    .allowed = What has happened lies on or before the reference date: { $allowed }.
    .todo = See whether the date is right, or choose a later reference date.

problem-closed-without-closure = The case is closed, but there is no closure ("none").
    .allowed = A closed case has a closure, or "unknown" when it is not known.
    .todo = Fill in the closure, or set the state of the case to "open".

problem-open-with-closure = The case is still open, but there is a closure.
    .allowed = With an open case the closure is "none".
    .todo = Set the state of the case to "closed", or remove the closure.

problem-decimal-number = Here stands { $found }, with a point in it.
    .allowed = A number is written as a whole number, without a point.
    .todo = Remove the point and what follows it.

problem-bsn = Here stands a number of nine digits that may be a citizen service number (BSN). It was not copied.
    .allowed = A dossier holds no BSN, not in a text or an identifier either.
    .todo = Remove the number, or put an identifier in its place that refers to nothing else. When it is no BSN, put a dash in the middle, as in 2024-00123.
