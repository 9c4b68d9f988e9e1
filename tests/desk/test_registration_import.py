"""A list comes in: who gets a place, who is recognised, what is kept, and that nothing is half-done."""

from datetime import date

import pytest

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.import_report import doubts
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations
from forumplanner.exchange.registrations.fields import Field
from forumplanner.lists import orders, people, registrations
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import amending, giving_places, workshop_places
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

PLACED, WAITING = RegistrationState.PLACED, RegistrationState.WAITING


def states(planner, event):
    with planner.read() as db:
        ids = registrations.ids(db, RegistrationFilter(event), RegistrationSort.QUEUE)
        return {row.name: row.state for row in registrations.rows(db, ids)}


def view(planner, event, name):
    with planner.read() as db:
        (found,) = registrations.ids(db, RegistrationFilter(event, name))
        return registrations.view(db, found)


def test_a_real_list_comes_in_with_its_needs_and_notes(planner, conference, lists):
    report = import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    assert (report.written, report.count(Fate.PLACED), report.count(Fate.TWICE_IN_FILE)) == (69, 62, 7)
    assert report.new_persons == 69
    with planner.read() as db:
        totals = [(one.kind, one.detail, one.needed) for one in orders.ordering(db, conference, date(2027, 1, 1)).lines]
    assert {kind for kind, _, _ in totals} >= {NeedKind.INTERPRETER, NeedKind.CHILDCARE, NeedKind.DIET}


def test_a_trial_run_reports_the_same_and_changes_nothing(planner, conference, lists):
    trial = import_registrations(planner, lists / "anmeldeliste.xlsx", conference, dry_run=True)
    assert states(planner, conference) == {}
    assert planner.next_undo is not None
    assert planner.next_undo.label.key == "create_event"
    real = import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    assert (trial.rows, trial.dry_run) == (real.rows, True)


def test_the_whole_import_is_one_step_of_undo(planner, conference, lists):
    import_registrations(planner, lists / "anmeldeliste.ods", conference)
    planner.undo()
    assert states(planner, conference) == {}
    with planner.read() as db:
        assert people.person_ids(db) == []


@pytest.mark.parametrize("name", ["anmeldeliste.xlsx", "orderlist_de.xlsx", "waitinglist_semicolon_de.csv"])
def test_the_same_list_again_changes_nothing(planner, conference, lists, name):
    first = import_registrations(planner, lists / name, conference)
    before = planner.next_undo
    again = import_registrations(planner, lists / name, conference)
    assert again.written == 0
    assert again.count(Fate.ALREADY_REGISTERED) == first.written
    assert planner.next_undo == before


def test_people_without_an_address_are_known_by_their_number_or_telephone(planner, conference, new_list):
    file = new_list("Nr.;Vorname;Nachname;Telefon", "1;Ayşe;Yılmaz;", "2;Eva;Lindt;0221 99", ";Jan;Kern;0221 77")
    import_registrations(planner, file, conference)
    again = import_registrations(planner, file, conference)
    assert again.count(Fate.ALREADY_REGISTERED) == 3


def test_two_people_of_one_name_stay_two(planner, conference, new_list):
    file = new_list(
        "Vorname;Nachname;E-Mail;Telefon",
        "Thomas;Meier;thomas@x.example;",
        "Thomas;Meier;t.meier@y.example;",
        "Thomas;Meier;;0221 1",
        "Thomas;Meier;;",
        "Thomas;Meier;;",
    )
    assert import_registrations(planner, file, conference).written == 5


def test_somebody_of_the_directory_is_not_written_down_again(planner, new_conference, new_list):
    first, second = new_conference(), None
    file = new_list("Vorname;Nachname;E-Mail", "Jürgen;Weiß;J.Weiss@X.example")
    import_registrations(planner, file, first)
    from datetime import datetime

    from forumplanner.model.enums import EventKind
    from forumplanner.planning import scheduling

    day = scheduling.DayFields(datetime(2027, 9, 1, 18), datetime(2027, 9, 1, 20))
    with planner.change(Label("create_event")) as db:
        second = scheduling.create_event(db, scheduling.EventFields("Forum", EventKind.CITIZEN_FORUM, (day,)))
    other = new_list("Vorname;Nachname;E-Mail", "Juergen;Weiss;j.weiss@x.example", name="other.csv")
    report = import_registrations(planner, other, second)
    assert (report.written, report.new_persons) == (1, 0)


