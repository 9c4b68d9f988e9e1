"""Answers to invitations, with how they stand and what is proposed or was done."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import said, wall_time
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.lists import replies
from forumplanner.lists.replies import ReplyFilter, ReplyRow, ReplyShown, ReplySort
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import ReplyState
from forumplanner.wording.answered import say_proposal, say_standing
from forumplanner.wording.catalogue import N_


def _columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def proposal(row: ReplyRow) -> str:
        if row.state is not ReplyState.OPEN:
            return ""
        return say_proposal(row.proposal, _, substitute=row.substitute, promised=bool(row.promised_to))

    return [
        ListColumn("person", _("Name"), lambda row: row.person),
        ListColumn("event", _("Event"), lambda row: row.event),
        ListColumn("meeting", _("Invited to"), lambda row: said(row.meeting, asked)),
        ListColumn("title", _("Title"), text("title")),
        ListColumn("starts", _("Begins"), value("starts")),
        ListColumn("kind", _("What came back"), lambda row: said(row.kind, asked), usual=False),
        ListColumn("answer", _("Answer"), lambda row: said(row.participation, asked)),
        ListColumn("comment", _("Comment"), lambda row: row.comment, usual=False, sensitive=True),
        ListColumn("standing", _("Standing"), lambda row: say_standing(row.kind, row.standing, _)),
        ListColumn("proposal", _("Proposal"), proposal),
        ListColumn("state", _("State"), lambda row: said(row.state, asked)),
        ListColumn("received", _("Taken in"), lambda row: wall_time(row.received_at, asked)),
    ]


def _rows(asked: Asked, ids: Sequence[EntityId]) -> list[ReplyRow]:
    return replies.rows(asked.db, ids)


REPLIES = ListSpec(
    "replies",
    N_("Answers to invitations"),
    About.PLANNER,
    _columns,
    lambda asked: replies.ids(asked.db, ReplyFilter(shown=ReplyShown.ALL), ReplySort()),
    _rows,
)
