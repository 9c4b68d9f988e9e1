"""What goes out, exactly: read back by another parser, for each receiver in their language, and nothing half right."""

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default

import pytest
from icalendar import Calendar

from forumplanner.desk.inviting.composing import compose, compose_sound
from forumplanner.exchange.calendars.lint import lint
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, MessageKind, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending
from forumplanner.planning.document_texts import translate_event
from forumplanner.planning.inviting import Reason
from forumplanner.planning.meetings import Received
from forumplanner.planning.message_texts import say_message
from forumplanner.workspace import Label

AYSE = ("Ayşe", "Yılmaz", "ayse@verein.example", "tr")
SAMIR = ("Samir", "Haddad", "samir@verein.example", "ar")


def read(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def received(due, **different: object) -> Received:
    meeting = due.step.meeting
    usual: dict[str, object] = {
        "dispatch_id": EntityId("d"),
        "event_id": meeting.event_id,
        "person_id": meeting.person_id,
        "kind": meeting.kind,
        "subject_id": meeting.subject_id,
        "uid": meeting.uid,
        "method": CalendarMethod.REQUEST,
        "sequence": 0,
        "title": meeting.title,
        "starts": meeting.starts,
        "ends": meeting.ends,
        "zone": meeting.zone,
        "place": meeting.place,
        "digest": "",
        "address": due.invitee.email,
        "language": due.invitee.language,
        "sent_at": datetime(2027, 5, 1, tzinfo=UTC),
        "state": OutgoingState.SENT,
    }
    return Received(**{**usual, **different})  # type: ignore[arg-type]


def test_each_receiver_gets_one_message_in_their_language_with_one_entry(office, people, due, conference):
    messages = compose(office, conference, [due(one) for one in people(AYSE, SAMIR)])
    assert len({one.message_id for one in messages}) == 2
    for one, start in zip(messages, ("Davet: ", "دعوة: \u200f\u200e"), strict=True):
        message = read(one.data)
        assert [address.addr_spec for address in message["To"].addresses] == [one.due.invitee.email]
        assert message["To"].addresses[0].display_name == one.due.invitee.name
        for header in ("From", "Reply-To"):
            assert message[header].addresses[0].addr_spec == "buero@stadt.example"
        assert message["Subject"] == one.subject
        assert one.subject.rstrip("\u200e\u200f") == f"{start}3. Integrationskonferenz"
        assert message["Message-ID"] == one.message_id
        assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == one.text
        assert message.get_body(("html",)).get_content().replace("\r\n", "\n") == one.html
        assert f'lang="{one.due.invitee.language}"' in one.html
        (attached,) = message.iter_attachments()
        assert attached.get_payload(decode=True) == one.calendar
        assert (one.kind, one.method) == (MessageKind.INVITATION, CalendarMethod.REQUEST)


def test_the_entry_asks_just_this_person_and_comes_from_the_mailbox(office, people, due, conference):
    (one,) = compose(office, conference, [due(person, sequence=3) for person in people(SAMIR)])
    assert lint(one.calendar) == []
    calendar = Calendar.from_ical(one.calendar)
    assert calendar["METHOD"] == "REQUEST"
    (entry,) = calendar.events
    assert str(entry["ORGANIZER"]) == "mailto:buero@stadt.example"
    assert str(entry["ATTENDEE"]) == "mailto:samir@verein.example"
    assert (entry["UID"], entry["SEQUENCE"]) == (one.due.step.meeting.uid, 3)
    assert entry["DTSTART"].dt.replace(tzinfo=None) == datetime(2027, 6, 3, 9)


def test_a_cancellation_takes_the_entry_out(office, people, due, conference):
    (one,) = compose(
        office, conference, [due(p, method=CalendarMethod.CANCEL, reasons=[Reason.REMOVED]) for p in people(AYSE)]
    )
    calendar = Calendar.from_ical(one.calendar)
    assert (calendar["METHOD"], calendar.events[0]["STATUS"]) == ("CANCEL", "CANCELLED")
    parts = [part for part in read(one.data).walk() if part.get_content_type() == "text/calendar"]
    assert [part["Content-Type"].params["method"] for part in parts] == ["CANCEL"]
    assert one.kind is MessageKind.CANCELLATION


def test_an_update_says_what_was_and_what_is(office, people, due, conference):
    (person,) = people(("Jana", "Beispiel", "jana@verein.example", "de"))
    before = received(due(person), place="Rathaus")
    (one,) = compose(office, conference, [due(person, reasons=[Reason.PLACE], received=before)])
    assert one.kind is MessageKind.UPDATE
    assert "Ort bisher: Rathaus. Neu: Bürgerhaus, Markt 1." in one.text


def test_a_sitting_is_a_notice_in_german_and_below_in_the_other_language(office, people, due, conference):
    (one,) = compose(
        office, conference, [due(p, kind=MeetingKind.SITTING, title="Terminhinweis") for p in people(SAMIR)]
    )
    assert one.kind is MessageKind.NOTICE_OF_SITTING
    assert one.text.index("ersetzt nicht die Ladung") < one.text.index("لا تحل محل")


@pytest.mark.parametrize("reasons", [[Reason.NEW], [Reason.TIME]])
def test_the_entry_of_a_sitting_says_that_it_is_no_summons(office, people, due, conference, reasons):
    (person,) = people(("Jana", "Beispiel", "jana@verein.example", "de"))
    before = received(due(person)) if Reason.TIME in reasons else None
    step = due(person, kind=MeetingKind.SITTING, reasons=reasons, received=before)
    (one,) = compose(office, conference, [step])
    title = "Terminhinweis, ersetzt nicht die Ladung: 3. Integrationskonferenz"
    assert str(Calendar.from_ical(one.calendar).events[0]["SUMMARY"]) == title
    assert title in one.subject


def test_the_entry_of_a_sitting_warns_in_german_whatever_the_receiver_speaks(office, people, due, conference):
    (one,) = compose(office, conference, [due(p, kind=MeetingKind.SITTING) for p in people(SAMIR)])
    title = str(Calendar.from_ical(one.calendar).events[0]["SUMMARY"])
    assert title.startswith("Terminhinweis, ersetzt nicht die Ladung: 3. Integrationskonferenz / ")
    assert "لا" in title


def test_a_postponed_date_is_off_and_nothing_counts_instead(office, people, due, conference):
    (person,) = people(("Jana", "Beispiel", "jana@verein.example", "de"))
    step = due(person, reasons=[Reason.TIME], received=received(due(person)), tentative=True)
    (one,) = compose(office, conference, [step])
    assert one.subject == "Verschoben: 3. Integrationskonferenz"
    assert "Er findet nicht wie angekündigt statt (Donnerstag, 3. Juni 2027, 09:00–17:00" in one.text
    assert "Jetzt gilt" not in one.text
    assert b"STATUS:TENTATIVE" in one.calendar


def test_what_the_office_says_for_this_event_goes_out(office, people, due, conference):
    with office.change(Label("edit_message_text")) as db:
        say_message(db, MessageKind.INVITATION, "tr", "Buyurun {name}", "{salutation}\n{title}", event_id=conference)
    (one,) = compose(office, conference, [due(p) for p in people(AYSE)])
    assert one.subject == "Buyurun Ayşe Yılmaz"
    assert one.text.splitlines()[1] == "3. Integrationskonferenz"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("", "message.no-address"),
        ("nobody", "message.bad-address"),
        ("a@b.example, c@d.example", "message.bad-address"),
    ],
)
def test_one_unsound_address_stops_everything_and_is_named(office, people, due, conference, address, key):
    found = people(SAMIR, ("Eva", "Muster", address, "de"))
    with pytest.raises(PlanningError) as refused:
        compose(office, conference, [due(one) for one in found])
    assert (refused.value.key, refused.value.params["name"]) == (key, "Eva Muster")


