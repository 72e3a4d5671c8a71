"""Something goes wrong in a process that has this folder in its path: FAULT says what, as JSON.

Right before the `number`-th time that `event` (an event of the audit of Python, "" for any) happens to a path that
holds `path`, each of `do` is done: `rename` or `replace` a path by another, `unlink` one, `mkdir` one, `await` one
(until somebody makes it, or a minute has passed), or `raise` an error of the system by its number, 0 being a fault of
the program.
"""

import json
import os
import sys
import time

fault = json.loads(os.environ.get("FAULT", "null"))
seen = []


def wrong(path, verb, *what):
    if verb == "rename":
        os.rename(*what)
    elif verb == "replace":
        os.replace(*what)
    elif verb == "mkdir":
        os.mkdir(*what)
    elif verb == "unlink":
        os.unlink(*what)
    elif verb == "await":
        end = time.monotonic() + 60
        while not os.path.exists(*what) and time.monotonic() < end:
            time.sleep(0.05)
    elif verb == "raise":
        raise OSError(what[0], os.strerror(what[0]), path) if what[0] else RuntimeError("fault")


def hook(event, arguments):
    if fault and fault["event"] in ("", event) and any(fault["path"] in str(argument) for argument in arguments):
        seen.append(event)
        if len(seen) == fault.get("number", 1) or fault.get("always"):
            for verb, *what in fault["do"]:
                wrong(str(arguments[0]), verb, *what)


if fault:
    sys.addaudithook(hook)
