"""A message with a calendar entry: read back by another parser, to one person or to many who never see each other."""

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default

import pytest

from forumplanner.exchange.mail.meeting_mail import (
    BadAddress,
    Mailbox,
    MeetingMail,
    as_draft,
    meeting_mail_bytes,
    new_message_id,
    written_address,
)

OFFICE = Mailbox("Büro für Integration", "buero@stadt.example")
CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n".encode()


def mail(**fields: object) -> MeetingMail:
    usual: dict[str, object] = {
        "subject": "Einladung",
        "text": "Guten Tag",
        "html": "<p>Guten Tag</p>",
        "language": "de",
        "sender": OFFICE,
        "calendar": CALENDAR,
        "method": "REQUEST",
        "message_id": "<a@stadt.example>",
        "moment": datetime(2027, 5, 3, 8, 30, tzinfo=UTC),
    }
    return MeetingMail(**{**usual, **fields})  # type: ignore[arg-type]


def read(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def test_the_parts_stand_as_calendars_want_them() -> None:
    message = read(meeting_mail_bytes(mail(to=Mailbox("Samir Haddad", "samir@verein.example"), language="ar")))
    assert message.get_content_type() == "multipart/mixed"
    first, attached = message.iter_parts()
    kinds = [part.get_content_type() for part in first.iter_parts()]
    assert (first.get_content_type(), kinds) == ("multipart/alternative", ["text/plain", "text/html", "text/calendar"])
    calendar = list(first.iter_parts())[2]
    assert (calendar["Content-Type"].params["method"], calendar["Content-Type"].params["charset"]) == (
        "REQUEST",
        "utf-8",
    )
    assert calendar.get_payload(decode=True) == attached.get_payload(decode=True) == CALENDAR
    assert (attached.get_content_type(), attached.get_filename()) == ("application/ics", "invite.ics")
    assert message["Content-Language"] == "ar"
    assert message["Date"].datetime == datetime(2027, 5, 3, 8, 30, tzinfo=UTC)
    assert message["Message-ID"] == "<a@stadt.example>"
    assert [part["MIME-Version"] for part in message.walk()].count("1.0") == 1


@pytest.mark.parametrize("name", ["سمير حداد", "Ayşe Yılmaz-Çağlayan", 'Müller, "Max" (Rat)', "Олена Шевченко", ""])
def test_names_of_any_script_are_read_back(name: str) -> None:
    message = read(meeting_mail_bytes(mail(to=Mailbox(name, "a@verein.example"))))
    (address,) = message["To"].addresses
    assert (address.display_name, address.addr_spec) == (name, "a@verein.example")


def test_no_line_is_longer_than_mail_allows() -> None:
    data = meeting_mail_bytes(
        mail(
            subject="Einladung zur Integrationskonferenz " * 40,
            text="ü" * 5000 + "x" * 5000,
            html="<p>" + "ü" * 5000,
            to=Mailbox("Wörterreihe " * 60, "a@verein.example"),
        )
    )
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.isascii()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028", "\0"])
def test_no_name_and_no_subject_can_begin_another_header(end: str) -> None:
    evil = f"Forum{end}Bcc: all@verein.example"
    message = read(meeting_mail_bytes(mail(subject=evil, to=Mailbox(evil, "a@verein.example"), sender=OFFICE)))
    assert message["Bcc"] is None
    assert message["Subject"] == "Forum Bcc: all@verein.example"
    assert [one.addr_spec for one in message["To"].addresses] == ["a@verein.example"]


@pytest.mark.parametrize(
    "address",
    ["", "a", "a@", "@b.example", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "ä@b.example",
     "a b@c.example", "a@b.example;c@d.example", "<a@b.example>"],
)  # fmt: skip
def test_what_is_no_address_of_one_person_is_refused(address: str) -> None:
    with pytest.raises(BadAddress):
        meeting_mail_bytes(mail(to=Mailbox("A", address)))
    with pytest.raises(BadAddress):
        meeting_mail_bytes(mail(bcc=["good@verein.example", address]))


def test_an_address_at_a_domain_with_umlauts_is_written_in_ascii() -> None:
    assert written_address(" rat@köln.example ") == "rat@xn--kln-sna.example"


def test_many_stand_in_bcc_and_nowhere_else() -> None:
    people = [f"person{number}@verein.example" for number in range(60)]
    message = read(meeting_mail_bytes(mail(bcc=people, method="PUBLISH")))
    assert [one.addr_spec for one in message["Bcc"].addresses] == people
    assert [one.addr_spec for one in message["To"].addresses] == [OFFICE.address]
    assert message["Cc"] is None
    del message["Bcc"]
    assert b"person" not in message.as_bytes()


def test_nobody_is_named_to_others() -> None:
    with pytest.raises(ValueError, match="one person"):
        meeting_mail_bytes(mail(to=Mailbox("A", "a@verein.example"), bcc=["b@verein.example"]))


def test_a_draft_is_the_message_marked_as_unsent() -> None:
    message = read(as_draft(meeting_mail_bytes(mail(to=Mailbox("A", "a@verein.example")))))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Einladung"


def test_a_message_id_is_of_the_senders_domain_and_never_the_same() -> None:
    made = {new_message_id("buero@stadt.example") for _ in range(50)}
    assert len(made) == 50
    assert all(one.endswith("@stadt.example>") and one.startswith("<") for one in made)


def test_joiners_and_marks_of_direction_stay_in_names_and_subjects() -> None:
    subject = "دعوت\u200cنامه: \u200e3. Integrationskonferenz\u200e"
    said = read(
        meeting_mail_bytes(mail(subject=subject, to=Mailbox("علی\u200cرضا", "a@verein.example"), sender=OFFICE))
    )
    assert said["Subject"] == subject
    assert said["To"].addresses[0].display_name == "علی\u200cرضا"
    evil = read(meeting_mail_bytes(mail(subject="a\u202eb\u2028c", sender=OFFICE)))
    assert evil["Subject"] == "a b c", "what turns a text around or breaks it has no place in a head"
