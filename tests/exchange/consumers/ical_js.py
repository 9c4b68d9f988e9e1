"""ical.js, the reader of many web calendars, run by node; FORUMPLANNER_ICAL_JS names its file dist/ical.js."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.exchange.consumers.entries import Read

ICAL_JS = "FORUMPLANNER_ICAL_JS"
_SCRIPT = Path(__file__).with_name("instants.mjs")


class IcalJs:
    """Reads files with the library in `module`. Skips the test where nobody put it there."""

    def __init__(self) -> None:
        module = Path(os.environ.get(ICAL_JS, ""))
        if shutil.which("node") is None or not module.is_file():
            pytest.skip(f"node is missing, or {ICAL_JS} does not name the file ical.js")
        self._module = module.resolve()

    def entries(self, files: Mapping[str, bytes]) -> dict[str, list[Read]]:
        """Return the entries of each file. Raises ValueError with the words of ical.js for one it cannot read."""
        done = subprocess.run(
            ["node", str(_SCRIPT), str(self._module)],
            input=json.dumps({name: data.decode() for name, data in files.items()}).encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr.decode()
        found = {}
        for name, told in json.loads(done.stdout).items():
            if isinstance(told, dict):
                raise ValueError(f"{name}: {told['error']}")
            found[name] = [(uid, begins, ends) for uid, begins, ends in told]
        return found