def test_one_bad_address_keeps_nobody_else_from_being_invited_and_is_said(office, people, due, conference):
    found = people(SAMIR, ("Eva", "Muster", "nobody", "de"), AYSE)
    composed = compose_sound(office, conference, [due(one) for one in found])
    assert [one.due.invitee.name for one in composed.messages] == ["Samir Haddad", "Ayşe Yılmaz"]
    assert [(one.due.invitee.name, one.reason.key) for one in composed.refused] == [
        ("Eva Muster", "message.bad-address")
    ]


def test_times_that_no_calendar_can_hold_are_refused_for_the_one_they_are_of(office, people, due, conference):
    eva, samir = people(("Eva", "Muster", "eva@verein.example", "de"), SAMIR)
    skipped = due(eva, starts=datetime(2027, 3, 28, 2, 30), ends=datetime(2027, 3, 28, 4))
    composed = compose_sound(office, conference, [skipped, due(samir)])
    assert [one.due.invitee.name for one in composed.messages] == ["Samir Haddad"]
    assert [one.due for one in composed.refused] == [skipped]


def test_a_duty_is_called_by_its_kind_in_the_language_of_whoever_has_it(office, people, due, conference):
    duties = [due(one, kind=MeetingKind.DUTY, role="interpreter") for one in people(AYSE)]
    (one,) = compose(office, conference, duties)
    title = str(Calendar.from_ical(one.calendar).events[0]["SUMMARY"])
    assert title.endswith(": 3. Integrationskonferenz")
    assert not title.startswith("Interpreter")
    assert title.removesuffix(": 3. Integrationskonferenz") in one.text


