"""Has a PDF file checked by a child process, and takes its death for a refusal."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import forumplanner
from forumplanner.exchange.pdf_checking import child
from forumplanner.model.refusals import FileRefused

LARGEST = 200 * 1024 * 1024
_MEMORY = 3 * 1024 * 1024 * 1024
_SECONDS = 120
_FALSE_ALARMS = ("STREAM-LENGTH", "METADATA-FILTER", "TABLE-ROW-LIMIT")
"""Rules that the checker gets wrong where nothing else is wrong (a stream that ends in a carriage return, and more)."""


@dataclass(frozen=True)
class Fault:
    """A rule that the file breaks, and how often; `doubtful` where the checker is known to be wrong about it."""

    profile: str
    rule: str
    message: str
    times: int

    @property
    def doubtful(self) -> bool:
        """Tell whether the checker is known to find this where nothing is wrong."""
        return any(part in self.rule for part in _FALSE_ALARMS)


@dataclass(frozen=True)
class Checked:
    """What a check found: against which profiles ("ua1", "2a"), how many rules, which are broken."""

    file: str
    profiles: tuple[str, ...]
    rules: int
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Tell whether no machine-testable fault was found."""
        return not any(not fault.doubtful for fault in self.faults)


def check_pdf(file: Path) -> Checked:
    """Check a file; raises FileRefused for one that cannot be read, is no PDF, is encrypted or takes too long."""
    try:
        if file.stat().st_size > LARGEST:
            raise FileRefused("pdf.too-large", file=file)
        data = file.read_bytes()
    except OSError as error:
        raise FileRefused("pdf.cannot-read", file=file, reason=error.strerror or str(error)) from error
    return check_bytes(data, file)


def check_bytes(data: bytes, file: Path) -> Checked:
    """Check the bytes of a file; `file` is only named. Raises FileRefused as `check_pdf` does."""
    if b"%PDF-" not in data[:1024]:
        raise FileRefused("pdf.none", file=file)
    home = str(Path(forumplanner.__file__).resolve().parent.parent)
    inherited = os.environ.get("PYTHONPATH", "")
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", child.__name__, str(_MEMORY), str(_SECONDS)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (home, inherited)))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise FileRefused("pdf.too-slow", file=file) from None
    if done.returncode != 0:
        raise FileRefused("pdf.damaged", file=file)
    found = json.loads(done.stdout)
    return Checked(
        file.name,
        tuple(found["profiles"]),
        found["rules"],
        tuple(Fault(*failure) for failure in found["failures"]),
    )
