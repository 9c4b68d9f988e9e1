"""When each agenda item starts and ends, and its number: computed, never stored.

A start is pinned or follows from what came before. Children run inside their parent, one after another; children in
different tracks run side by side, and what has no track waits for all of them. Minutes are elapsed time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import advance


class TimedItem(Protocol):
    """What the timetable needs to know of an agenda item."""

    id: EntityId
    parent_id: EntityId | None
    track_id: EntityId | None
    day_number: int
    position: int
    kind: AgendaKind
    number: str
    minutes: int
    pinned_start: datetime | None


@dataclass(frozen=True)
class Slot:
    """Where an item lies. `overlap` is the number of minutes by which a pinned start comes too early."""

    start: datetime
    end: datetime
    number: str
    depth: int
    overlap: int = 0


def timetable(items: Sequence[TimedItem], day_starts: Mapping[int, datetime], zone: str) -> dict[EntityId, Slot]:
    """Return the slot of every item, keyed in the order in which they are read.

    `day_starts` gives the start of each day by its number; items of an unknown day are left out.
    """
    children: defaultdict[EntityId | None, list[TimedItem]] = defaultdict(list)
    known = {item.id for item in items}
    for item in sorted(items, key=lambda item: (item.day_number, item.position, item.id)):
        children[item.parent_id if item.parent_id in known else None].append(item)
    slots: dict[EntityId, Slot] = {}
    count = 0
    for day, start in sorted(day_starts.items()):
        top = [item for item in children[None] if item.day_number == day]
        count = _lay(top, start, "", count, 0, children, zone, slots)
    return slots


def _lay(
    siblings: Iterable[TimedItem],
    start: datetime,
    prefix: str,
    count: int,
    depth: int,
    children: Mapping[EntityId | None, list[TimedItem]],
    zone: str,
    slots: dict[EntityId, Slot],
) -> int:
    """Lay out siblings from `start`; returns how many of them bear a number."""
    ends: dict[EntityId, datetime] = {}
    for item in siblings:
        counted = item.kind is not AgendaKind.BREAK
        count += counted
        number = item.number or (f"{prefix}{count}" if counted else "")
        if item.track_id is None:
            free_from = max(start, *ends.values()) if ends else start
        else:
            free_from = ends.get(item.track_id, start)
        begins = item.pinned_start or free_from
        overlap = int((free_from - begins).total_seconds() // 60) if begins < free_from else 0
        slots[item.id] = Slot(begins, begins, number, depth, overlap)
        own = children.get(item.id, ())
        _lay(own, begins, f"{number}.", 0, depth + 1, children, zone, slots)
        end = max([advance(begins, item.minutes, zone), *(slots[child.id].end for child in own)])
        slots[item.id] = Slot(begins, end, number, depth, overlap)
        if item.track_id is None:
            start = end
            ends.clear()
        else:
            ends[item.track_id] = end
    return count
