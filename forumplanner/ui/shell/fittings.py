"""What the composition (ui/app.py) gives the window."""

from collections.abc import Callable
from typing import NamedTuple

from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.planner import OpenPlanner, PlannerDoor, PlannerFacts
from forumplanner.ui.shell.speaking import Speaker
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.window_state import WindowState


class Fittings(NamedTuple):
    """What opens planners, who speaks, the look, what is remembered, who reports defects, the language.

    `facts` reads in a worker what the window says about a planner; without it that is its file's name alone.
    """

    door: PlannerDoor
    speaker: Speaker
    theme: Theme
    state: WindowState
    crashes: CrashReporter
    language: str
    facts: Callable[[OpenPlanner], PlannerFacts] | None = None
