"""A test message to oneself: a whole invitation, through the line that all others will take. Nothing is recorded."""

from datetime import datetime, time, timedelta
from html import escape

from forumplanner.desk.inviting.checking import checked_calendar, checked_sender
from forumplanner.desk.inviting.mail_server import sending_of
from forumplanner.desk.inviting.sending import OpenLine
from forumplanner.exchange.calendars.values import CalendarEntry, Method, Organiser
from forumplanner.exchange.mail.meeting_mail import MeetingMail, meeting_mail_bytes, new_message_id
from forumplanner.exchange.mail.server import MailRefused
from forumplanner.exchange.mail.smtp import Fate, Line
from forumplanner.lists.message_texts import sender
from forumplanner.lists.office import office
from forumplanner.model.ids import new_id
from forumplanner.planning.calendar_uids import DOMAIN
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import texts
from forumplanner.workspace import Workspace

_AT = time(10, 0)
_LASTS = timedelta(minutes=15)


def send_test(workspace: Workspace, language: str, *, open_line: OpenLine = Line) -> str:
    """Send a test message to the sender's own address and return that.

    Raises MailRefused or Refusal, naming the field of the account that is to blame where one is.
    """
    sending = sending_of(workspace)
    address = sending.account.sender_address
    data = _message(workspace, language)
    with open_line(sending.server, sending.password) as line:
        answer = line.send(address, [address], data, lambda _accepted: True).answers[address]
    if answer.words in texts():
        raise MailRefused(answer.words, place="sender_address" if answer.fate is Fate.REFUSED else "smtp_host")
    if answer.fate is Fate.REFUSED:
        raise MailRefused("smtp.own-address-refused", place="sender_address", address=address, server_said=answer.words)
    if answer.fate is not Fate.ACCEPTED:
        raise MailRefused("smtp.busy", place="smtp_host", server_said=answer.words)
    return address


def _message(workspace: Workspace, language: str) -> bytes:
    from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation

    with workspace.read() as db:
        own, zone = checked_sender(sender(db)), office(db).zone
    _, now = catalogue(language), workspace.now()
    title = _("Test of forumplanner: not a real appointment")
    text = _(
        "This message tests whether invitations arrive. Your calendar should offer to accept the appointment below; "
        "accept it, see that it stands there, and delete it. Nobody else got this message."
    )
    own_box = Organiser(own.mailbox.name, own.mailbox.address)
    starts = datetime.combine(to_local(now, zone).date() + timedelta(days=1), _AT)
    invitation = Invitation(
        entry=CalendarEntry(
            uid=f"{new_id()}@{DOMAIN}", title=title, start=starts, end=starts + _LASTS, zone=zone, description=text
        ),
        organiser=own_box,
        attendee=Attendee(own_box.name, own_box.address, language),
        method=Method.REQUEST,
        language=language,
    )
    mail = MeetingMail(
        subject=title,
        text=text + "\n",
        html=f'<html lang="{language}"><body><p>{escape(text)}</p></body></html>',
        language=language,
        sender=own.mailbox,
        to=own.mailbox,
        calendar=checked_calendar(write_invitation(invitation, now=now), title),
        method=Method.REQUEST.value,
        message_id=new_message_id(own.mailbox.address),
        moment=now,
    )
    return meeting_mail_bytes(mail)
