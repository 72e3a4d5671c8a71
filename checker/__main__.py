"""`checker` and `python -m checker`."""

import sys

STOPPED = 130  # as a shell has it for a command that was interrupted


def main() -> None:
    """The entry point. The rest is loaded in here, because that takes a while and Ctrl-C may come meanwhile."""
    try:
        from checker.cli.main import run
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    run()


if __name__ == "__main__":
    main()
