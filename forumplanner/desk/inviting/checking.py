"""What is looked at before a message may exist: whose mailbox it comes from, addresses, calendar."""

from dataclasses import dataclass

from forumplanner.desk.inviting.values import Invitee
from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.mail.meeting_mail import BadAddress, Mailbox, written_address
from forumplanner.lists.message_texts import Sender
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import catalogue


@dataclass(frozen=True)
class Own:
    """The mailbox that messages come from, and the most addresses in one Bcc."""

    mailbox: Mailbox
    batch_size: int


def checked_sender(found: Sender) -> Own:
    """Return the mailbox that messages come from; raises PlanningError where there is none that could be answered."""
    if not found.address:
        raise PlanningError("message.no-mailbox")
    try:
        return Own(Mailbox(found.name, written_address(found.address)), found.batch_size)
    except BadAddress as wrong:
        raise PlanningError("message.bad-sender", address=found.address) from wrong


def checked_address(invitee: Invitee) -> str:
    """Return the address as it is written in messages; raises PlanningError where there is none, or no sound one."""
    if not invitee.email.strip():
        raise PlanningError("message.no-address", name=invitee.name)
    try:
        return written_address(invitee.email)
    except BadAddress as wrong:
        raise PlanningError("message.bad-address", address=invitee.email, name=invitee.name) from wrong


def sound_address(invitee: Invitee) -> str:
    """Return the address as it is written in messages; nothing where there is none, or no sound one."""
    try:
        return checked_address(invitee)
    except PlanningError:
        return ""


def checked_calendar(calendar: bytes, name: str) -> bytes:
    """Return the calendar file as it is; raises PlanningError naming `name` where our own check finds a defect."""
    found = lint(calendar)
    if found:
        raise PlanningError("message.defect", name=name, detail=found[0].say(catalogue("de")))
    return calendar
