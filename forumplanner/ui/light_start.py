"""Lets the window paint sooner: no reading of source texts while importing, hardly any collecting of garbage.

PySide6 hangs itself into Python's import to serve `from __feature__ import ...`, which nobody here writes; for that
it reads the source text of every module that is imported after it, a quarter of the time that SQLAlchemy takes.
"""

import builtins
import gc

_AT_START = 1_000_000  # objects; the start makes some hundred thousand, and hardly any of them is garbage
_LATER = (20_000, 20, 20)  # a list of 50,000 ids must not set off a collection of everything


def start_light() -> None:
    """Take PySide6's hook off the imports and put off the garbage collector until `settle`."""
    gc.set_threshold(_AT_START)
    import PySide6.QtCore  # noqa: F401  (hangs the hook in)

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def settle() -> None:
    """Collect garbage as usual from now on."""
    gc.set_threshold(*_LATER)
