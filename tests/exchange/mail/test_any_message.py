"""Whatever people, titles and addresses are called: one receiver, or many who stand in Bcc and nowhere else."""

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses

from hypothesis import given, settings
from hypothesis import strategies as st

from forumplanner.exchange.mail.meeting_mail import (
    BadAddress,
    Mailbox,
    MeetingMail,
    meeting_mail_bytes,
    written_address,
)

OFFICE = Mailbox("Büro", "buero@stadt.example")
NASTY = st.text(st.sampled_from('aä"\\<>@,;:()[] \t\r\n=?\u200e\u202e\u2028سñ\0\x7f😀.'), max_size=30)
TEXT = NASTY | st.text(max_size=60)
LOCAL = st.from_regex(r"[a-z][a-z0-9.+_-]{0,20}[a-z0-9]", fullmatch=True).filter(lambda one: ".." not in one)
ADDRESS = st.builds("{}@{}.example".format, LOCAL, st.from_regex(r"[a-z][a-z0-9]{0,9}", fullmatch=True))
DOMAIN = st.sampled_from(["x.example", "bücher.example", "x.example, b@y.example", "x..example", "[0.0.0.0]", ""])


def message_of(subject: str, text: str, **to: object) -> EmailMessage:
    mail = MeetingMail(
        subject=subject,
        text=text,
        html="<p>Guten Tag</p>",
        language="de",
        sender=OFFICE,
        calendar=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        method="REQUEST",
        message_id="<a@stadt.example>",
        moment=datetime(2027, 5, 3, 8, 30, tzinfo=UTC),
        **to,  # type: ignore[arg-type]
    )
    data = meeting_mail_bytes(mail)
    assert data.isascii()
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    assert len(message.keys()) == len(set(message.keys())), "no header stands twice"
    return message


def addresses(message: EmailMessage, header: str) -> list[str]:
    return [one.addr_spec for one in message[header].addresses] if message[header] is not None else []


@settings(max_examples=150, deadline=None)
@given(subject=TEXT, text=TEXT, name=TEXT, address=ADDRESS)
def test_a_personal_message_has_exactly_one_receiver(subject: str, text: str, name: str, address: str) -> None:
    message = message_of(subject, text, to=Mailbox(name, address))
    assert addresses(message, "To") == [address]
    assert message["Cc"] is message["Bcc"] is None
    assert addresses(message, "From") == addresses(message, "Reply-To") == [OFFICE.address]


@settings(max_examples=60, deadline=None)
@given(subject=TEXT, many=st.lists(ADDRESS, min_size=1, max_size=60, unique=True))
def test_many_stand_in_bcc_and_nowhere_else(subject: str, many: list[str]) -> None:
    message = message_of(subject, "Guten Tag", bcc=many)
    assert addresses(message, "Bcc") == many
    assert addresses(message, "To") == [OFFICE.address]
    assert message["Cc"] is None


@settings(max_examples=150, deadline=None)
@given(address=st.builds("{}@{}".format, NASTY | LOCAL, DOMAIN) | TEXT)
def test_what_is_no_address_is_refused_and_never_becomes_two(address: str) -> None:
    try:
        written = written_address(address)
    except BadAddress:
        return
    message = message_of("Einladung", "Guten Tag", to=Mailbox("x", written))
    assert addresses(message, "To") == [written]


LONG = st.text(st.sampled_from('ab ,;:."()'), min_size=60, max_size=200).filter(lambda one: one.strip(" "))


@settings(max_examples=150, deadline=None)
@given(name=LONG)
def test_a_long_name_with_commas_stays_one_name(name: str) -> None:
    mail = MeetingMail(
        subject="Einladung",
        text="",
        html="",
        language="de",
        sender=Mailbox(name, OFFICE.address),
        to=Mailbox(name, "anna@post.example"),
        calendar=b"",
        method="REQUEST",
        message_id="<a@stadt.example>",
        moment=datetime(2027, 5, 3, 8, 30, tzinfo=UTC),
    )
    plain = email.message_from_bytes(meeting_mail_bytes(mail))
    for header, address in (("From", OFFICE.address), ("Reply-To", OFFICE.address), ("To", "anna@post.example")):
        assert getaddresses([plain[header]]) == [(" ".join(name.split()), address)]
