"""A keystroke in the search of 50,000 registrations, to repainted rows, against its query on the bare driver.

Two findings: the middle letter and the worst one, the first letter among them; each letter is the median of its rounds.
"""

import statistics
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.large_planner import LargePlanner

_WHAT = "keystroke in 50,000 registrations, first letter included, to repainted rows, debounce excluded"
_AGAINST = "the same id query on the bare driver"
MEDIAN = Floor(f"{_WHAT}: median", _AGAINST, 3.0)
WORST = Floor(f"{_WHAT}: worst letter", _AGAINST, 3.0)


@dataclass(frozen=True)
class Letter:
    """What stood in the field after a letter, how many rows that finds, and the median seconds of both sides."""

    text: str
    rows: int
    ours: float
    base: float

    @property
    def ratio(self) -> float:
        """How many times the bare query's time the window takes."""
        return self.ours / self.base


def measure(planner: LargePlanner, surroundings: Surroundings) -> list[Finding]:
    """Return how long the middle and the worst letter take."""
    answer = ask("shown_registrations", surroundings, str(planner.path), planner.event_id, "keystrokes")
    letters = [_letter(told) for told in answer["letters"]]
    ours, base = statistics.median(one.ours for one in letters), statistics.median(one.base for one in letters)
    worst = max(letters, key=lambda one: one.ratio)
    each = ", ".join(f"{one.text} ({one.rows:,} rows) {one.ratio:.2f} x" for one in letters)
    return [Finding(MEDIAN, ours, base, each), Finding(WORST, worst.ours, worst.base, f"typed: {worst.text}")]


def _letter(told: dict[str, Any]) -> Letter:
    return Letter(told["text"], told["rows"], statistics.median(told["ours"]), statistics.median(told["base"]))
