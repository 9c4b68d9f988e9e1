"""Writes one of the compared documents in a process of its own and says what it took: arguments side, kind, number."""

import importlib
import json
import re
import sys
import time
from pathlib import Path

import psutil


def main(_started: str, side: str, kind: str, number: str) -> None:
    """Write the document and print processor time, highest memory and pages."""
    write = getattr(importlib.import_module(f"tests.benchmarks.{side}"), kind)
    data = write(int(number))
    taken = time.process_time()
    memory = _highest_memory()
    print(json.dumps({"processor": taken, "memory": memory, "pages": _pages(data)}))  # noqa: T201


def _highest_memory() -> int:
    """Return the highest resident set of this process in bytes.

    Not by getrusage where there is another way: it counts what the parent held before this program began.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))[0]) * 1024
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _pages(data: bytes) -> int:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


if __name__ == "__main__":
    main(*sys.argv[1:])
