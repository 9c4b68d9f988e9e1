"""Answers saved from Outlook, by files made after the published format: files of Outlook itself were not at hand."""

import random
from datetime import UTC, datetime

import pytest

from forumplanner.exchange.replies.outlook_answers import read_outlook, uid_of
from forumplanner.exchange.replies.reading import read_bytes
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.model.inviting_kinds import Participation, ReplyKind
from tests.exchange.replies.compound_files import outlook_message
from tests.exchange.replies.written_replies import ANNA, UID, answer, calendar

MEETING = "6ed8da90-450b-101b-98da-00aa003f1305"
APPOINTMENT = "00062002-0000-0000-c000-000000000046"
ARRAY = bytes.fromhex("040000008200E00074C5B7101A82E008")
STAMP = datetime(2027, 2, 1, 8, 30, tzinfo=UTC)
SMTP_ADDRESS, SENDER_SMTP, CLASS, SUBJECT, PLAIN_SUBJECT, BODY, NAME = (
    0x5D02,
    0x5D01,
    0x001A,
    0x0037,
    0x0E1D,
    0x1000,
    0x0042,
)


def global_id(data: bytes, day: bytes = bytes(4)) -> bytes:
    return ARRAY + day + bytes(16) + len(data).to_bytes(4, "little") + data


def wrapped(uid: str = UID) -> bytes:
    return global_id(b"vCal-Uid\x01\0\0\0" + uid.encode() + b"\0")


def response(kind: str = "Pos", *, named: dict | None = None, texts: dict | None = None, narrow: bool = False) -> bytes:
    known = {
        CLASS: f"IPM.Schedule.Meeting.Resp.{kind}",
        SUBJECT: "Zugesagt: Bürgerforum",
        PLAIN_SUBJECT: "Bürgerforum",
        SMTP_ADDRESS: "Anna.Aksoy@Verein.example",
        NAME: "Anna Aksoy",
        BODY: "Wann: Samstag\r\nWo: Rathaus\r\n\r\n*~*~*~*~*~*~*~*~*~*\r\n\r\nIch komme später.\r\n",
    }
    return outlook_message(
        known | (texts or {}),
        named={
            (MEETING, 0x0023): wrapped(),
            (MEETING, 0x0003): wrapped(),
            (MEETING, 0x0001): STAMP,
            (APPOINTMENT, 0x8201): 1,
            (APPOINTMENT, 0x820D): datetime(2027, 3, 13, 9, 30, tzinfo=UTC),
        }
        | (named or {}),
        narrow=narrow,
    )


def one(data: bytes) -> ReadReply:
    (found,) = read_bytes(data, "answer.msg")
    assert isinstance(found, ReadReply), found
    return found


@pytest.mark.parametrize(
    ("kind", "participation"),
    [("Pos", Participation.ACCEPTED), ("Tent", Participation.TENTATIVE), ("Neg", Participation.DECLINED)],
)
def test_the_class_of_the_object_says_what_was_answered(kind: str, participation: Participation) -> None:
    found = one(response(kind))
    assert (found.kind, found.participation) == (ReplyKind.ANSWER, participation)
    assert (found.uid, found.address, found.name, found.title) == (UID, ANNA, "Anna Aksoy", "Bürgerforum")
    assert (found.sequence, found.stamped_at) == (1, STAMP)
    assert found.comment == "Ich komme später."


def test_the_same_answer_is_the_same_as_file_of_outlook_and_as_calendar() -> None:
    (sent,) = read_bytes(calendar(*answer("DECLINED")), "answer.ics")
    assert isinstance(sent, ReadReply)
    assert one(response("Neg")).digest == sent.digest


def test_texts_in_the_code_page_of_the_computer_are_read() -> None:
    assert one(response(narrow=True)).title == "Bürgerforum"


def test_another_time_is_proposed() -> None:
    starts, ends = datetime(2027, 3, 20, 9, 30, tzinfo=UTC), datetime(2027, 3, 20, 11, tzinfo=UTC)
    named = {(APPOINTMENT, 0x8257): True, (APPOINTMENT, 0x8250): starts, (APPOINTMENT, 0x8251): ends}
    found = one(response("Tent", named=named))
    assert (found.kind, found.starts, found.ends) == (ReplyKind.COUNTER, starts, ends)