def test_places_go_to_those_confirmed_then_to_those_who_came_first(planner, new_conference, new_list):
    event = new_conference(capacity=3)
    file = new_list(
        "Name;Anmeldedatum;Status",
        "Spät Spring;05.04.2027;",
        "Früh Falke;01.04.2027;",
        "Bestätigt Bär;09.04.2027;bestätigt",
        "Ohne Ochs;;",
        "Mittel Maus;03.04.2027;",
    )
    import_registrations(planner, file, event)
    assert states(planner, event) == {
        "Bestätigt Bär": PLACED,
        "Früh Falke": PLACED,
        "Mittel Maus": PLACED,
        "Spät Spring": WAITING,
        "Ohne Ochs": WAITING,
    }


def test_nobody_overtakes_whoever_waits_in_the_list(planner, new_conference, new_list):
    event = new_conference(capacity=10)
    file = new_list("Name;Anmeldedatum;Status", "Erst Esel;01.04.2027;Warteliste", "Dann Dachs;02.04.2027;")
    import_registrations(planner, file, event)
    assert states(planner, event) == {"Erst Esel": WAITING, "Dann Dachs": WAITING}


def test_those_of_one_order_are_placed_together_or_wait_together(planner, new_conference, lists):
    event = new_conference(capacity=1)
    import_registrations(planner, lists / "orderlist_positions_semicolon_de.csv", event)
    with planner.read() as db:
        ids = registrations.ids(db, RegistrationFilter(event))
        together = [row for row in registrations.rows(db, ids) if row.together]
    assert together
    assert not any(row.state is PLACED for row in together)


def test_an_order_that_the_list_has_parted_is_not_tied_again(planner, conference, new_list):
    file = new_list(
        "Bestellnummer;Position;Name Teilnehmer*in;Status",
        "AB12;1;Mina Muster;bestätigt",
        "AB12;2;Tom Muster;Warteliste",
    )
    import_registrations(planner, file, conference)
    assert states(planner, conference) == {"Mina Muster": PLACED, "Tom Muster": WAITING}
    assert not view(planner, conference, "Mina").companions
    with planner.change(Label("cancel_registrations", {"event": conference, "count": 1})) as db:
        giving_places.cancel(db, registrations.ids(db, RegistrationFilter(conference, "Mina")))
    planner.undo()
    assert states(planner, conference)["Mina Muster"] is PLACED, "no rule stands against an undo"


def test_workshops_are_booked_and_wishes_that_failed_stay_in_the_note(planner, conference, workshops, new_list):
    file = new_list(
        "Vorname;Nachname;Workshop 1;Workshop 2",
        "Ayşe;Yılmaz;Sprache;Arbeit",
        "Eva;Lindt;Sprache;Wohnen",
        "Jan;Kern;Kochen;Arbeit",
    )
    report = import_registrations(planner, file, conference)
    by_name = {row.name: row for row in report.rows}
    assert by_name["Ayşe Yılmaz"].workshops_full == ()
    assert by_name["Eva Lindt"].workshops_full == ("Wohnen",), "at the same time as the other"
    assert (by_name["Jan Kern"].workshops_unknown, by_name["Jan Kern"].workshops_full) == (("Kochen",), ("Arbeit",))
    assert {row.title for row in view(planner, conference, "Yılmaz").workshops} == {"Sprache", "Arbeit"}
    assert "Workshop: Wohnen" in view(planner, conference, "Lindt").row.note
    assert "Workshop: Kochen" in view(planner, conference, "Kern").row.note


def test_the_wishes_of_those_who_wait_are_not_lost(planner, conference, workshops, new_list):
    file = new_list("Name;Status;Workshop", "Wanda Wartend;Warteliste;Sprache")
    import_registrations(planner, file, conference)
    found = view(planner, conference, "Wanda")
    assert [(one.title, one.state) for one in found.workshops] == [("Sprache", RegistrationState.REQUESTED)]
    with planner.change(Label("give_places")) as db:
        giving_places.give_places(db, [found.row.id])
    assert [one.state for one in view(planner, conference, "Wanda").workshops] == [PLACED]


