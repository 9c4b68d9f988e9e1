"""The start: until the window has painted, and until the overview of a large planner can be used.

By the clock from the start of the process, since somebody waits for it. The three sides take turns. Where others keep
the machine busy, the clock says more about them (a longer process is put off more often than a short one): then
processor time counts, which is the same on a quiet machine, and the clock is told beside it.
"""

from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.large_planner import TITLE
from tests.benchmarks.timing import Taken, in_turn, median_of

ROUNDS = 15
_BUSY = 1.15  # of its processor time, which the bare window takes by the clock on a quiet machine, and a little more
PAINT = Floor("first paint of the window with menu, places and translated texts", "a bare PySide6 window", 1.6)
OVERVIEW = Floor("overview usable, planner with 50,000 registrations", "the same bare window", 6.0)


def measure(surroundings: Surroundings) -> list[Finding]:
    """Return how long both take."""
    found = in_turn(
        {
            "bare": lambda: _taken(ask("bare_window", surroundings)),
            "paint": lambda: _taken(ask("whole_window", surroundings)),
            "overview": lambda: _taken(ask("whole_window", surroundings, TITLE)),
        },
        ROUNDS,
        warm_up=2,
    )
    bare, paint, overview = (median_of(found[side]) for side in ("bare", "paint", "overview"))
    busy = bare.clock > _BUSY * bare.processor
    return [_finding(floor, ours, bare, busy=busy) for floor, ours in ((PAINT, paint), (OVERVIEW, overview))]


def _finding(floor: Floor, ours: Taken, bare: Taken, *, busy: bool) -> Finding:
    clock, processor = ours.clock / bare.clock, ours.processor / bare.processor
    if busy:
        told = f"processor time, since the machine was busy; by the clock {clock:.2f} x ({_ms(ours)} to {_ms(bare)})"
        return Finding(floor, ours.processor, bare.processor, told)
    return Finding(floor, ours.clock, bare.clock, f"by the clock; processor time {processor:.2f} x")


def _ms(taken: Taken) -> str:
    return f"{taken.clock * 1000:.0f} ms"


def _taken(answer: dict[str, Any]) -> Taken:
    return Taken(answer["clock"], answer["processor"])
