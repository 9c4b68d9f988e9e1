"""Answers as Thunderbird, Outlook, Exchange, Google and Apple write them are read with who, what and when."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from forumplanner.exchange.replies.messages import read_message
from forumplanner.exchange.replies.reading import read_bytes, read_replies
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.model.inviting_kinds import Participation, ReplyKind
from tests.exchange.replies.written_replies import ANNA, UID, answer, calendar, message

THUNDERBIRD = Path(__file__).parents[2] / "data" / "replies"
BERLIN_OF_1601 = (
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def one(data: bytes) -> ReadReply:
    (found,) = read_bytes(data, "answer.eml")
    assert isinstance(found, ReadReply), found
    return found


@pytest.mark.parametrize(
    ("file", "participation", "comment"),
    [
        ("tb_reply_accepted_de.eml", Participation.ACCEPTED, ""),
        ("tb_reply_accepted_en.eml", Participation.ACCEPTED, ""),
        ("tb_reply_tentative_comment_de.eml", Participation.TENTATIVE, "Ich komme später – سأتأخر قليلا"),
        ("tb_reply_declined_comment_en.eml", Participation.DECLINED, None),
        ("tb_reply_recurring_accepted_de.eml", Participation.ACCEPTED, ""),
    ],
)
def test_an_answer_by_thunderbird_counts_once_though_it_stands_in_the_mail_twice(
    file: str, participation: Participation, comment: str | None
) -> None:
    (found,) = read_replies(THUNDERBIRD / file)
    assert isinstance(found, ReadReply)
    assert found.participation is participation
    assert found.kind is ReplyKind.ANSWER
    assert found.address == found.sender
    assert "@" in found.address
    assert found.stamped_at is not None
    assert found.sequence == 2 or "recurring" in file
    assert found.comment == comment if comment is not None else found.comment
    assert found.source == file


@pytest.mark.parametrize("file", ["tb_request_de.eml", "tb_request_recurring_en.eml", "tb_cancel_en.eml"])
def test_invitations_and_cancellations_are_told_from_answers(file: str) -> None:
    (found,) = read_replies(THUNDERBIRD / file)
    assert isinstance(found, NoReply)
    wanted = "reading.cancellation-of-others" if "cancel" in file else "reading.invitation-of-others"
    assert found.why.key == wanted
    assert found.why.params["title"]


def test_an_answer_by_exchange_lacks_the_organiser_and_shouts_its_addresses() -> None:
    lines = (
        "ATTENDEE;PARTSTAT=DECLINED;CN=Anna Aksoy:MAILTO:Anna.AKSOY@Verein.example",
        "COMMENT;LANGUAGE=de-DE:Leider verhindert\\, bitte\\nnoch einmal fragen",
        f"UID:{UID}",
        "SUMMARY;LANGUAGE=de-DE:Abgelehnt: Bürgerforum",
        "DTSTART;TZID=W. Europe Standard Time:20270313T103000",
        "DTEND;TZID=W. Europe Standard Time:20270313T120000",
        "DTSTAMP:20270201T083000Z",
        "SEQUENCE:3",
    )
    found = one(message(calendar(*lines, before=BERLIN_OF_1601), encoding="base64"))
    assert (found.address, found.name) == (ANNA, "Anna Aksoy")
    assert found.comment == "Leider verhindert, bitte\nnoch einmal fragen"
    assert (found.participation, found.sequence) == (Participation.DECLINED, 3)


def test_google_writes_the_calendar_twice_and_the_comment_into_the_attendee() -> None:
    file = calendar(*answer(params=';CN="Aksoy, Anna";X-NUM-GUESTS=0;X-RESPONSE-COMMENT="Ich bringe ^n jemanden mit"'))
    found = one(message(file, encoding="base64", attached=file))
    assert found.comment == "Ich bringe \n jemanden mit"
    assert found.name == "Aksoy, Anna"


def test_a_counter_proposal_of_outlook_asks_for_its_own_time() -> None:
    lines = (
        f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{ANNA}",
        f"UID:{UID}",
        "DTSTART;TZID=W. Europe Standard Time:20270320T103000",
        "DTEND;TZID=W. Europe Standard Time:20270403T120000",
        "X-MS-OLK-ORIGINALSTART:20270313T093000Z",
        "DTSTAMP:20270201T083000Z",
    )
    found = one(message(calendar(*lines, method="COUNTER", before=BERLIN_OF_1601)))
    assert found.kind is ReplyKind.COUNTER
    assert found.starts == datetime(2027, 3, 20, 9, 30, tzinfo=UTC)
    assert found.ends == datetime(2027, 4, 3, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("value", ["20270313T140000Z", "2027-03-13T15:00:00+01:00", '"20270313T150000"'])
def test_apple_proposes_a_time_in_an_answer_and_keeps_the_length(value: str) -> None:
    lines = answer(
        "TENTATIVE", params=f";TO-ALL-PROPOSED-NEW-TIME={value if ':' not in value else chr(34) + value + chr(34)}"
    )
    lines = tuple(
        line.replace("DTSTART:20270313T093000Z", "DTSTART;TZID=Europe/Berlin:20270313T103000") for line in lines
    )
    found = one(calendar(*lines))
    assert found.kind is ReplyKind.COUNTER
    assert found.starts == datetime(2027, 3, 13, 14, 0, tzinfo=UTC)
    assert found.ends == datetime(2027, 3, 13, 15, 30, tzinfo=UTC)


def test_apples_own_property_proposes_a_time_without_an_answer() -> None:
    found = one(calendar(*answer("NEEDS-ACTION", "X-APPLE-TO-ALL-PROPOSED-NEW-TIME:20270313T140000Z")))
    assert (found.kind, found.participation) == (ReplyKind.COUNTER, None)
    assert found.starts == datetime(2027, 3, 13, 14, 0, tzinfo=UTC)


def test_a_mailbox_asks_for_the_invitation_once_more() -> None:
    found = one(calendar(f"UID:{UID}", f"ATTENDEE:mailto:{ANNA}", "DTSTAMP:20270201T083000Z", method="REFRESH"))
    assert (found.kind, found.address) == (ReplyKind.REFRESH, ANNA)


def test_who_passes_an_invitation_on_is_told_from_who_got_it() -> None:
    delegated = answer("DELEGATED", params=';DELEGATED-TO="mailto:Ben@Verein.example"')
    extra = 'ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:anna.aksoy@verein.example":mailto:ben@verein.example'
    found = one(calendar(*delegated, extra))
    assert (found.address, found.delegate) == (ANNA, "ben@verein.example")
    assert found.participation is Participation.DELEGATED
    taken = one(calendar(*answer(params=f';DELEGATED-FROM="mailto:{ANNA}"', address="mailto:ben@verein.example")))
    assert (taken.address, taken.delegator) == ("ben@verein.example", ANNA)


def test_a_secretary_answers_for_somebody() -> None:
    lines = answer(params=';SENT-BY="MAILTO:Buero@Verein.example"')
    found = one(message(calendar(*lines), sender="Büro <buero@verein.example>"))
    assert (found.address, found.sent_by, found.sender) == (ANNA, "buero@verein.example", "buero@verein.example")


def test_each_occurrence_of_a_recurring_entry_is_an_answer_of_its_own() -> None:
    first = answer("ACCEPTED", "RECURRENCE-ID;TZID=Europe/Berlin:20270313T103000")
    second = answer("DECLINED", "RECURRENCE-ID:20270320T093000Z")
    file = calendar(*first, "END:VEVENT", "BEGIN:VEVENT", *second)
    found = [each for each in read_bytes(file, "answer.ics") if isinstance(each, ReadReply)]
    assert [(each.occurrence, each.participation) for each in found] == [
        (datetime(2027, 3, 13, 9, 30, tzinfo=UTC), Participation.ACCEPTED),
        (datetime(2027, 3, 20, 9, 30, tzinfo=UTC), Participation.DECLINED),
    ]
    assert len({each.digest for each in found}) == 2


def test_an_answer_is_the_same_as_message_and_as_calendar_file() -> None:
    file = calendar(*answer("DECLINED", "COMMENT:Leider nicht"))
    spaced = calendar(*answer("DECLINED", "COMMENT:Leider nicht "))
    digests = {one(each).digest for each in (file, message(file), message(file, encoding="base64"), spaced)}
    assert len(digests) == 1
    later = calendar(*answer("DECLINED")).replace(b"20270201T083000Z", b"20270201T083001Z")
    assert one(later).digest not in digests
    assert one(calendar(*answer("ACCEPTED"))).digest not in digests


def test_whole_days_are_proposed_as_days() -> None:
    lines = (
        f"UID:{UID}",
        f"ATTENDEE:mailto:{ANNA}",
        "DTSTART;VALUE=DATE:20270320",
        "DTEND;VALUE=DATE:20270322",
    )
    found = one(calendar(*lines, method="COUNTER"))
    assert found.all_day
    assert (found.starts, found.ends) == (datetime(2027, 3, 20, tzinfo=UTC), datetime(2027, 3, 21, tzinfo=UTC))


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("DTSTART;TZID=Mittelerde:20270320T103000", "reading.unknown-zone"),
        ("DTSTART:20270320T103000", "reading.time-without-zone"),
        ("DTSTART:morgen", "reading.no-time"),
    ],
)
def test_a_time_that_is_not_known_is_said_and_not_guessed(line: str, key: str) -> None:
    file = calendar(f"UID:{UID}", f"ATTENDEE:mailto:{ANNA}", line, method="COUNTER")
    said, found = sorted(read_message(message(file), "a.eml"), key=lambda each: isinstance(each, ReadReply))
    assert isinstance(said, NoReply)
    assert said.why.key == key
    assert said.why.params["address"] == ANNA
    assert isinstance(found, ReadReply)
    assert found.starts is None
