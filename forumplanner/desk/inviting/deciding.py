"""What was perhaps sent and is to be decided: to whom it went, and which of it is meant by a mark or an address."""

from collections.abc import Iterator, Sequence

from forumplanner.lists import dispatches
from forumplanner.lists.dispatches import DispatchRow
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.dates import moment
from forumplanner.workspace import Workspace
from forumplanner.workspace.on_the_way import on_the_way

_MARK = 8
"""Signs of an id that tell it from others well enough to be typed."""


def undecided(workspace: Workspace, event_id: EntityId | None = None) -> tuple[DispatchRow, ...]:
    """Return what was perhaps sent, of an event or of all, in the order it was queued."""
    ids = [one.dispatch_id for one in on_the_way(workspace, {OutgoingState.UNCERTAIN}, event_id=event_id)]
    with workspace.read() as db:
        return tuple(dispatches.rows(db, ids))


def mark_of(dispatch_id: EntityId) -> str:
    """Return by what a message is named on the command line."""
    return dispatch_id[:_MARK]


def meant(rows: Sequence[DispatchRow], named: Sequence[str]) -> list[EntityId]:
    """Return which messages are meant by marks and e-mail addresses.

    Raises PlanningError for a name that finds none; then nothing is to be decided at all.
    """
    found: dict[EntityId, None] = {}
    for name in named:
        wanted = name.strip().casefold()
        hits = [
            row.id
            for row in rows
            if row.address.casefold() == wanted or (len(wanted) >= _MARK and row.id.startswith(wanted))
        ]
        if not hits:
            raise PlanningError("sending.which", name=name)
        found.update(dict.fromkeys(hits))
    return list(found)


def undecided_lines(workspace: Workspace, rows: Sequence[DispatchRow], _: Catalogue) -> Iterator[str]:
    """Say for each message its mark, to whom, about what and when it was perhaps sent."""
    with workspace.read() as db:
        zone = office(db).zone
    for row in rows:
        at = moment(to_local(row.changed_at, zone), _.language) if row.changed_at is not None else ""
        parts = (mark_of(row.id), row.person, row.address, row.title, at)
        yield "  " + " \N{MIDDLE DOT} ".join(part for part in parts if part)
