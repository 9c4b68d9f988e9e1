"""The command line: what may be asked for (arguments) and what each command does (commands)."""

from forumplanner.cli.arguments import Request, parse
from forumplanner.cli.commands import run, say_no_window

__all__ = ["Request", "parse", "run", "say_no_window"]
