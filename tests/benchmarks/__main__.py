"""Runs all benchmarks and writes docs/benchmarks.md: `make bench`. Ends with 1 when a floor does not hold.

With names of benchmarks (the keys of BENCHMARKS) it runs only those and writes nothing.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.benchmarks import (
    answers,
    door,
    duplicates,
    importing,
    invitations,
    keystrokes,
    large_planner,
    memory,
    printing,
    report,
    start_up,
)
from tests.benchmarks.children import ROOT, Surroundings
from tests.benchmarks.findings import Finding
from tests.benchmarks.large_planner import LargePlanner

Benchmark = Callable[[LargePlanner, Surroundings], list[Finding]]
BENCHMARKS: dict[str, Benchmark] = {
    "start_up": lambda _planner, surroundings: start_up.measure(surroundings),
    "keystrokes": keystrokes.measure,
    "person_keystrokes": keystrokes.measure_persons,
    "memory": memory.measure,
    "door": lambda _planner, surroundings: door.measure(surroundings.folder),
    "importing": lambda _planner, surroundings: importing.measure(surroundings.folder),
    "printing": lambda _planner, surroundings: printing.measure(surroundings),
    "duplicates": lambda _planner, surroundings: duplicates.measure(surroundings.folder),
    "invitations": lambda _planner, _surroundings: invitations.measure(),
    "answers": lambda _planner, surroundings: answers.measure(surroundings.folder),
}


def main(wanted: list[str]) -> int:
    """Run the wanted benchmarks, or all; return the exit code."""
    findings: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-", ignore_cleanup_errors=True) as name:
        began = time.monotonic()
        planner = large_planner.make(Path(name), today=date.today())
        surroundings = Surroundings(Path(name), planner.path)
        _say(f"{large_planner.REGISTRATIONS:,} registrations made in {time.monotonic() - began:.0f} s")
        for key in wanted or BENCHMARKS:
            for finding in BENCHMARKS[key](planner, surroundings):
                findings.append(finding)
                verdict = "holds" if finding.holds else "DOES NOT HOLD"
                _say(f"{verdict}: {finding.floor.what}: {finding.said}, at most {finding.limit_said}")
    if not wanted:
        report.write(ROOT / "docs" / "benchmarks.md", findings, date.today())
    return 0 if all(finding.holds for finding in findings) else 1


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
