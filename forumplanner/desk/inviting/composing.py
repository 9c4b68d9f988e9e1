"""Composes what goes out, exactly: text and page in the receiver's language, the calendar entry, the whole message.

Writes nothing and sends nothing; the same call shows a preview.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.desk.inviting.checking import checked_address, checked_calendar, checked_sender
from forumplanner.desk.inviting.entry_texts import Said, entry_text, entry_title
from forumplanner.desk.inviting.telling import Teller
from forumplanner.desk.inviting.values import Due, Message
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, EntryStatus, Method, Organiser
from forumplanner.exchange.mail.meeting_mail import Mailbox, MeetingMail, meeting_mail_bytes, new_message_id
from forumplanner.lists.message_texts import sender
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.inviting import Step, stamped
from forumplanner.planning.meetings import held_of
from forumplanner.workspace import Workspace

_BAD_ADDRESS = "message.bad-address"


@dataclass(frozen=True)
class Refused:
    """A message that cannot go out, and why."""

    due: Due
    reason: PlanningError


@dataclass(frozen=True)
class Composed:
    """What can go out, in the order it was due, and what cannot."""

    messages: tuple[Message, ...]
    refused: tuple[Refused, ...] = ()


def compose(workspace: Workspace, event_id: EntityId, dues: Sequence[Due]) -> tuple[Message, ...]:
    """Return the message of each that is due, in their order.

    Raises PlanningError without a mailbox to come from, for a receiver without a sound address, and where our own
    check finds a defect in a calendar entry: then nothing is composed at all.
    """
    composed = compose_sound(workspace, event_id, dues)
    if composed.refused:
        raise reason_of_all(composed.refused)
    return composed.messages


def reason_of_all(refused: Sequence[Refused]) -> PlanningError:
    """Return why nothing at all can go out: where addresses are to blame, with everybody whose address it is."""
    first = refused[0].reason
    people = {one.due.invitee.person_id: one.due.invitee for one in refused}
    if len(people) == 1 or any(one.reason.key != _BAD_ADDRESS for one in refused):
        return first
    found = ", ".join(f"{one.name} ({one.email.strip()})" for one in people.values())
    return PlanningError("message.bad-addresses", people=found)


def compose_sound(
    workspace: Workspace, event_id: EntityId, dues: Sequence[Due], watch: Progress | None = None
) -> Composed:
    """Return the messages that can go out, and beside them those that cannot: one bad address keeps nobody else.

    Raises PlanningError without a mailbox to come from, and when it is cancelled.
    """
    watch = watch or Silent()
    messages: list[Message] = []
    refused: list[Refused] = []
    with workspace.read() as db:
        own = checked_sender(sender(db)).mailbox
        teller = Teller(db, workspace, event_id)
        for number, due in enumerate(dues):
            watch.report(number, len(dues), due.invitee.name)
            if watch.cancelled():
                raise PlanningError("work.cancelled")
            try:
                messages.append(_composed(workspace, due, own, teller))
            except PlanningError as reason:
                refused.append(Refused(due, reason))
    return Composed(tuple(messages), tuple(refused))


def _composed(workspace: Workspace, due: Due, own: Mailbox, teller: Teller) -> Message:
    from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation

    now, step, invitee, language = workspace.now(), due.step, due.invitee, due.invitee.language
    address, written = checked_address(invitee), teller.tell(due)
    method = Method(step.method.value.upper())
    invitation = Invitation(
        entry=entry_of(step, entry_title(teller, step, language), entry_text(teller, step, language)),
        organiser=Organiser(own.name, own.address),
        attendee=Attendee(invitee.name, address, language),
        method=method,
        language=language,
    )
    calendar = checked_calendar(write_invitation(invitation, now=stamped(step, now)), invitee.name)
    message_id = new_message_id(own.address)
    mail = MeetingMail(
        subject=written.subject,
        text=written.text,
        html=written.html,
        language=language,
        sender=own,
        to=Mailbox(invitee.name, address),
        calendar=calendar,
        method=method.value,
        message_id=message_id,
        moment=now,
    )
    return Message(
        due=due,
        kind=teller.kind(step),
        method=step.method,
        subject=written.subject,
        text=written.text,
        html=written.html,
        calendar=calendar,
        data=meeting_mail_bytes(mail),
        message_id=message_id,
        digest=held_of(step.meeting).digest,
    )


def entry_of(step: Step, title: Said, description: Said) -> CalendarEntry:
    """Return the entry that the receiver's calendar is to hold, or to take out."""
    meeting = step.meeting
    cancelled = step.method is CalendarMethod.CANCEL
    sure = EntryStatus.TENTATIVE if meeting.tentative else EntryStatus.CONFIRMED
    return CalendarEntry(
        uid=meeting.uid,
        title=title.text,
        start=meeting.starts,
        end=meeting.ends,
        zone=meeting.zone,
        location=CalendarPlace(meeting.place) if meeting.place else None,
        description=description.text,
        title_language=title.language,
        description_language=description.language,
        url=meeting.url,
        sequence=step.sequence,
        status=EntryStatus.CANCELLED if cancelled else sure,
    )
