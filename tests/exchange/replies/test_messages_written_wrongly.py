"""Answers are read though the message around them is written wrongly; hostile messages take no time."""

import random
import time
from pathlib import Path

import pytest

from forumplanner.exchange.replies.limits import MOST_BYTES
from forumplanner.exchange.replies.messages import read_message
from forumplanner.exchange.replies.reading import read_bytes
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.model.inviting_kinds import Participation
from tests.exchange.replies.written_replies import ANNA, answer, calendar, message

FILE = calendar(*answer("TENTATIVE", "COMMENT:Grüße aus Köln – مرحبا"))
SECONDS = 8


def one(data: bytes) -> ReadReply:
    (found,) = read_bytes(data, "answer.eml")
    assert isinstance(found, ReadReply), found
    assert found.participation is Participation.TENTATIVE
    return found


@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "iso-8859-1", "unknown-8bit", '"UTF-8"', ""])
def test_the_text_is_right_whatever_encoding_is_declared(encoding: str, charset: str) -> None:
    declared = f"text/calendar; method=REPLY; charset={charset}" if charset else "text/calendar; method=REPLY"
    assert one(message(FILE, content_type=declared, encoding=encoding)).comment == "Grüße aus Köln – مرحبا"


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-1", "latin-1"), ("windows-1252", "cp1252"), ("utf-16", "utf-16")]
)
def test_other_encodings_are_believed_where_it_is_not_utf_8(charset: str, encoding: str) -> None:
    data = calendar(*answer("TENTATIVE", "COMMENT:Grüße aus Köln")).decode().encode(encoding)
    declared = f"text/calendar; method=REPLY; charset={charset}"
    assert one(message(data, content_type=declared, encoding="base64")).comment == "Grüße aus Köln"


@pytest.mark.parametrize(
    "data",
    [
        message(calendar(*answer("TENTATIVE"), method="")),
        message(FILE, content_type="text/calendar"),
        message(FILE, content_type="TEXT/Calendar; METHOD=reply; name*=utf-8''antwort%20a.ics"),
        message(FILE, content_type='application/octet-stream; name="=?utf-8?q?Antwort=2Eics?="', encoding="base64"),
        message(FILE, content_type="text/plain"),
        message(FILE, encoding="8bit").replace(b"\r\n", b"\n"),
        message(FILE, content_type="text/calendar", encoding="8bit").replace(b"8bit", b"base64"),
        message(attached=FILE),
        b"\r\n" + message(FILE),
        b"\xef\xbb\xbf" + FILE,
        FILE.replace(b"\r\n", b"\n").lower().replace(b"grusse", b""),
        message(FILE).rpartition(b"--inner--")[0],
        b"Content-Type: message/rfc822\r\n\r\n" + message(FILE),
    ],
    ids=range(13),
)
def test_an_answer_is_found_wherever_it_stands(data: bytes) -> None:
    assert one(data).address == ANNA


def test_a_message_that_passes_an_answer_on_keeps_its_sender() -> None:
    inner = message(FILE).replace(b"boundary=outer", b"boundary=o2").replace(b"--outer", b"--o2")
    inner = inner.replace(b"=inner", b"=i2").replace(b"--inner", b"--i2")
    outer = b"From: chef@stadt.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    outer += b"Content-Type: text/plain\r\n\r\nBitte eintragen\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner
    assert one(outer + b"\r\n--b--\r\n").sender == ANNA


def test_the_sender_in_another_script_is_read() -> None:
    name = "=?UTF-8?B?2YHYp9i32YXYqQ==?= <Anna.Aksoy@Verein.example>"
    assert one(message(FILE, sender=name)).sender == ANNA
    assert one(message(FILE, sender=f'"Aksoy, Anna (x@y.example)" <{ANNA}>')).sender == ANNA


def bombs() -> dict[str, bytes]:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(20_000))
    counter = ("END:VEVENT", "BEGIN:VEVENT", "UID:a", f"ATTENDEE:mailto:{ANNA}", "DTSTART;TZID=Own:20270101T100000")
    rule = ("DTSTART:16010101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=1")
    zone = ("BEGIN:VTIMEZONE", "TZID:Own", *200 * ("BEGIN:STANDARD", *rule, "END:STANDARD"), "END:VTIMEZONE")
    attendees = [f"ATTENDEE;CN=Gast {n}:mailto:gast{n}@verein.example" for n in range(10_000)]
    return {
        "too large": b"From: a@b.example\r\n\r\n" + bytes(MOST_BYTES),
        "nested": deep,
        "enclosed": b"Content-Type: message/rfc822\r\n\r\n" * 100_000,
        "many parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\n" * 1_000_000,
        "delimiters": b"Content-Type: multipart/mixed; boundary=-\r\n\r\n" + b"-" * 4_000_000,
        "blank head": b"Subject: " + b" " * 20_000_000,
        "folded head": b"Subject: x" + b"\r\n " * 5_000_000,
        "no end": b"Content-Type: text/calendar\r\n\r\n" + b"BEGIN:VCALENDAR\r\n" * 500_000,
        "begins": b"\r\n\r\n" + b"BEGIN:VCALENDAR" * 1_000_000,
        "one line": b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + b'"' * 9_000_000,
        "attendees": calendar(*answer("TENTATIVE"), *attendees),
        "counts": b"Content-Type: message/delivery-status\r\n\r\n" + b"\n" * 10_000_000,
        "zones": calendar(*1000 * counter, method="COUNTER", before=zone),
    }


@pytest.mark.parametrize(("name", "data"), bombs().items(), ids=bombs())
def test_hostile_messages_are_bounded_in_time(name: str, data: bytes) -> None:
    began = time.process_time()
    found = list(read_bytes(data, "bomb.eml"))
    assert time.process_time() - began < SECONDS
    assert found
    assert all(isinstance(each, ReadReply | NoReply) for each in found)


def test_ten_thousand_attendees_hide_nobody() -> None:
    found = one(message(bombs()["attendees"]))
    assert found.address == ANNA


def test_any_bytes_are_read_without_failing(foreign_files: Path) -> None:
    chance = random.Random(11)
    samples = [path.read_bytes()[:60_000] for path in sorted((foreign_files / "replies").rglob("*.eml"))]
    samples += [message(FILE, encoding="base64", attached=FILE), FILE]
    for number in range(600):
        data = bytearray(chance.choice(samples))
        for _ in range(chance.randrange(1, 40)):
            at = chance.randrange(len(data))
            if chance.random() < 0.5:
                data[at] = chance.randrange(256)
            else:
                end = min(len(data), at + chance.randrange(60))
                data[at:end] = chance.choice((b"", b"\r\n\r\n", b"--", b";:", data[at:end] * 2, b"=?x?b?", b"\0"))
        for found in (*read_message(bytes(data), "fuzz.eml"), *read_bytes(bytes(data), f"fuzz-{number}")):
            assert isinstance(found, ReadReply | NoReply)
