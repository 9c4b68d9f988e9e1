"""The composition root: the only module that knows both the command line and the window.

The window is imported only when it is to be opened.
"""

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code: 0 done, 1 refused, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given:
        from forumplanner import cli

        request = cli.parse(given)
        if request.command is not None:
            return cli.run(request)
        return _open_window(request.planner, request.language)
    # Started from a menu: the window is there sooner when nothing has to be understood first.
    return _open_window(None, None)


def _open_window(planner: Path | None, language: str | None) -> int:
    try:
        from forumplanner.ui import app
    except ImportError as error:
        from forumplanner import cli

        return cli.say_no_window(cli.parse([]), str(error))
    return app.run(planner, language=language)


if __name__ == "__main__":
    sys.exit(main())
