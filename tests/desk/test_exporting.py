"""What an event gives away: every document in every form, what is offered, and that no half file is left."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import select

from forumplanner.desk import exporting, reception
from forumplanner.desk.given_out import content_digest
from forumplanner.desk.offers import FORMS, NAMES, Missing, file_name, offers
from forumplanner.desk.outputs import EACH, FILES, Options, Output
from forumplanner.desk.printed.known import KNOWN
from forumplanner.desk.printed.spec import Choice, fixed
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import events, orders, registrations
from forumplanner.lists.agenda import agenda
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.directory import Person
from forumplanner.model.enums import EntryKind, EventKind, EventState, RegistrationState
from forumplanner.model.events import Event, EventRoom
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import agenda_making, amending, giving_places, informing, measures, minute_taking, scheduling
from forumplanner.planning.agenda_making import AgendaItemChanges
from forumplanner.planning.document_texts import translate_event
from forumplanner.planning.reception import note
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from forumplanner.workspace import Label

_BEGINS = {
    ".pdf": b"%PDF-",
    ".docx": b"PK",
    ".html": b"<!DOCTYPE html>",
    ".ics": b"BEGIN:VCALENDAR",
    ".xlsx": b"PK",
    ".csv": b"",
    ".ods": b"PK",
}
_ALL = [(output, suffix) for output, spec in KNOWN.items() for suffix in spec.forms]


@pytest.fixture
def full(planner, conference, workshops, lists):
    """A held conference: a real list of people, an agenda, a decision in its minutes, a measure, who came."""
    import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    with planner.change(Label("open_minutes", {"event": conference})) as db:
        paper = minute_taking.open_minutes(db, conference, planner.now())
        decision = minute_taking.EntryDraft(EntryKind.DECISION, "Wir machen weiter.")
        minute_taking.add_entry(db, paper, agenda(db, conference)[0].id, decision)
        measures.add_measure(db, measures.MeasureDraft(title="Dolmetschpool"))
        came = events.view(db, conference).starts
        last = registrations.ids(db, RegistrationFilter(conference, states=(RegistrationState.PLACED,)))[-1]
        note(db, last, 1, came)
        venue = scheduling.add_venue(db, "Rathaus")
        room = scheduling.add_room(db, venue, "Saal", step_free=True)
        db.add(EventRoom(event_id=conference, room_id=room))
        db.get_one(Event, conference).venue_id = venue
        agenda_making.edit_item(db, workshops["Wohnen"], AgendaItemChanges(room_id=room))
        over = events.view(db, conference).ends
        scheduling.set_state(db, conference, EventState.HELD, now_local=over)
    return conference


def somebody(planner, event, state=RegistrationState.PLACED):
    with planner.read() as db:
        return registrations.ids(db, RegistrationFilter(event, states=(state,)))[0]


@pytest.mark.parametrize(("output", "suffix"), _ALL, ids=[f"{output}{suffix}" for output, suffix in _ALL])
def test_every_document_is_made_in_every_form_and_language(planner, full, output, suffix):
    for language in ("de", "en"):
        options = Options(language, registration_id=somebody(planner, full))
        data = exporting.produce(planner, output, full, options, suffix)
        assert data.startswith(_BEGINS[suffix])
        assert len(data) > 200


def test_an_attendance_list_names_those_with_a_place_and_nobody_else(planner, full):
    page = exporting.produce(planner, Output.ATTENDANCE, full, Options("de"), ".html").decode()
    assert "Weiß, Jürgen" in page
    with planner.read() as db:
        for state in (RegistrationState.CANCELLED, RegistrationState.REQUESTED):
            for row in registrations.rows(db, registrations.ids(db, RegistrationFilter(full, states=(state,)))):
                assert row.listed_name not in page


def test_no_list_of_people_tells_their_needs(planner, full):
    """Needs are handed on as orders; a list that lies on a table must not tell them."""
    with planner.read() as db:
        assert orders.ordering(db, full, date(2027, 1, 1)).lines
    for output in (Output.ATTENDANCE, Output.REGISTRATIONS, Output.BADGES):
        for suffix in KNOWN[output].forms:
            if suffix in (".html", ".csv"):
                text = exporting.produce(planner, output, full, Options("en"), suffix).decode("utf-8-sig").casefold()
                assert "wheelchair" not in text
                assert "interpreter" not in text


def test_nothing_is_confirmed_without_a_place(planner, full):
    one = somebody(planner, full)
    with planner.change(Label("cancel_registrations", {"event": full, "count": 1})) as db:
        giving_places.cancel(db, [one])
    with pytest.raises(PlanningError) as caught:
        exporting.produce(planner, Output.CONFIRMATION, full, Options("de", registration_id=one))
    assert caught.value.key == "export.nothing-to-confirm"


def badges_in(pdf: bytes) -> int:
    """How many codes for the check-in are in it, one on each badge."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        said = [str(item.get("/Alt", "")) for item in opened.objects if isinstance(item, pikepdf.Dictionary)]
    return sum(alt.startswith("Code for the check-in") for alt in said)


