"""Keeps Python's garbage collector away from work that makes many things and no garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Do not look for cycles meanwhile: with every ten thousand rows the whole list would be searched anew, in vain."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
