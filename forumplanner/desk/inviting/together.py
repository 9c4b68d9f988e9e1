"""What is due to many in one message: the messages, and what each receiver's calendar holds of the event since.

The common file tells of every day of the event. So all days of a receiver are recorded with it, also those that were
not due, and no SEQUENCE in it is below what anybody knows.
"""

from collections.abc import Sequence
from dataclasses import replace

from forumplanner.desk.inviting.addresses import reachable
from forumplanner.desk.inviting.checking import sound_address
from forumplanner.desk.inviting.many import ManyMessage, to_many
from forumplanner.desk.inviting.proposing import again
from forumplanner.desk.inviting.values import OF_ALL, Due, Message
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MessageKind
from forumplanner.planning.meetings import held_of
from forumplanner.workspace import Workspace


def told_together(
    workspace: Workspace, event_id: EntityId, wanted: Sequence[Due]
) -> tuple[tuple[ManyMessage, ...], tuple[Message, ...]]:
    """Return the messages, each in a batch, and what is recorded of them.

    Whoever knows of it already gets a message that says what has changed; an address gets one message only.
    """
    knowing = {_address(due) for due in wanted if not due.is_news}
    batches: list[ManyMessage] = []
    told: list[Message] = []
    for changed in (False, True):
        some = [due for due in wanted if (_address(due) in knowing) is changed]
        if not reachable(due.invitee for due in some):
            continue
        whole = [*some, *_other_days(workspace, event_id, some)]
        sequence = max(due.step.sequence for due in whole)
        made = to_many(workspace, event_id, [due.invitee for due in some], changed=changed, sequence=sequence)
        batches += made
        told += [message for batch in made for message in _told(batch, whole, sequence)]
    return tuple(batches), tuple(told)


def _other_days(workspace: Workspace, event_id: EntityId, dues: Sequence[Due]) -> list[Due]:
    """Return the days that are not due to these people and that the common file tells of, too."""
    known = {due.step.meeting.key for due in dues}
    people = {due.invitee.person_id for due in dues}
    found = again(workspace, event_id, people, new_ones=True)
    return [due for due in found if due.step.meeting.kind in OF_ALL and due.step.meeting.key not in known]


def _address(due: Due) -> str:
    return sound_address(due.invitee).casefold()


def _told(batch: ManyMessage, dues: Sequence[Due], sequence: int) -> list[Message]:
    """Return what is recorded of a batch: those who share an address were told by the same message.

    All hold the SEQUENCE of the common file since, whatever the step of each would have been.
    """
    addresses = {sound_address(one).casefold() for one in batch.invitees}
    return [
        Message(
            due=replace(due, step=replace(due.step, sequence=max(due.step.sequence, sequence))),
            kind=MessageKind.TO_MANY,
            method=CalendarMethod.CANCEL if due.step.method is CalendarMethod.CANCEL else CalendarMethod.PUBLISH,
            subject=batch.subject,
            text=batch.text,
            html=batch.html,
            calendar=batch.calendar,
            data=batch.data,
            message_id=batch.message_id,
            digest=held_of(due.step.meeting).digest,
        )
        for due in dues
        if sound_address(due.invitee).casefold() in addresses
    ]