def test_one_occurrence_is_told_by_the_day_in_its_identifier() -> None:
    wrapped_day = global_id(b"vCal-Uid\x01\0\0\0" + UID.encode() + b"\0", bytes([0x07, 0xEB, 3, 13]))
    assert one(response(named={(MEETING, 0x0003): wrapped_day})).occurrence == datetime(2027, 3, 13, 9, 30, tzinfo=UTC)
    assert one(response()).occurrence is None


def test_an_identifier_of_outlooks_own_is_its_figures_without_the_day() -> None:
    own = global_id(bytes(range(16)), bytes([0x07, 0xEB, 3, 13]))
    assert uid_of(own) == (ARRAY + bytes(20) + (16).to_bytes(4, "little") + bytes(range(16))).hex().upper()
    assert uid_of(b"") == ""


def test_a_secretary_sends_for_somebody() -> None:
    found = one(response(texts={SENDER_SMTP: "buero@verein.example"}))
    assert (found.address, found.sent_by, found.sender) == (ANNA, "buero@verein.example", "buero@verein.example")


def test_the_head_of_the_message_names_the_sender_where_nothing_else_does() -> None:
    found = one(response(texts={SMTP_ADDRESS: "", 0x007D: f"Received: x\r\nFrom: Anna <{ANNA}>\r\n\r\n"}))
    assert found.address == ANNA


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("IPM.Note", "reading.no-calendar"),
        ("IPM.Schedule.Meeting.Request", "reading.invitation-of-others"),
        ("IPM.Schedule.Meeting.Canceled", "reading.cancellation-of-others"),
        ("IPM.Note.SMIME.MultipartSigned", "reading.sealed"),
        ("IPM.Note.Rules.OofTemplate.Microsoft", "reading.away"),
        ("REPORT.IPM.Note.IPNRN", "reading.read-receipt"),
    ],
)
def test_other_objects_are_said_to_be_no_answers(kind: str, key: str) -> None:
    (found,) = read_bytes(response(texts={CLASS: kind}), "note.msg")
    assert isinstance(found, NoReply)
    assert found.why.key == key
    assert found.why.params["sender"] == ANNA


def test_whom_a_message_did_not_reach_stands_among_the_receivers() -> None:
    receiver = {"__substg1.0_39FE001F": "weg@verein.example".encode("utf-16-le")}
    texts = {CLASS: "REPORT.IPM.Note.NDR", SUBJECT: "Unzustellbar: Einladung"}
    data = outlook_message(texts, parts={"__recip_version1.0_#00000000": receiver})
    (found,) = read_bytes(data, "report.msg")
    assert isinstance(found, NoReply)
    assert (found.why.key, found.why.params["address"]) == ("reading.bounced", "weg@verein.example")


def test_a_calendar_attached_to_a_saved_message_is_read() -> None:
    attached = {
        "__substg1.0_3707001F": "invite.ics".encode("utf-16-le"),
        "__substg1.0_37010102": calendar(*answer("DECLINED")).ljust(5000, b"\n"),
    }
    data = outlook_message({CLASS: "IPM.Note", SMTP_ADDRESS: ANNA}, parts={"__attach_version1.0_#00000000": attached})
    (found,) = read_bytes(data, "note.msg")
    assert isinstance(found, ReadReply)
    assert (found.participation, found.sender) == (Participation.DECLINED, ANNA)


def test_without_an_identifier_or_an_address_it_is_said() -> None:
    (found,) = read_bytes(response(named={(MEETING, 0x0023): b"", (MEETING, 0x0003): b""}), "a.msg")
    assert isinstance(found, NoReply)
    assert found.why.key == "reading.no-uid"
    (found,) = read_bytes(response(texts={SMTP_ADDRESS: "/o=Stadt/cn=Anna"}), "a.msg")
    assert isinstance(found, NoReply)
    assert found.why.key == "reading.no-attendee"


def test_damaged_files_are_said_to_be_damaged_and_never_fail() -> None:
    whole = response()
    chance = random.Random(7)
    for number in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            # Mostly the header and the directory, where chains and links stand.
            at = chance.choice((chance.randrange(76), chance.randrange(512), chance.randrange(len(data))))
            data[at] = chance.choice((0, 1, 2, 0x7F, 0xFE, 0xFF, chance.randrange(256)))
        cut = data[: chance.randrange(len(data))] if number % 5 == 0 else data
        for found in read_outlook(bytes(cut), "damaged.msg"):
            assert isinstance(found, ReadReply | NoReply)
