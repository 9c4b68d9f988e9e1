"""Whether an address that was told of an event by a mailing list holds it as it is now.

Source: RFC 5546, 3.2.1 (PUBLISH): the same UIDs with a higher SEQUENCE, or stamped later, replace what was told.
"""

from collections.abc import Iterable

from forumplanner.planning.meetings import Held, Meeting, Received, held_of, same_time


def holds_otherwise(held: Iterable[Received], entries: Iterable[Meeting]) -> bool:
    """Tell whether a calendar holds something else than the event's `entries`: other days, time, place or certainty.

    A day that is no more, and an event that is called off, count as something else until that was told.
    """
    wanted = {entry.uid: entry for entry in entries if not entry.called_off}
    standing = {one.uid: one for one in held if one.stands}
    return wanted.keys() != standing.keys() or any(_otherwise(standing[uid], wanted[uid]) for uid in wanted)


def _otherwise(one: Received, entry: Meeting) -> bool:
    known, now = Held.stored(one.digest), held_of(entry)
    certain = known is None or (known.tentative, known.link) == (now.tentative, now.link)
    return not (same_time(entry, one) and entry.place == one.place and certain)
