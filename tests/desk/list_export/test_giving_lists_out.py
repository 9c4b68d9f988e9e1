"""Any list goes out as it is asked for: rows, order, columns; typed where the form has types; whole or not at all."""

from datetime import date, datetime

import pytest
from sqlalchemy import update

from forumplanner.desk.list_export import giving_out
from forumplanner.desk.list_export.choosing import remember_columns, remembered_columns
from forumplanner.desk.list_export.giving_out import Wanted
from forumplanner.desk.list_export.known import LISTS
from forumplanner.desk.list_export.naming import scope_of
from forumplanner.desk.list_export.spec import FORMATS, About, ListColumn
from forumplanner.lists import orders, people, registrations, waiting
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, NeedKind, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import bodies, directory, mailing, measures, ordering, scheduling, seats
from forumplanner.planning.actors import a_person
from forumplanner.planning.measures import MeasureDraft
from forumplanner.planning.ordering import OrderFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from forumplanner.workspace import Label


def ids(planner, event, *states, sort=RegistrationSort.NAME, descending=False):
    with planner.read() as db:
        return registrations.ids(db, RegistrationFilter(event, states=states), sort, descending=descending)


def out(planner, wanted, suffix, read_back):
    return read_back(giving_out.as_bytes(planner, wanted, suffix)[0], suffix)


@pytest.fixture
def council(planner):
    """A body with one member, who has a substitute, and a measure."""

    def make(db):
        chair, substitute = directory.add_persons(
            db,
            [directory.PersonFields(given_name="Ada", family_name="Muster", phone="+49 0000 1"),
             directory.PersonFields(given_name="Bo", family_name="Beispiel")],
        )  # fmt: skip
        made = bodies.create_body(db, bodies.BodyDraft("Integrationsrat", since=date(2020, 1, 1)))
        seats.add_member(db, made, seats.SeatDraft(chair, substitute_id=substitute, since=date(2020, 1, 1)))
        measures.add_measure(db, MeasureDraft("Nachtbus", due=date(2027, 5, 1)))
        return made

    with planner.change(Label("create_body")) as db:
        return make(db)


@pytest.fixture
def sitting(planner, council):
    """A sitting of that body."""
    day = DayFields(datetime(2027, 6, 10, 17), datetime(2027, 6, 10, 19))
    fields = EventFields("12. Sitzung", EventKind.SITTING, (day,), code="ir-12", body_id=council)
    with planner.change(Label("create_event")) as db:
        return scheduling.create_event(db, fields)


@pytest.fixture
def mailing_list(planner, council):
    """A mailing list with one fixed member, without an address."""
    with planner.change(Label("add_mailing_list")) as db:
        made = mailing.add_mailing_list(db, "Beirat und Freunde")
        mailing.add_member(db, made, a_person(people.person_ids(db)[0]))
    return made


@pytest.mark.parametrize(("suffix", "language"), [(".xlsx", "de"), (".ods", "en"), (".csv", "de")])
def test_every_list_goes_out_in_every_form_with_all_its_columns(
    planner, full, council, sitting, mailing_list, read_back, suffix, language
):
    for spec in LISTS.values():
        of_event = sitting if spec.key == "attendance" else full
        scopes = {About.EVENT: of_event, About.BODY: council, About.MAILING_LIST: mailing_list, About.PLANNER: ""}
        scope = scopes[spec.about]
        wanted = Wanted(spec.key, scope, language=language)
        columns = giving_out.columns_of(planner, wanted)
        everything = Wanted(spec.key, scope, None, tuple(column.key for column in columns), language)
        rows = out(planner, everything, suffix, read_back)
        assert list(rows[0]) == [column.heading for column in columns]
        assert len(rows) - 1 == giving_out.preview(planner, everything).count, spec.key
    assert giving_out.preview(planner, Wanted("registrations", full)).count > 50


def test_mailing_lists_say_how_many_are_reached_and_how(planner, mailing_list, read_back):
    with planner.change(Label("edit_mailing_list")) as db:
        known = people.person_ids(db)[:3]
        nothing = {"email": "", "second_email": "", "street": "", "city": ""}
        ways = ({"email": "a@b.example"}, {"street": "Weg 1", "city": "Ort"}, {})
        for person, way in zip(known, ways, strict=True):
            db.execute(update(Person).where(Person.id == person).values(nothing | way))
        for person in known[1:]:
            mailing.add_member(db, mailing_list, a_person(person))
    rows = out(planner, Wanted("mailing_lists", language="en"), ".xlsx", read_back)
    assert rows[1] == ("Beirat und Freunde", 3, 1, 1, 1)
    assert rows[0][1:] == ("Recipients", "Reached by e-mail", "Reached by letter", "Not reached")


