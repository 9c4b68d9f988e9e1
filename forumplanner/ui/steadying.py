"""Keeps the window from being ended by a fault of PySide6 6.12 under Python 3.11.

Its calls return None, True and False without taking the reference they owe, as only Python 3.12 and later allow
(PEP 683, immortal objects). Under 3.11 some ten thousand calls use the references up, and Python stops with
"deallocating None". Nothing else of ours may touch reference counts.
"""

import sys

_PLENTY = 1 << 40  # references; more than the calls a process can make


def steady() -> None:
    """Give the objects that PySide6 takes for immortal so many references that it is right; once per process."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    import ctypes

    for single in (None, True, False, NotImplemented, Ellipsis):
        # The number of references is the first field of every object of CPython.
        ctypes.c_ssize_t.from_address(id(single)).value += _PLENTY
