"""One message to many people who never see each other: all addresses in Bcc, in batches, with the event as one file.

The file is a notice of the event (METHOD:PUBLISH) without attendees, the same for all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.desk import calendars
from forumplanner.desk.facts import event_view
from forumplanner.desk.inviting.addresses import reachable
from forumplanner.desk.inviting.checking import Own, checked_calendar, checked_sender
from forumplanner.desk.inviting.telling import Teller
from forumplanner.desk.inviting.values import Invitee
from forumplanner.desk.outputs import Options, Request
from forumplanner.documents.content.messages import Written
from forumplanner.exchange.calendars.values import CalendarEntry, EntryStatus
from forumplanner.exchange.mail.meeting_mail import MeetingMail, meeting_mail_bytes, new_message_id, written_address
from forumplanner.lists.events import EventView
from forumplanner.lists.message_texts import sender
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.meetings import Received
from forumplanner.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class ManyMessage:
    """A message to one batch of people of one language; `data` is the whole message, with the Bcc in it."""

    language: str
    invitees: tuple[Invitee, ...]
    subject: str
    text: str
    html: str
    calendar: bytes
    data: bytes
    message_id: str


def to_many(
    workspace: Workspace,
    event_id: EntityId,
    invitees: Sequence[Invitee],
    *,
    changed: bool = False,
    guests: bool = False,
    gone: Sequence[Received] = (),
    sequence: int = 0,
) -> tuple[ManyMessage, ...]:
    """Return the messages, at most so many addresses in one as the mail account says; each address stands once.

    `changed`: the receivers know an earlier state of the event; `guests`: nobody of them is told in person; `gone` are
    entries of theirs for days that are no more; `sequence` is the least that the entries carry.
    Those without a sound address are left out. Raises PlanningError without any, and without a mailbox to come from.
    """
    there = reachable(invitees)
    if not there:
        raise PlanningError("message.nobody")
    made = []
    with workspace.read() as db:
        teller = Teller(db, workspace, event_id)
        own = checked_sender(sender(db))
        for language in dict.fromkeys(one.language for one in there):
            request = Request(db, workspace, event_id, Options(language=language, public_only=True), ".ics")
            event = event_view(db, event_id)
            written = teller.tell_many(language, changed=changed, guests=guests)
            calendar = _file(request, event, gone, sequence, electronic=guests or teller.invites_electronically)
            spoken = [one for one in there if one.language == language]
            for batch in _batches(spoken, own.batch_size):
                made.append(_message(written, language, batch, calendar, own, workspace.now()))
    return tuple(made)


def _file(request: Request, event: EventView, gone: Sequence[Received], sequence: int, *, electronic: bool) -> bytes:
    write = calendars.event_file if event.body_id is None or electronic else calendars.notice_file
    over = [_over(one, max(sequence, event.calendar_sequence)) for one in gone]
    calendar = write(request, over, sequence=sequence)
    if b"METHOD:PUBLISH" not in calendar:
        raise PlanningError("message.no-mailbox")
    return checked_calendar(calendar, event.title)


def _over(one: Received, sequence: int) -> CalendarEntry:
    """Return the entry of a day that is no more, as cancelled."""
    return CalendarEntry(
        uid=one.uid,
        title=one.title,
        start=one.starts,
        end=one.ends,
        zone=one.zone,
        sequence=max(sequence, one.sequence + 1),
        status=EntryStatus.CANCELLED,
    )


def _message(
    written: Written, language: str, batch: Sequence[Invitee], calendar: bytes, own: Own, now: datetime
) -> ManyMessage:
    message_id = new_message_id(own.mailbox.address)
    mail = MeetingMail(
        subject=written.subject,
        text=written.text,
        html=written.html,
        language=language,
        sender=own.mailbox,
        bcc=[written_address(one.email) for one in batch],
        calendar=calendar,
        method="PUBLISH",
        message_id=message_id,
        moment=now,
    )
    return ManyMessage(
        language=language,
        invitees=tuple(batch),
        subject=written.subject,
        text=written.text,
        html=written.html,
        calendar=calendar,
        data=meeting_mail_bytes(mail),
        message_id=message_id,
    )


def _batches(people: Sequence[Invitee], size: int) -> Iterable[Sequence[Invitee]]:
    return (people[at : at + size] for at in range(0, len(people), size))
