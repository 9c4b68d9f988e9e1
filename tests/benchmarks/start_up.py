"""The start: until the window has painted, and until the overview of a large planner can be used.

By the clock from the start of the process, since somebody waits for it. The three sides take turns.
"""

from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.large_planner import TITLE, LargePlanner
from tests.benchmarks.timing import Taken, in_turn, median_of

ROUNDS = 15
PAINT = Floor("first paint of the window with menu, places and translated texts", "a bare PySide6 window", 1.6)
OVERVIEW = Floor("overview usable, planner with 50,000 registrations", "the same bare window", 6.0)


def measure(planner: LargePlanner, surroundings: Surroundings) -> list[Finding]:
    """Return how long both take."""
    found = in_turn(
        {
            "bare": lambda: _taken(ask("bare_window", surroundings)),
            "paint": lambda: _taken(ask("whole_window", surroundings)),
            "overview": lambda: _taken(ask("whole_window", surroundings, str(planner.path), TITLE)),
        },
        ROUNDS,
        warm_up=2,
    )
    bare, paint, overview = (median_of(found[side]) for side in ("bare", "paint", "overview"))
    return [
        Finding(floor, ours.clock, bare.clock, f"processor time {ours.processor / bare.processor:.2f} x")
        for floor, ours in ((PAINT, paint), (OVERVIEW, overview))
    ]


def _taken(answer: dict[str, Any]) -> Taken:
    return Taken(answer["clock"], answer["processor"])
