"""Takes out of a document what no file can hold: lone surrogates and the controls that XML forbids.

Changes no visible character; what the page itself cannot show is the business of the writers.
"""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from operator import is_
from typing import Any, TypeVar, cast

from forumplanner.documents.looks import Align, TextStyle, Vertical

_T = TypeVar("_T")
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def cleaned(value: _T) -> _T:
    """Return a value of the tree with every text in it cleaned; what holds nothing to clean is returned as it is."""
    return cast("_T", _cleaned(value))


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return _IMPOSSIBLE.sub("", value) if _IMPOSSIBLE.search(value) else value
    if isinstance(value, tuple):
        parts = [_cleaned(one) for one in value]
        return value if all(map(is_, parts, value)) else tuple(parts)
    changed = {}
    for name in _texts_in(cast("Any", type(value))):
        old = getattr(value, name)
        new = _cleaned(old)
        if new is not old:
            changed[name] = new
    return replace(cast("Any", value), **changed) if changed else value


@cache
def _texts_in(kind: Any) -> tuple[str, ...]:  # noqa: ANN401  (any type of value)
    """Return the fields of a kind of value that may hold texts, however deep; none of what is no value of the tree."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.type not in _WITHOUT_TEXT)


_WITHOUT_TEXT = frozenset({bool, int, float, bytes, datetime, TextStyle, Align, Vertical})
