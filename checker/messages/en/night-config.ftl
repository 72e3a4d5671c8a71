## A mistake in the file of checker nightly

problem-night-inside = The place at { $found } lies in the place at { $around }, or is the same.
    .allowed = Archive, report, cache and dossiers each have a place of their own, none inside another.
    .todo = Choose another folder at { $found }.

problem-night-cache-beside-key = The cache lies beside the key by itself, and that is in the place at { $around }.
    .allowed = Archive, report, cache and dossiers each have a place of their own, none inside another.
    .todo = Choose another folder at key, such as ~/checker/key.

problem-night-empty = There is nothing in this file.
    .todo = Make an example with explanations and fill that in: checker nightly --init

problem-night-not-a-list = Here stands { schema-found }. A list belongs here, even when there is only one thing in it.
    .todo = Begin a new line, with two spaces and a dash before it: { $has_item ->
        [0] - dossiers
       *[other] - { $item }
    }

problem-night-key-shared = The key lies in the folder at { $around }. Whoever gets at that can find out which dossiers the archive is about.
    .allowed = The key lies where only the owner can get at it.
    .todo = Choose another place at key, such as ~/checker/key.

problem-night-team-names = At audience it says officer: that report shows all codes of teams already.
    .todo = Take team_names away, or write at audience: team.

problem-night-place-twice = The place { $found } is there already.
    .todo = Take one of the two away.

problem-place-protocol = Addresses that begin with { $found }: are not known.
    .allowed = Possible are, among others: smb://server/folder, s3://bucket/folder, sftp://server/folder and https://server/folder/.
    .todo = { $has_near ->
        [0] Look how the address begins. When the folder is on a drive of this computer, leave the beginning out.
       *[other] Did you mean { $near }://? Then write that.
    }

problem-place-package = To read addresses with { $found }:// a package is needed that is not installed here.
    .todo = { $has_extra ->
        [0] Ask whoever keeps this computer which package fsspec needs for it, and install that.
       *[other] Install it with: pip install "dossier-checker[{ $extra }]"
    }

problem-place-key = This address with { $found }:// holds who logs on. That does not work here.
    .todo = Take away the part up to the @. Put the key where it belongs: for S3 in the file ~/.aws/credentials, or in the environment.

problem-schema-path-local-form = Here it says { schema-found }. That is an address.
    .allowed = Only a folder or file can be here that is on a drive of this computer, or on a network drive that is connected.
    .todo = Connect the network drive, and write the place as this computer calls it.

problem-schema-path-variable = Here it says { schema-found }, with a variable in it. That is not filled in.
    .allowed = Only ~ is filled in, at the beginning: it is the home folder of whoever runs the command.
    .todo = Write the place in full, or begin with ~/.

problem-schema-count-form = Here it says { schema-found }. That is no number of things.
    .allowed = Possible: a whole number from 0 to 9999.
    .todo = Fill in a number.

problem-schema-count-from-one-form = Here it says { schema-found }. That cannot be here.
    .allowed = Possible: a whole number from 1 to 9999. So something is always kept.
    .todo = Fill in a number.

problem-schema-jobs-form = Here it says { schema-found }. That cannot be here.
    .allowed = Possible: a whole number from 1 to 256.
    .todo = Fill in how many processes work at a time; no more than there are cores.

problem-schema-seconds-form = Here it says { schema-found }. That cannot be here.
    .allowed = Possible: a whole number of seconds from 1 to 3600.
    .todo = Fill in how long one dossier may take, such as 60.

problem-schema-cluster-form = Here it says { schema-found }. That is no address of a cluster.
    .allowed = An address begins with tcp:// or tls://, and ends in a colon and the number of the port: tcp://compute:8786.
    .todo = Write the address like that, or take this line away: then this computer does the work itself.

## The command

help-nightly = Make the nightly report and keep the night in the archive. It tells what changed. FILE says where everything is; --init makes one.
help-init = Write an example of FILE with a word on every line of it, and stop. What is there already stays. Without a name: nightly.yaml.
metavar-config = [FILE]
night-file = nightly.yaml
night-no-config = Name the file that says where everything is. When there is none yet, make it with: checker nightly --init
night-made =
    Made: { $file }

    What is next:
    1. Open { $file } and fill in where the dossiers are and where the report goes.
    2. Try it: checker nightly { $file }
       When something in it is wrong, the program says on which line.
    3. Open index.html in the folder of the report.
    4. Let the computer do step 2 every night. How that goes with cron, systemd or Windows Task Scheduler is in
       checker/nightly/README.md.

problem-night-unreadable = The file { $found } cannot be read{ $has_why ->
        [0] .
       *[other] : { os-why }.
    }
    .todo = Look whether the name is right. When the file is not there yet, make it with: checker nightly --init

problem-night-measures-unreadable = The file with measures { $found } cannot be read{ $has_why ->
        [0] .
       *[other] : { os-why }.
    }
    .todo = Look what it says at measures. When there is no improvement plan, take that line away.

problem-night-file-there = { $found } is there already. It stays as it is.
    .todo = Choose another name: checker nightly --init OTHER-NAME.yaml

## A place with dossiers that cannot be looked at

problem-place-missing = This place from the settings is not there. The dossiers that lay there were not seen.
    .todo = Look whether the drive is connected and whether the name is right. When the place is no more, take it out of the file with settings.

problem-place-denied = This place from the settings may not be looked at. The dossiers that lie there were not seen.
    .todo = Ask the administrator for the right to read for whoever runs the night, or look whether the log-on is still right.

problem-place-host = Nobody knows the computer in this address. The dossiers that lie there were not seen.
    .todo = Look whether the name of the computer is right and whether the network works.

problem-place-unreachable = This place from the settings does not answer. The dossiers that lie there were not seen.
    .todo = Look whether you can open the place yourself, and whether the network and the computer that it is on work.

problem-place-lost = The place where this dossier lies stopped answering half-way.
    .todo = Look whether you can open the place yourself, and whether the network and the computer that it is on work.
