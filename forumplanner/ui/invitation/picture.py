"""What the tab knows of an event's invitations, read in one go beside the window."""

from dataclasses import dataclass
from typing import Any

from forumplanner.lists import events
from forumplanner.lists.accounts import mail_account
from forumplanner.lists.announced import was_announced
from forumplanner.lists.events import EventView
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.invitation.groups import Group, grouped


@dataclass(frozen=True)
class Stuck:
    """How many messages neither left nor were given up."""

    waiting: int = 0
    uncertain: int = 0
    failed: int = 0


@dataclass(frozen=True)
class Picture:
    """An event, what is due, and what stands still; `can_send` tells whether a mail server is set up.

    `to_come` tells whether it is not over yet, `otherwise` counts who was told of it by a mailing list and knows it
    otherwise than it is.
    """

    event: EventView
    groups: tuple[Group, ...]
    typos: int
    stuck: Stuck
    can_send: bool
    to_come: bool
    otherwise: int


def read_picture(workspace: Any, event_id: EntityId) -> Picture | None:  # noqa: ANN401  (the planner)
    """Read it; None when the event is gone."""
    from forumplanner.desk.inviting.announcing import announcement
    from forumplanner.desk.inviting.proposing import proposal
    from forumplanner.workspace.on_the_way import on_the_way

    with workspace.read() as db:
        event = events.view(db, event_id)
        account = mail_account(db)
        told = was_announced(db, event_id)
    if event is None:
        return None
    found = proposal(workspace, event_id)
    to_come = event.ends > to_local(workspace.now(), event.zone)
    standing = (OutgoingState.WAITING, OutgoingState.UNCERTAIN, OutgoingState.FAILED)
    states = [one.state for one in on_the_way(workspace, standing, event_id=event_id)]
    return Picture(
        event,
        grouped([due for due in found.dues if due.invitee.email], found.missing),
        found.typos,
        Stuck(*(states.count(state) for state in standing)),
        bool(account.sender_address and account.smtp_host),
        to_come,
        len(announcement(workspace, event_id).all) if told and to_come else 0,
    )
