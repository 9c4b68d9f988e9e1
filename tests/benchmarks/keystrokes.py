"""A keystroke in the search of 50,000 registrations or persons, to repainted rows, against its bare query.

Two findings each: the middle letter and the worst one, the first letter among them; each letter is the median of its
rounds.
"""

import statistics
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.large_planner import LargePlanner

_WHAT = "keystroke in 50,000 {rows}, first letter included, to repainted rows, debounce excluded"
_AGAINST = "the same id query on the bare driver"
_LIMIT = 3.0


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
    """Return how long the middle and the worst letter take in the list of registrations."""
    answer = ask("shown_registrations", surroundings, str(planner.path), planner.event_id, "keystrokes")
    return _findings("registrations", answer)


def measure_persons(planner: LargePlanner, surroundings: Surroundings) -> list[Finding]:
    """Return how long the middle and the worst letter take in the list of persons."""
    return _findings("persons", ask("shown_persons", surroundings, str(planner.path)))


def _findings(rows: str, answer: dict[str, Any]) -> list[Finding]:
    letters = [_letter(told) for told in answer["letters"]]
    ours, base = statistics.median(one.ours for one in letters), statistics.median(one.base for one in letters)
    worst = max(letters, key=lambda one: one.ratio)
    each = ", ".join(f"{one.text} ({one.rows:,} rows) {one.ratio:.2f} x" for one in letters)
    what = _WHAT.format(rows=rows)
    return [
        Finding(Floor(f"{what}: median", _AGAINST, _LIMIT), ours, base, each),
        Finding(Floor(f"{what}: worst letter", _AGAINST, _LIMIT), worst.ours, worst.base, f"typed: {worst.text}"),
    ]


def _letter(told: dict[str, Any]) -> Letter:
    return Letter(told["text"], told["rows"], statistics.median(told["ours"]), statistics.median(told["base"]))
