"""Writing long lists, badges, minutes and letters as tagged, archivable PDF, beside plain reportlab and typst.

Each side runs in a process of its own, from its start: processor time and highest memory.
"""

import statistics
from collections.abc import Callable
from typing import Any

from tests.benchmarks.children import Surroundings, ask
from tests.benchmarks.findings import Finding, Floor, Unit
from tests.benchmarks.timing import in_turn

ROUNDS = 3
PLAIN = "plain_papers"
_COMPARED = (
    ("attendance", 10_000, PLAIN, Floor("Attendance list of 10,000, by letter", "reportlab without tags", 3)),
    ("badges", 1_000, PLAIN, Floor("1,000 badges with QR codes", "reportlab without tags", 1.3)),
    ("minutes", 75, PLAIN, Floor("Minutes of 30 pages", "reportlab without tags", 2)),
    ("letters", 1_000, "typst_letters", Floor("1,000 serial letters", "typst, tagged as well", 3)),
)
MEMORY = Floor("Highest memory of the list of 10,000", "nothing", 150_000_000, Unit.BYTES)


def measure(surroundings: Surroundings) -> list[Finding]:
    """Write each document by both sides in turn; processor time from the start of the process."""
    findings: list[Finding] = []
    for kind, number, other, floor in _COMPARED:
        sides = {side: _asking(surroundings, side, kind, number) for side in ("our_papers", other)}
        found = in_turn(sides, ROUNDS, warm_up=1)
        ours, base = (statistics.median(one["processor"] for one in found[side]) for side in sides)
        ours_pages, base_pages = (found[side][0]["pages"] for side in sides)
        findings.append(Finding(floor, ours, base, f"{ours_pages} pages, theirs {base_pages}; processor time"))
        if kind == "attendance":
            findings.append(Finding(MEMORY, statistics.median(one["memory"] for one in found["our_papers"]), 0))
    return findings


def _asking(surroundings: Surroundings, side: str, kind: str, number: int) -> Callable[[], dict[str, Any]]:
    return lambda: ask("printed_paper", surroundings, side, kind, str(number))
