# What may be wrong with a file before a dossier comes out of it.

## The whole file

problem-empty = This file is empty.
    .todo = Put the dossier in it, or remove the file.

problem-too-large = This file is too large: { $size } MB. It has not been read.
    .allowed = A dossier is smaller than { $most } MB.
    .todo = See whether it holds several dossiers, and give each dossier a file of its own.

problem-utf-16 = The text in this file is stored in a way that cannot be read: as UTF-16 (Notepad also calls it Unicode).
    .allowed = A dossier is stored as UTF-8.
    .todo = Open the file in Notepad, choose File, Save as, and under Encoding choose: UTF-8.

problem-bom = Before the beginning of the text stands an invisible character (a byte order mark, BOM).
    .allowed = A dossier is stored as UTF-8 without BOM.
    .todo = Open the file in Notepad, choose File, Save as, and under Encoding choose: UTF-8 (not: UTF-8 with BOM).

problem-not-utf-8 = Here stands a character that is not stored well, often a letter with an accent.
    .allowed = A dossier is stored as UTF-8.
    .todo = Open the file in Notepad, choose File, Save as, and under Encoding choose: UTF-8. Then see whether the letters with accents are still right.

problem-truncated = The file stops here, while the dossier is not complete.
    .todo = Make or copy the file again: its last part is missing.

problem-more-faults = There are more faults in this file. Only the first { $shown } are listed.
    .todo = Mend these first and then check the file again.

## The form of the file

problem-not-json =
    { $wrong ->
        [after-end] Something stands here after the end of the dossier.
        [close-wrong] Here stands a bracket that does not fit the one with which this part began.
        [colon-missing] A colon is missing here.
        [comma-extra] Here stands a comma with nothing after it.
        [comma-missing] A comma is missing here, or there is a quotation mark too many.
        [comment] Here stands a comment. This kind of file cannot hold comments.
        [escape] Here stands a backslash (\) followed by something that cannot stand there.
        [key-wrong] The name of a datum belongs here, between double quotation marks.
        [number] Here stands a number that is not written well, or a date without quotation marks.
        [quotes] Here stands the wrong kind of quotation mark.
        [value-missing] A value is missing here.
       *[word] Here stands a word without quotation marks.
    }
    .allowed =
    { $wrong ->
        [after-end] A file holds one dossier, between braces.
        [close-wrong] What begins with a brace ends with a brace; what begins with a square bracket ends with one.
        [colon-missing] After each name comes a colon and then the value.
        [comma-extra] A comma only stands between two data.
        [comma-missing] Between two data stands a comma.
        [comment] There are only names and values in it.
        [escape] After a backslash comes one of these: " \ / b f n r t, or a u with four digits or letters a-f.
        [key-wrong] Each datum is written as a name, a colon and a value.
        [number] A number is written as 12, -3 or 4.5; a date as text: "2024-03-31".
        [quotes] Only straight double quotation marks (") are right, on both sides.
        [value-missing] A value is a text, a number, true, false, null, a list or a group of data.
       *[word] Only numbers and true, false and null (in small letters) stand without quotation marks.
    }
    .todo =
    { $wrong ->
        [after-end] Remove what is too much. Are these several dossiers? Then make separate files, or one .jsonl file with one dossier on each line.
       *[other] Best make the file again in the program that it comes from, or mend it here.
    }

problem-duplicate-key = "{ $name }" already stands in the same part, on line { $first }.
    .allowed = Each name occurs once in a part.
    .todo = Choose which one is right and remove the other.

problem-not-an-object = This is no dossier: it only holds { $found ->
        [list] a list
        [text] a piece of text
       *[word] one number or word
    }.
    .allowed = A dossier begins and ends with a brace.
    .todo =
    { $found ->
        [list] Is it a list of dossiers? Then make separate files, or one .jsonl file with one dossier on each line.
       *[other] See whether this is the right file.
    }

problem-too-deep = Too many parts stand inside each other here.
    .allowed = At most { $most } parts stand inside each other.
    .todo = See whether this is a dossier. If so, make the file again in the program that it comes from.

## What it holds

problem-not-a-number = Here stands { $found }. That is no number.
    .allowed = A number is written as 12, -3 or 4.5.
    .todo = Fill in the number. If it is not known, leave the datum out.

problem-number-too-large = Here stands a number that is too large{ $digits ->
        [0] {""}
       *[other] {" "}({ $digits } digits)
    }.
    .allowed = A number has at most 18 digits.
    .todo = See whether a number belongs here. If it is a reference, put it between quotation marks.

problem-control-character = This text holds a character that is no letter, digit or punctuation mark ({ $sign }){ $times ->
        [1] {""}
       *[other] , and more of these ({ $times } in all)
    }.
    .allowed =
    { $kind ->
        [newline] A new line inside a text is written as \n.
        [tab] A tab inside a text is written as \t.
       *[other] A text only holds characters that can be read.
    }
    .todo =
    { $kind ->
        [newline] See whether the quotation mark at the end of the text is missing. If not, write \n where the new line begins.
        [tab] Write \t or a space.
       *[other] Remove the character. It often comes along when text is pasted from another program.
    }

problem-lone-surrogate = This text holds half a character{ $times ->
        [1] {""}
       *[other] , and more halves ({ $times } in all)
    }. Often it is an emoji of which a part was lost.
    .todo = Remove the half character, or put the whole character back.

## Files and folders

problem-path-missing = This file or folder does not exist.
    .todo = See whether the name is right and whether you are in the right folder.

problem-nothing-found = No dossier was found here.
    .allowed = A dossier is in a file with a name that ends in .json, .jsonl or .zip.
    .todo = See whether this is the right place.

problem-file-gone = This file was there, and is gone now that it is read.
    .todo = Look whether it was moved or taken away. When it is gone on purpose, nothing needs to be done.

problem-file-changing = This file was written to while it was read. So it was not judged.
    .todo = Try again when the program that writes it is done.

problem-file-locked = Another program holds this file.
    .todo = Close the program that has this file open, and try again.

problem-file-denied = This file may not be read.
    .todo = Ask the administrator for permission to read this file.

problem-folder-denied = This folder may not be looked into. The dossiers in it have not been checked.
    .todo = Ask the administrator for permission to read this folder.

problem-file-unreadable = This file cannot be read.
    .todo = See whether you can open the file yourself, and whether the disk or the network works.

problem-folder-unreadable = This folder cannot be looked into. The dossiers in it have not been checked.
    .todo = See whether you can open the folder yourself, and whether the disk or the network works.

problem-not-a-file = This is no ordinary file, but a device or a pipe. It has not been opened.
    .todo = Give a file or a folder. If the dossier comes from another program, give a dash (-) and send it to standard input.

problem-link-broken = This is a link to something that is no longer there.
    .todo = Remove the link, or put back what it leads to.

problem-link-loop = This is a link that leads back to itself.
    .todo = Remove the link.

problem-zip-broken = This zip file is damaged or not complete.
    .todo = Make or copy the zip file again.

problem-zip-locked = This file is packed with a password.
    .todo = Unpack it and give the folder with the unpacked files.

problem-zip-method = This file is packed in a way that is not read.
    .allowed = A zip file is packed in the ordinary way (Deflate) or not compressed.
    .todo = Unpack it and give the folder with the unpacked files.

problem-zip-bomb = This file becomes so much larger when unpacked that it cannot hold ordinary dossiers. It has not been read.
    .todo = Ask where the zip file comes from. If it is right after all, unpack it yourself and give the folder.
