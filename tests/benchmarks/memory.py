"""Memory with 50,000 registrations shown and scrolled through, beside that of a bare window (resident set)."""

import statistics

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor, Unit
from tests.benchmarks.large_planner import REGISTRATIONS, LargePlanner
from tests.benchmarks.timing import in_turn

ROUNDS = 3
FLOOR = Floor("memory with 50,000 registrations shown", "a bare PySide6 window", 150_000_000, Unit.BYTES)


def measure(planner: LargePlanner, surroundings: Surroundings) -> list[Finding]:
    """Return how much memory both hold."""
    found = in_turn(
        {
            "bare": lambda: ask("bare_window", surroundings),
            "ours": lambda: ask("shown_registrations", surroundings, str(planner.path), planner.event_id, "memory"),
        },
        ROUNDS,
    )
    assert all(answer["rows"] == REGISTRATIONS for answer in found["ours"])
    ours, bare = (statistics.median(answer["memory"] for answer in found[side]) for side in ("ours", "bare"))
    return [Finding(FLOOR, ours, bare)]
