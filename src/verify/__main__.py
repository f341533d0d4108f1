"""Entry of `python src/verify`; README.md tells what it proves."""

import sys

if sys.version_info < (3, 10):  # noqa: UP036
    sys.exit("verify: needs Python 3.10 or newer; start it with a newer one.")

from content import ContentError
from harness import run_harness
from options import USAGE, UsageError, read_options


def main() -> int:
    """Gives 0 when everything passed, 1 when something failed, 2 for unusable input."""
    try:
        options = read_options(sys.argv[1:])
        if options.help:
            print(USAGE)
            return 0
        return run_harness(options)
    except (UsageError, ContentError) as problem:
        print(f"verify: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("verify: stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
