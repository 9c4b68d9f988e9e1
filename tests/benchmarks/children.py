"""Starts what is measured as a process of its own, as a user would, and reads the one line of JSON it answers with.

Bytecode goes to a folder of this run, so that neither side compiles its sources in the measured start.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forumplanner.desk.planners import ENVIRONMENT

ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 120  # seconds


@dataclass(frozen=True)
class Surroundings:
    """Where a child finds its bytecode, its settings and the planner it opens where none is named.

    Without a language of the system the window speaks German.
    """

    folder: Path
    planner: Path

    def environment(self, settings: str) -> dict[str, str]:
        """Return the environment of a child: offscreen unless told otherwise, with `settings` of its own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        kept.setdefault("QT_QPA_PLATFORM", "offscreen")
        return kept | {
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "LC_ALL": "C.UTF-8",
            ENVIRONMENT: str(self.planner),
            "XDG_CONFIG_HOME": str(self.folder / settings),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_DATA_HOME": str(self.folder / "data"),
        }


def ask(module: str, surroundings: Surroundings, *arguments: str) -> dict[str, Any]:
    """Run `tests.benchmarks.<module>` with the moment of its start and more arguments; return its answer.

    Raises RuntimeError with what the child complained about when it fails.
    """
    script = Path(__file__).with_name(f"{module}.py")
    command = [sys.executable, str(script), repr(time.monotonic()), *arguments]
    environment = surroundings.environment(f"{module}-{len(arguments)}") | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=_LONGEST, check=False
    )
    if ran.returncode != 0 or not ran.stdout.strip():
        raise RuntimeError(f"{module} ended with {ran.returncode}: {ran.stderr[-2_000:]}")
    answer: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return answer