def test_who_has_a_place_and_waits_for_a_workshop_is_on_its_waiting_list(planner, conference, workshops, new_list):
    with planner.change(Label("limit")) as db:
        amending.amend_event(db, conference, capacity=2)
    file = new_list(
        "Bestellnummer;Position;Status;Produkt;Vorname;Nachname;Zusatzprodukt zu Position",
        "AB1;1;bezahlt;Teilnahme;Olha;Muster;",
        "AB1;2;Warteliste;Arbeit;;;1",
        "AB2;1;bezahlt;Teilnahme;Jan;Kern;",
        "AB2;2;bezahlt;Sprache;;;1",
        "AB2;3;Warteliste;Wohnen;;;1",
        "AB3;1;Warteliste;Teilnahme;Eva;Lindt;",
        "AB3;2;Warteliste;Sprache;;;1",
    )
    report = import_registrations(planner, file, conference)

    def workshops_of(name):
        return {one.title: one.state for one in view(planner, conference, name).workshops}

    assert workshops_of("Olha") == {"Arbeit": WAITING}, "though a place is free: the list says that she waits"
    assert workshops_of("Kern") == {"Sprache": PLACED, "Wohnen": WAITING}
    assert workshops_of("Lindt") == {"Sprache": RegistrationState.REQUESTED}, "who waits for the event keeps the wish"
    assert view(planner, conference, "Olha").row.note == ""
    assert [row.workshops_waiting for row in report.rows] == [("Arbeit",), ("Wohnen",), ()]
    assert list(doubts(report.rows[0], catalogue("en"))) == [
        "Has a place at the event, and is on the waiting list of the workshop: Arbeit"
    ]
    with planner.change(Label("give_places")) as db:
        workshop_places.move_up(db, conference, planner.now())
    assert workshops_of("Olha") == {"Arbeit": PLACED}


def test_a_cancelled_import_changes_nothing(planner, conference, lists):
    class Impatient:
        def __init__(self):
            self.reports = 0

        def report(self, done, total, text=""):
            self.reports += 1

        def cancelled(self):
            return self.reports > 1

    with pytest.raises(PlanningError) as caught:
        import_registrations(planner, lists / "anmeldeliste_cp1252_semikolon.csv", conference, progress=Impatient())
    assert caught.value.key == "work.cancelled"
    assert states(planner, conference) == {}


def test_a_refused_file_changes_nothing(planner, conference, tmp_path):
    bad = tmp_path / "x.xlsx"
    bad.write_bytes(b"PK\x03\x04 nonsense")
    with pytest.raises(FileRefused):
        import_registrations(planner, bad, conference)
    assert states(planner, conference) == {}


def test_an_event_that_is_called_off_takes_nobody(planner, conference, new_list):
    from datetime import datetime

    from forumplanner.model.enums import EventState
    from forumplanner.planning import scheduling

    with planner.change(Label("set_event_state", {"event": conference})) as db:
        scheduling.set_state(db, conference, EventState.CALLED_OFF, now_local=datetime(2027, 5, 3))
    with pytest.raises(PlanningError) as caught:
        import_registrations(planner, new_list("Name", "Eva Lindt"), conference)
    assert caught.value.key == "event.called-off"


def test_the_report_says_numbers_doubts_and_what_was_left_out(planner, conference, lists):
    report = import_registrations(planner, lists / "anmeldeliste.xlsx", conference, dry_run=True)
    text = import_report.as_text(report, catalogue("en"))
    assert text.startswith("Trial run: nothing was changed.")
    assert ["62", "people", "have", "a", "place"] in [line.split() for line in text.splitlines()]
    said = [line.split(maxsplit=1) for line in text.splitlines() if "The same person as in row 6" in line]
    assert said[0][0] == "67"
    assert said[0][1].startswith("Anneliese Mueller-Luedenscheidt")
    assert "Sum row" in text


def test_choices_of_the_preview_are_followed(lists, new_list):
    def never():
        return False

    today = date(2027, 5, 3)
    waiting = read_list(lists / "anmeldeliste.ods", Choices(sheet="Warteliste"), today=today, cancelled=never)
    assert waiting.found is not None
    assert len(waiting.found.parsed.registrations) == 12
    odd = new_list("Wer;Ort", "Eva Lindt;Köln")
    refused = read_list(odd, Choices(), today=today, cancelled=never)
    assert refused.found is None
    assert refused.refusal is not None
    assert refused.refusal.key == "tables.no-name-column"
    chosen = Choices(fields={0: Field.FULL_NAME, 1: None})
    mended = read_list(odd, chosen, today=today, before=refused.raw, cancelled=never)
    assert mended.found is not None
    (person,) = mended.found.parsed.registrations
    assert (person.full_name, person.city) == ("Eva Lindt", "")