def test_badges_are_those_of_all_also_where_somebody_was_named_for_another_document(planner, full):
    one = somebody(planner, full)
    with planner.read() as db:
        everybody = sum(
            row.state.takes_place for row in registrations.rows(db, registrations.ids(db, RegistrationFilter(full)))
        )
    assert everybody > 1
    named = exporting.produce(planner, Output.BADGES, full, Options("en", registration_id=one))
    assert badges_in(named) == everybody
    assert badges_in(exporting.produce(planner, Output.BADGES, full, Options("en"))) == everybody
    assert badges_in(reception.badge(planner, full, one, "en")) == 1


@pytest.mark.parametrize("output", [Output.CONFIRMATION, Output.PERSONAL_CALENDAR])
def test_what_is_for_one_person_asks_for_whom(planner, full, output):
    with pytest.raises(PlanningError) as caught:
        exporting.produce(planner, output, full, Options("de"))
    assert caught.value.key == "export.nobody-named"


def test_an_empty_event_says_what_is_missing(planner, conference):
    with planner.read() as db:
        missing = {offer.output: offer.missing for offer in offers(db, conference)}
    assert missing[Output.INVITATION] is None
    assert missing[Output.PROGRAMME] is Missing.AGENDA
    assert missing[Output.BADGES] is Missing.PEOPLE
    assert missing[Output.THANKS] is Missing.HELD
    assert missing[Output.MINUTES] is Missing.MINUTES


def test_everything_offered_as_ready_can_be_made(planner, full):
    with planner.read() as db:
        found = offers(db, full)
    assert [offer.output for offer in found] == [key for key, spec in KNOWN.items() if EventKind.CONFERENCE in spec.at]
    for offer in found:
        assert offer.missing is None
        assert exporting.produce(planner, offer.output, full, Options("de", registration_id=somebody(planner, full)))


def test_a_choice_that_a_document_does_not_have_is_ignored_and_a_wrong_value_refused(planner, full, monkeypatch):
    choice = Choice("order", "Order", fixed(("time", "by time"), ("room", "by room")))
    seen = []
    spec = KNOWN[Output.PROGRAMME]

    def build(request, _):
        seen.append(request.chosen("order"))
        return spec.build(request, _)

    monkeypatch.setitem(KNOWN, Output.PROGRAMME, replace(spec, choices=(choice,), build=build))
    for chosen in ({}, {"order": "room"}, {"other": "x"}):
        exporting.produce(planner, Output.PROGRAMME, full, Options("de", chosen=chosen))
    assert seen == ["time", "room", "time"]
    with pytest.raises(PlanningError) as caught:
        exporting.produce(planner, Output.PROGRAMME, full, Options("de", chosen={"order": "size"}))
    assert caught.value.key == "export.no-such-choice"


def test_an_event_that_is_gone_offers_nothing(planner, conference):
    with planner.read() as db:
        assert offers(db, "0" * 32) == ()


def test_all_documents_and_forms_have_words():
    assert set(NAMES) == set(KNOWN)
    assert {suffix for spec in KNOWN.values() for suffix in spec.forms} <= set(FORMS)


def test_a_file_name_holds_nothing_that_a_file_system_dislikes():
    person = "Dr. A/B: \u2068سمير\u2069"
    name = file_name("ik-3", Output.CONFIRMATION, ".pdf", catalogue("en"), person=person, public=True)
    assert name == "ik-3-Confirmation-of-a-registration-Dr-A-B-سمير-public.pdf"


def test_a_file_is_written_as_a_whole(planner, full, tmp_path):
    target = tmp_path / "liste.pdf"
    target.write_bytes(b"older")
    exporting.export_to_file(planner, Output.ATTENDANCE, full, target, Options("de"))
    assert target.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_refused_export_leaves_what_was_there(planner, conference, tmp_path):
    target = tmp_path / "badges.pdf"
    target.write_bytes(b"older")
    with pytest.raises(PlanningError):
        exporting.export_to_file(planner, Output.BADGES, conference, target, Options("de"))
    assert target.read_bytes() == b"older"


def test_a_folder_that_is_not_there_and_an_unknown_ending_are_refused(planner, full, tmp_path):
    with pytest.raises(FileRefused) as caught:
        exporting.export_to_file(planner, Output.ATTENDANCE, full, tmp_path / "gone" / "x.pdf", Options("de"))
    assert caught.value.key == "export.no-such-folder"
    with pytest.raises(FileRefused) as caught:
        exporting.export_to_file(planner, Output.ATTENDANCE, full, tmp_path / "x.odt", Options("de"))
    assert caught.value.key == "export.no-such-form"
    assert say(caught.value, catalogue("en")).startswith("x.odt: This cannot be written in that form.")


