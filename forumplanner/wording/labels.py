"""Says a journal label; names are handed in, looked up by whoever shows the journal."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from forumplanner.wording import label_texts
from forumplanner.wording.catalogue import N_, Catalogue, Counted

UNKNOWN = N_("Changed")
_GONE = N_("(removed)")


@cache
def texts() -> Mapping[str, str | Counted]:
    """Return all label texts by key; raises ValueError when two areas use one key."""
    joined: dict[str, str | Counted] = {}
    for module in iter_modules(label_texts.__path__):
        area: Mapping[str, str | Counted] = import_module(f"{label_texts.__name__}.{module.name}").TEXTS
        if joined.keys() & area.keys():
            raise ValueError(f"label said twice: {sorted(joined.keys() & area.keys())}")
        joined.update(area)
    return joined


class _Names(dict[str, object]):
    def __init__(self, names: Mapping[str, object], gone: str) -> None:
        super().__init__(names)
        self._gone = gone

    def __missing__(self, key: str) -> str:
        return self._gone


def say_label(key: str, names: Mapping[str, object], _: Catalogue) -> str:
    """Return the words for a label; a name that cannot be found any more is said to be removed."""
    text = texts().get(key, UNKNOWN)
    if isinstance(text, Counted):
        count = names.get("count")
        words = _.translations.ngettext(text.one, text.many, count if isinstance(count, int) else 0)
    else:
        words = _(text)
    return words.format_map(_Names(names, _(_GONE)))
