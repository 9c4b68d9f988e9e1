"""What was given out of an event: to whom, what, when, how, where it is, and what was answered."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import said, wall_time
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.lists import dispatches
from forumplanner.lists.dispatches import DispatchFilter, DispatchRow, DispatchShown, DispatchSort
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.wording.answered import say_participation
from forumplanner.wording.catalogue import N_


def _columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("person", _("Name"), text("person")),
        ListColumn("method", _("What"), lambda row: said(row.method, asked)),
        ListColumn("meeting", _("Invited to"), lambda row: said(row.meeting, asked)),
        ListColumn("title", _("Title"), text("title")),
        ListColumn("starts", _("Begins"), value("starts")),
        ListColumn("ends", _("Ends"), value("ends")),
        ListColumn("place", _("Place"), text("place")),
        ListColumn("sequence", _("Revision"), value("sequence"), usual=False),
        ListColumn("sent", _("Given out"), lambda row: wall_time(row.sent_at, asked)),
        ListColumn("way", _("Way"), lambda row: said(row.way, asked)),
        ListColumn("state", _("State"), lambda row: said(row.state or OutgoingState.HANDED_OVER, asked)),
        ListColumn("answer", _("Answer"), lambda row: say_participation(row.answer, _, before=row.answered_before)),
        ListColumn("address", _("E-mail"), text("address"), usual=False, sensitive=True),
        ListColumn("note", _("Note"), text("note"), usual=False, sensitive=True),
    ]


def _rows(asked: Asked, ids: Sequence[EntityId]) -> list[DispatchRow]:
    return dispatches.rows(asked.db, ids)


DISPATCHES = ListSpec(
    "dispatches",
    N_("Dispatches"),
    About.EVENT,
    _columns,
    lambda asked: dispatches.ids(asked.db, DispatchFilter(asked.scope, shown=DispatchShown.ALL), DispatchSort()),
    _rows,
)
