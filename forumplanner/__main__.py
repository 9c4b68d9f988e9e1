"""The composition root: the only module that knows both the command line and the window.

The window is imported only when it is to be opened.
"""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code: 0 done, 1 refused, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    from forumplanner import cli

    request = cli.parse(given)
    if request.command is not None:
        return cli.run(request)
    try:
        from forumplanner.ui import app
    except ImportError as error:
        return cli.say_no_window(request, str(error))
    return app.run(request.planner, language=request.language)


if __name__ == "__main__":
    sys.exit(main())
