"""Writes one of the compared documents in a process of its own and says what it took: arguments side, kind, number."""

import importlib
import json
import sys
import time

import psutil


def main(_started: str, side: str, kind: str, number: str) -> None:
    """Write the document and print processor time, highest memory and pages."""
    write = getattr(importlib.import_module(f"tests.benchmarks.{side}"), kind)
    data = write(int(number))
    taken = time.process_time()
    memory = _highest_memory()
    print(json.dumps({"processor": taken, "memory": memory, "pages": _pages(data)}))  # noqa: T201


def _highest_memory() -> int:
    """Return the highest resident set of this process in bytes."""
    try:
        import resource
    except ImportError:
        return int(psutil.Process().memory_info().peak_wset)
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return highest if sys.platform == "darwin" else highest * 1024


def _pages(data: bytes) -> int:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


if __name__ == "__main__":
    main(*sys.argv[1:])
