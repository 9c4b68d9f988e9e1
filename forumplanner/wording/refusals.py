"""Says a refusal: what is wrong, where, and what to do.

Each area keeps its texts in wording/refusal_texts/<area>.py as `TEXTS`; they are joined here.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from forumplanner.model.refusals import Refusal
from forumplanner.wording import refusal_texts
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.dates import day, moment
from forumplanner.wording.reasons import say_reason
from forumplanner.wording.refusal_texts import RefusalText

_OF_A_SERVER = N_("(Answer of the server: {words})")


@cache
def texts() -> Mapping[str, RefusalText]:
    """Return all texts by key; raises ValueError when two areas use one key."""
    joined: dict[str, RefusalText] = {}
    for module in iter_modules(refusal_texts.__path__):
        area: Mapping[str, RefusalText] = import_module(f"{refusal_texts.__name__}.{module.name}").TEXTS
        if joined.keys() & area.keys():
            raise ValueError(f"refusal said twice: {sorted(joined.keys() & area.keys())}")
        joined.update(area)
    return joined


def problem(refusal: Refusal, _: Catalogue) -> str:
    """Return what is wrong, with the file in front; the field a rule names is shown beside, not said."""
    said = _(texts()[refusal.key].problem, **_gaps(refusal, _))
    named = "" if refusal.of_a_field else refusal.place
    return f"{named}: {said}" if named else said


def remedy(refusal: Refusal, _: Catalogue) -> str:
    """Return what to do about it; at the end what a server said in its own words, for whoever helps."""
    said = _(texts()[refusal.key].remedy, **_gaps(refusal, _))
    return " ".join(part for part in (said, said_by_server(str(refusal.params.get("server_said", "")), _)) if part)


def said_by_server(words: str, _: Catalogue) -> str:
    """Return the words of a server, marked as such; nothing where it said nothing."""
    return _(_OF_A_SERVER, words=words) if words else ""


def say(refusal: Refusal, _: Catalogue) -> str:
    """Return problem and remedy as one text."""
    return " ".join(part for part in (problem(refusal, _), remedy(refusal, _)) if part)


def _gaps(refusal: Refusal, _: Catalogue) -> dict[str, object]:
    return {
        name: say_reason(value, _) if name == "reason" and isinstance(value, str) else _said(value, _)
        for name, value in refusal.params.items()
    }


def _said(value: object, _: Catalogue) -> object:
    if isinstance(value, datetime):
        return moment(value, _.language)
    if isinstance(value, date):
        return day(value, _.language)
    return "" if value is None else value
