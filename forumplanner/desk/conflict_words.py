"""Says what the planner and a calendar server have differently: both versions, as far as they differ."""

from dataclasses import replace
from datetime import date, datetime

from forumplanner.desk.publishing import Conflict
from forumplanner.exchange.caldav.theirs import EntrySaid
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue


def said_conflict(conflict: Conflict, _: Catalogue) -> str:
    """Return a conflict in one line."""
    if conflict.theirs is None and conflict.ours is not None:
        said = _("Planner: {said}.", said=_told(conflict.ours, conflict.ours, conflict.zone, _))
        return _("{title} – removed on the server. {ours}", title=conflict.title, ours=said)
    return _(
        "{title} – changed on the server. {theirs} {ours}",
        title=conflict.title,
        theirs=_("Server: {said}.", said=their_version(conflict, _)),
        ours=_("Planner: {said}.", said=our_version(conflict, _)),
    )


def their_version(conflict: Conflict, _: Catalogue) -> str:
    """Return what the server has, as far as it differs from ours."""
    if conflict.theirs is None:
        return _("no longer there") if conflict.ours is not None else _("unreadable")
    return _told(conflict.theirs, conflict.ours, conflict.zone, _)


def our_version(conflict: Conflict, _: Catalogue) -> str:
    """Return what the planner has, as far as it differs from the server's."""
    return _("no longer there") if conflict.ours is None else _told(conflict.ours, conflict.theirs, conflict.zone, _)


def _told(one: EntrySaid, other: EntrySaid | None, zone: str, _: Catalogue) -> str:
    """Return what one says and the other does not; the time where they say the same."""
    against = other if other is not None and other != one else replace(one, starts=None, ends=None, place="")
    parts = []
    if (one.starts, one.ends) != (against.starts, against.ends):
        parts.append(_span(one, zone))
    parts += [
        getattr(one, name) for name in ("title", "place", "status") if getattr(one, name) != getattr(against, name)
    ]
    if one.text != against.text and not parts:
        parts.append(one.text.replace("\n", " ")[:120])
    return ", ".join(filter(None, parts)) or "–"


def _span(one: EntrySaid, zone: str) -> str:
    starts, ends = _moment(one.starts, zone), _moment(one.ends, zone)
    if starts is None or starts == ends:
        return _written(ends)
    same_day = isinstance(starts, datetime) and isinstance(ends, datetime) and starts.date() == ends.date()
    return f"{_written(starts)}–{ends:%H:%M}" if same_day else f"{_written(starts)} – {_written(ends)}"


def _moment(moment: date | None, zone: str) -> date | None:
    aware = isinstance(moment, datetime) and moment.utcoffset() is not None
    return to_local(moment, zone or "UTC") if aware and isinstance(moment, datetime) else moment


def _written(moment: date | None) -> str:
    if moment is None:
        return ""
    return f"{moment:%d.%m.%Y %H:%M}" if isinstance(moment, datetime) else f"{moment:%d.%m.%Y}"
