"""A test message to oneself: a whole invitation, through the line that all others will take. Nothing is recorded."""

from datetime import datetime, time, timedelta
from html import escape

from forumplanner.desk.inviting.checking import checked_calendar, checked_sender
from forumplanner.desk.inviting.mail_server import sending_of
from forumplanner.desk.inviting.sending import OpenLine
from forumplanner.exchange.calendars.civil_times import instant_of
from forumplanner.exchange.calendars.trial_invitation import Trial, write_trial
from forumplanner.exchange.calendars.values import Organiser
from forumplanner.exchange.mail.meeting_mail import MeetingMail, meeting_mail_bytes, new_message_id
from forumplanner.exchange.mail.server import MailRefused
from forumplanner.exchange.mail.smtp import Fate, Line
from forumplanner.lists.message_texts import sender
from forumplanner.lists.office import office
from forumplanner.model.ids import new_id
from forumplanner.planning.calendar_uids import DOMAIN
from forumplanner.wording.catalogue import catalogue
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
    if answer.fate is Fate.REFUSED:
        raise MailRefused("smtp.own-address-refused", place="sender_address", address=address, words=answer.words)
    if answer.fate is not Fate.ACCEPTED:
        raise MailRefused("smtp.busy", place="smtp_host", words=answer.words)
    return address


def _message(workspace: Workspace, language: str) -> bytes:
    with workspace.read() as db:
        own, zone = checked_sender(sender(db)), office(db).zone
    _, now = catalogue(language), workspace.now()
    title = _("Test of forumplanner: not a real appointment")
    text = _(
        "This message tests whether invitations arrive. Your calendar should offer to accept the appointment below; "
        "accept it, see that it stands there, and delete it. Nobody else got this message."
    )
    starts = instant_of(datetime.combine(now.date() + timedelta(days=1), _AT), zone)
    trial = Trial(
        uid=f"{new_id()}@{DOMAIN}",
        title=title,
        text=text,
        starts=starts,
        ends=starts + _LASTS,
        mailbox=Organiser(own.mailbox.name, own.mailbox.address),
    )
    mail = MeetingMail(
        subject=title,
        text=text + "\n",
        html=f'<html lang="{language}"><body><p>{escape(text)}</p></body></html>',
        language=language,
        sender=own.mailbox,
        to=own.mailbox,
        calendar=checked_calendar(write_trial(trial, now=now), title),
        method="REQUEST",
        message_id=new_message_id(own.mailbox.address),
        moment=now,
    )
    return meeting_mail_bytes(mail)