def test_rows_are_those_asked_for_in_their_order(planner, full, read_back):
    shown = ids(planner, full, RegistrationState.PLACED, sort=RegistrationSort.CITY, descending=True)[3:9]
    rows = out(planner, Wanted("registrations", full, shown, ("family_name", "city")), ".ods", read_back)
    with planner.read() as db:
        names = [(row.family_name or None, row.city or None) for row in registrations.rows(db, shown)]
    assert [tuple(cell or None for cell in row) for row in rows[1:]] == names


def test_times_are_wall_time_of_the_event_and_typed(planner, full, read_back):
    one = ids(planner, full, RegistrationState.PLACED)[:1]
    with planner.read() as db:
        at = registrations.rows(db, one)[0].registered_at
    for suffix in (".xlsx", ".ods"):
        cell = out(planner, Wanted("registrations", full, one, ("registered",)), suffix, read_back)[1][0]
        assert isinstance(cell, datetime)
        assert cell.hour in {(at.hour + 1) % 24, (at.hour + 2) % 24}
    rows = out(planner, Wanted("measures", columns=("title", "due")), ".ods", read_back)
    assert len(rows) == 1


def test_what_looks_like_a_number_or_a_formula_stays_the_text_it_is(planner, full, read_back):
    one = ids(planner, full, RegistrationState.PLACED)[:1]
    with planner.change(Label("edit_person")) as db:
        person = registrations.rows(db, one)[0].person_id
        db.execute(update(Person).where(Person.id == person).values(
            phone="+49 0000 123", postcode="01067", city="'=x", street="=HYPERLINK(1)\nzwei")
        )  # fmt: skip
    columns = ("phone", "postcode", "city", "street")
    for suffix in FORMATS:
        row = out(planner, Wanted("registrations", full, one, columns), suffix, read_back)[1]
        assert row == ("+49 0000 123", "01067", "'=x", "=HYPERLINK(1)\nzwei"), suffix
    text = giving_out.as_bytes(planner, Wanted("registrations", full, one, columns), ".csv")[0].decode("utf-8-sig")
    assert "'+49 0000 123;01067;''=x;\"'=HYPERLINK(1)" in text


def test_what_is_sensitive_goes_out_only_when_it_is_named(planner, full, read_back):
    with planner.read() as db:
        assert orders.ordering(db, full, date(2027, 1, 1)).lines
    usual = giving_out.preview(planner, Wanted("registrations", full), most=200)
    assert not usual.sensitive
    assert not {"Bedarf", "Geboren", "Bemerkung"} & set(usual.headings)
    told = giving_out.preview(planner, Wanted("registrations", full, columns=("family_name", "needs")), most=200)
    assert len(told.sensitive) == 1
    assert any(row[1] for row in told.rows)


def test_no_column_can_be_sensitive_and_usual():
    with pytest.raises(ValueError, match="sensitive"):
        ListColumn("needs", "Needs", str, sensitive=True)


def test_the_waiting_list_stands_in_its_order(planner, full, read_back):
    states = (RegistrationState.WAITING, RegistrationState.OFFERED)
    with planner.read() as db:
        queue = registrations.rows(db, ids(planner, full, *states, sort=RegistrationSort.QUEUE))
    rows = out(planner, Wanted("waiting", full, columns=("family_name",)), ".csv", read_back)
    assert [row[0] or "" for row in rows[1:]] == [row.family_name for row in queue]


def test_the_waiting_list_says_the_rank_of_each_and_why_they_wait(planner, full, read_back):
    with planner.change(Label("edit_event")) as db:
        db.execute(update(Event).values(capacity=1))
        first = registrations.ids(db, RegistrationFilter(full), RegistrationSort.NAME)[:3]
        db.execute(update(Registration).where(Registration.id.in_(first)).values(state=RegistrationState.WAITING))
    wanted = Wanted("waiting", full, first)
    headings, *rows = out(planner, wanted, ".xlsx", read_back)
    assert (headings[0], headings[-1]) == ("Rang", "Grund")
    with planner.read() as db:
        line = waiting.waiting_line_of(db, full, planner.now())
        expected = [waiting.reasons(db, line, first, planner.now())[one].rank for one in first]
    assert [row[0] for row in rows] == expected
    assert min(expected) > 0
    assert {row[-1] for row in rows} == {"Alle Plätze sind belegt"}