def test_a_duty_that_is_no_more_is_cancelled_as_a_duty(office, people, due, conference):
    (person,) = people(("Eva", "Muster", "eva@verein.example", "de"))
    gone = due(person, kind=MeetingKind.DUTY, method=CalendarMethod.CANCEL, reasons=(Reason.REMOVED,))
    off = due(
        person, kind=MeetingKind.DUTY, role="interpreter", called_off=True, method=CalendarMethod.CANCEL,
        reasons=(Reason.CALLED_OFF,),
    )  # fmt: skip
    subjects = [one.subject for one in compose(office, conference, [gone, off])]
    of_event = "3. Integrationskonferenz"
    assert subjects == [f"Entfällt: Ihre Aufgabe: {of_event}", f"Entfällt: Dolmetschen: {of_event}"]


def test_no_title_name_or_place_can_break_out(office, people, due, conference):
    evil = "X\r\nBcc: all@verein.example\r\nATTENDEE:mailto:all@verein.example"
    (person,) = people(("Eva", "Muster", "eva@verein.example", "de"))
    (one,) = compose(office, conference, [due(person, title=evil, place=evil, description=evil)])
    message = read(one.data)
    assert message["Bcc"] is None
    assert len(Calendar.from_ical(one.calendar).events) == 1
    assert str(Calendar.from_ical(one.calendar).events[0]["ATTENDEE"]) == "mailto:eva@verein.example"


def languages_of(calendar: bytes) -> dict[str, str]:
    """Return in which language the texts of an entry are said to be."""
    event = Calendar.from_ical(calendar).events[0]
    return {name: str(event[name].params.get("LANGUAGE", "")) for name in ("SUMMARY", "DESCRIPTION") if name in event}


def test_an_entry_names_the_language_that_its_texts_are_in(office, people, due, conference):
    (ayse,) = people(AYSE)
    whole = {"description": "Mit Imbiss"}
    with office.change(Label("edit_event")) as db:
        amending.amend_event(db, conference, **whole)
    german = [due(ayse, **whole), due(ayse, kind=MeetingKind.DUTY, role="interpreter")]
    told = [languages_of(one.calendar) for one in compose(office, conference, german)]
    assert told == [{"SUMMARY": "de", "DESCRIPTION": "de"}, {"SUMMARY": ""}], "the duty is Turkish and German"
    with office.change(Label("translate_event")) as db:
        translate_event(db, conference, "event", conference, "title", "tr", "3. Uyum konferansı")
    turkish = [languages_of(one.calendar) for one in compose(office, conference, german)]
    assert turkish == [{"SUMMARY": "tr", "DESCRIPTION": "de"}, {"SUMMARY": "tr"}]


def test_the_entry_of_a_part_says_to_which_event_it_belongs(office, people, due, conference):
    (ayse,) = people(AYSE)
    part = {"kind": MeetingKind.SLOT, "title": "Begrüßung", "subject_id": "item"}
    dues = [due(ayse, **part, description="Mit Musik"), due(ayse, **part), due(ayse)]
    entries = [Calendar.from_ical(one.calendar).events[0] for one in compose(office, conference, dues)]
    texts = [str(entry.get("DESCRIPTION", "")) for entry in entries]
    assert texts == ["3. Integrationskonferenz\n\nMit Musik", "3. Integrationskonferenz", ""]