def test_a_form_that_letters_in_a_file_each_do_not_have_is_refused_too(planner, full, tmp_path):
    target, options = tmp_path / "letters.zip", Options("de", chosen={FILES: EACH})
    with pytest.raises(FileRefused) as caught:
        exporting.export_to_file(planner, Output.INVITATION, full, target, options, suffix=".odt")
    assert caught.value.key == "export.no-such-form"
    assert caught.value.file == target
    assert not target.exists()


def test_a_formula_in_a_name_stays_a_name(planner, conference, new_list, tmp_path):
    import_registrations(planner, new_list("Vorname;Nachname", "Eva;=1+1"), conference)
    with planner.read() as db:
        assert db.scalars(select(Person.family_name)).all() == ["=1+1"]
    data = exporting.produce(planner, Output.REGISTRATIONS, conference, Options("de"), ".csv").decode("utf-8-sig")
    assert '"=1+1"' not in data
    assert "\n=1+1" not in data
    again = Path(tmp_path / "again.csv")
    again.write_text(data, encoding="utf-8")
    assert import_registrations(planner, again, conference, dry_run=True).rows


def test_the_notice_on_data_protection_stands_on_invitation_and_confirmation(planner, full):
    options = Options("de", registration_id=somebody(planner, full))
    for output in (Output.INVITATION, Output.CONFIRMATION):
        assert "Datenschutz" not in exporting.produce(planner, output, full, options, ".html").decode()
    with planner.change(Label("edit_event", {"event": full})) as db:
        amending.amend_event(db, full, privacy_notice="Wir löschen alles.\n\nArt. 15 DSGVO:\nAuskunft.")
    for output in (Output.INVITATION, Output.CONFIRMATION):
        page = exporting.produce(planner, output, full, options, ".html").decode()
        assert "Datenschutz" in page
        assert "Wir löschen alles." in page
        assert "Art. 15 DSGVO: Auskunft." in page


def test_a_document_says_of_the_event_what_was_said_in_its_language(planner, full):
    with planner.change(Label("translate_event", {"event": full})) as db:
        translate_event(db, full, "event", full, "title", "tr", "3. Uyum Konferansı")
    turkish = exporting.produce(planner, Output.PROGRAMME, full, Options("tr"), ".html").decode()
    german = exporting.produce(planner, Output.PROGRAMME, full, Options("de"), ".html").decode()
    assert "3. Uyum Konferansı" in turkish
    assert "Konferansı" not in german


def test_the_list_of_participants_names_only_who_agreed_with_what_they_agreed_to(planner, full):
    with planner.read() as db:
        placed = registrations.ids(db, RegistrationFilter(full, states=(RegistrationState.PLACED,)))
        named, unnamed = registrations.rows(db, placed[:2])
    with planner.change(Label("record_listing", {"event": full, "count": 1})) as db:
        informing.record_listing(db, [named.id], ["organisation"])
    page = exporting.produce(planner, Output.PARTICIPANTS, full, Options("de"), ".html").decode()
    assert named.name in page
    assert unnamed.name not in page
    assert "@" not in page.partition("<main")[2]


@pytest.mark.parametrize("output", [one for one, spec in KNOWN.items() if EventKind.CONFERENCE in spec.at])
def test_in_public_a_document_comes_out_as_such_or_not_at_all(planner, full, output):
    spec = KNOWN[output]
    options = Options("de", public_only=True, registration_id=somebody(planner, full))
    for suffix in {spec.forms[0], *spec.writers}:
        if spec.has_public_form(EventKind.CONFERENCE):
            assert exporting.produce(planner, output, full, options, suffix)
        else:
            with pytest.raises(PlanningError) as caught:
                exporting.produce(planner, output, full, options, suffix)
            assert caught.value.key == "export.no-public-form"
            assert caught.value.params["name"] == output
            assert "minutes" in caught.value.params["known"]


def test_nothing_that_is_for_some_only_has_a_public_form():
    public = {output for output, spec in KNOWN.items() if any(map(spec.has_public_form, EventKind))}
    assert not public & {
        Output.RUNNING_ORDER,
        Output.ATTENDANCE,
        Output.PHONE_LIST,
        Output.REGISTRATIONS,
        Output.ORDERS,
        Output.PARTICIPANTS,
        Output.BADGES,
        Output.PERSONAL_CALENDAR,
    }
    assert KNOWN[Output.INVITATION].has_public_form(EventKind.SITTING)
    assert not KNOWN[Output.INVITATION].has_public_form(EventKind.CONFERENCE)


def test_what_is_public_anyway_says_the_same_in_public(planner, full):
    for output in (Output.PROGRAMME, Output.ROOM_SIGNS, Output.FEEDBACK):
        trees = [
            exporting.document(planner, output, full, Options("de", public_only=public)) for public in (True, False)
        ]
        assert content_digest(trees[0]) == content_digest(trees[1])