def test_attendance_of_what_is_no_sitting_is_refused_and_points_to_the_list_that_says_who_came(planner, full, tmp_path):
    with pytest.raises(PlanningError) as caught:
        giving_out.to_file(planner, Wanted("attendance", full), tmp_path / "a.csv")
    assert "“3. Integrationskonferenz” is no sitting" in say(caught.value, catalogue("en"))
    assert "“on_site”" in say(caught.value, catalogue("en"))
    assert not list(tmp_path.glob("*.csv"))


def test_costs_of_orders_are_said_with_their_cents(planner, full, read_back):
    with planner.change(Label("add_order")) as db:
        ordering.add_order(db, full, OrderFields(NeedKind.DIET, "vegan", supplier="Küche", cost_cents=98_000))
    written = giving_out.as_bytes(planner, Wanted("orders", full, columns=("cost", "currency")), ".csv")[0]
    assert written.decode("utf-8-sig").splitlines()[1] == "980,00;EUR"


def test_columns_are_remembered_with_their_order_for_each_list(planner, full):
    columns = giving_out.columns_of(planner, Wanted("registrations", full))
    assert remembered_columns(planner, "registrations", columns) == [one.key for one in columns if one.usual]
    remember_columns(planner, "registrations", ["city", "family_name", "question:gone"])
    assert remembered_columns(planner, "registrations", columns) == ["city", "family_name"]
    persons = giving_out.columns_of(planner, Wanted("persons"))
    assert remembered_columns(planner, "persons", persons)[0] == "family_name"
    assert planner.next_undo is not None
    assert planner.next_undo.label.key != "remember", "choosing columns is no step to undo"


def test_unknown_lists_columns_forms_and_places_are_refused_in_words(planner, full, tmp_path):
    refused = [
        (lambda: giving_out.preview(planner, Wanted("nonsense")), "registrations"),
        (lambda: giving_out.preview(planner, Wanted("persons", columns=("name", "shoe"))), "family_name"),
        (lambda: giving_out.preview(planner, Wanted("persons", columns=())), "one"),
        (lambda: giving_out.preview(planner, Wanted("agenda")), "--event"),
        (lambda: giving_out.as_bytes(planner, Wanted("persons"), ".odt"), ".ods"),
        (lambda: scope_of(planner, LISTS["members"], event="", body="nobody", mailing_list=""), "nobody"),
        (lambda: scope_of(planner, LISTS["recipients"], event="", body="", mailing_list="none"), "“none”"),
        (lambda: scope_of(planner, LISTS["agenda"], event="nobody", body="", mailing_list=""), "nobody"),
    ]
    for attempt, *words in refused:
        with pytest.raises((PlanningError, FileRefused)) as caught:
            attempt()
        said = say(caught.value, catalogue("en"))
        assert all(word in said for word in words), said


def test_a_body_is_found_by_any_of_its_names(planner, council):
    assert scope_of(planner, LISTS["members"], event="", body="INTEGRATIONSRAT", mailing_list="") == council


def test_a_file_that_cannot_be_written_leaves_nothing_behind(planner, full, tmp_path):
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    with pytest.raises(FileRefused):
        giving_out.to_file(planner, Wanted("registrations", full), taken)
    assert [one.name for one in tmp_path.iterdir() if "xlsx" in one.name] == ["taken.xlsx"]


def test_a_text_no_cell_can_hold_is_said_with_its_place_and_the_old_file_stays(planner, full, tmp_path):
    one = ids(planner, full)[:1]
    target = tmp_path / "list.xlsx"
    giving_out.to_file(planner, Wanted("registrations", full, one), target)
    before = target.read_bytes()
    with planner.change(Label("edit_person")) as db:
        person = registrations.rows(db, one)[0].person_id
        db.execute(update(Person).where(Person.id == person).values(street="x" * 40_000))
    for suffix in FORMATS:
        with pytest.raises(FileRefused) as caught:
            giving_out.to_file(planner, Wanted("registrations", full, one, ("street",)), target.with_suffix(suffix))
        assert (caught.value.row, caught.value.key) == (2, "tables.text-too-long")
    assert target.read_bytes() == before


def test_a_file_is_named_after_event_list_and_day(planner, full):
    assert giving_out.file_name(planner, Wanted("registrations", full), ".ods") == "ik-3-Anmeldungen-2027-05-03.ods"
