"""An agenda by the clock: all items that have a time, in its order, with the days, tracks and rooms they are in."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from forumplanner.documents.content.facts import AgendaFacts


def timed(items: Iterable[AgendaFacts]) -> list[AgendaFacts]:
    """Return all items that have a start of their own, in order of time; untimed ones stay with their parent."""
    found: list[AgendaFacts] = []
    for item in items:
        found.append(item)
        found += [below for below in timed(item.children) if below.start is not None]
    return sorted(found, key=lambda item: item.start or datetime.max)


def day_of(item: AgendaFacts) -> date | None:
    """Return the day of an item; None without a time."""
    return item.start.date() if item.start is not None else None


def days_of(items: Iterable[AgendaFacts]) -> list[date | None]:
    """Return the days in order; None stands for items without a time."""
    return list(dict.fromkeys(day_of(item) for item in items))


def tracks_of(items: Iterable[AgendaFacts]) -> list[str]:
    """Return the names of the tracks in the order in which they first appear."""
    return list(dict.fromkeys(item.track for item in items if item.track))


def rooms_of(items: Iterable[AgendaFacts], known: Sequence[str]) -> list[str]:
    """Return the rooms where something happens, those known first and in their order; "" for no room comes last."""
    used = dict.fromkeys(item.room for item in items if not _only_frames(item))
    return [*(room for room in known if room in used), *(room for room in used if room and room not in known)] + [
        ""
    ] * ("" in used)


def in_room(items: Iterable[AgendaFacts], room: str) -> list[AgendaFacts]:
    """Return what happens in a room; what has none and only frames others that have one happens nowhere itself."""
    return [item for item in items if item.room == room and not _only_frames(item)]


def _only_frames(item: AgendaFacts) -> bool:
    return not item.room and any(below.start is not None for below in item.children)
