"""A keystroke in the search of 50,000 registrations, to repainted rows, against its query on the bare driver.

Two findings: the middle letter and the worst one, the first letter among them; each letter is the median of its rounds.
"""

import statistics
from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.large_planner import LargePlanner

_WHAT = "keystroke in 50,000 registrations, first letter included, to repainted rows, debounce excluded"
_AGAINST = "the same id query on the bare driver"
MEDIAN = Floor(f"{_WHAT}: median", _AGAINST, 3.0)
WORST = Floor(f"{_WHAT}: worst letter", _AGAINST, 3.0)


def measure(planner: LargePlanner, surroundings: Surroundings) -> list[Finding]:
    """Return how long the middle and the worst letter take."""
    answer = ask("shown_registrations", surroundings, str(planner.path), planner.event_id, "keystrokes")
    letters = sorted((_middle(letter) for letter in answer["letters"]), key=lambda one: one[0] / one[1])
    ours, base = (statistics.median(one[side] for one in letters) for side in (0, 1))
    told = ", ".join(f"{text} ({rows:,} rows) {mine / bare:.2f} x" for mine, bare, text, rows in letters)
    worst = letters[-1]
    return [Finding(MEDIAN, ours, base, told), Finding(WORST, worst[0], worst[1], f"typed: {worst[2]}")]


def _middle(letter: dict[str, Any]) -> tuple[float, float, str, int]:
    return statistics.median(letter["ours"]), statistics.median(letter["base"]), letter["text"], letter["rows"]
