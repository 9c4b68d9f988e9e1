"""Keeps the window from being ended by a fault of PySide6 6.12 under Python 3.11.

Its calls return None, True and False without taking the reference they owe, as only Python 3.12 and later allow
(PEP 683, immortal objects). Under 3.11 some ten thousand calls use the references up, and Python stops with
"deallocating None". Nothing else of ours may touch reference counts.
"""

import sys
from typing import Any

_PLENTY = 1 << 40  # references; more than the calls a process can make


def steady() -> None:
    """Give the objects that PySide6 takes for immortal so many references that it is right; once per process."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    # The core of ctypes, which does not change any more in Python 3.11: all of it is one more millisecond of the start.
    from _ctypes import _SimpleCData

    count: Any = type("Count", (_SimpleCData,), {"_type_": "q" if sys.maxsize > 2**32 else "l"})
    for single in (None, True, False, NotImplemented, Ellipsis):
        # The number of references is the first field of every object of CPython.
        count.from_address(id(single)).value += _PLENTY
