"""What an officer decides before a list comes in: who is who, what is taken over, which sheets; and the report kept."""

import openpyxl
import pytest
from sqlalchemy import select

from forumplanner.desk.import_decisions import Decisions
from forumplanner.desk.import_differences import Differing
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.import_pairs import likely_pairs
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations, write_sheets
from forumplanner.desk.remembered_sources import recall_source, remember_source
from forumplanner.exchange.registrations.fields import Field
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.directory import Person
from forumplanner.model.importing import ImportReport
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.workspace import Label


@pytest.fixture
def read(planner):
    def reading(file, **choices):
        return read_list(file, Choices(**choices), today=planner.now().date(), cancelled=lambda: False)

    return reading


def kept(planner):
    with planner.read() as db:
        return list(db.scalars(select(ImportReport)))


def here(planner, event):
    query = select(Person.given_name, Person.family_name, Registration.state, Person.phone)
    with planner.read() as db:
        rows = db.execute(query.join(Person, Person.id == Registration.person_id).where(Registration.event_id == event))
        return {(f"{given} {family}", str(state), phone) for given, family, state, phone in rows}


def names(planner, event):
    with planner.read() as db:
        rows = registrations.rows(db, registrations.ids(db, RegistrationFilter(event)))
        return sorted(row.name for row in rows)


def test_the_report_is_kept_with_what_it_tells_and_goes_with_it(planner, conference, new_list):
    file = new_list("Vorname;Nachname;E-Mail;PLZ", "Eva;Lindt;eva@x.example;1067", "Jan;Kern;;01067")
    import_registrations(planner, file, conference, dry_run=True)
    assert kept(planner) == []
    import_registrations(planner, file, conference)
    [report] = kept(planner)
    assert (report.kind, report.event_id, report.rows, report.written) == ("registrations", conference, 2, 2)
    assert "| 2 | Eva Lindt | hat einen Platz |" in report.text
    assert "führende Null" in report.text or "1067" in report.text
    planner.undo()
    assert kept(planner) == []


def test_an_import_without_effect_keeps_no_report(planner, conference, new_list):
    file = new_list("Vorname;Nachname;E-Mail", "Eva;Lindt;eva@x.example")
    import_registrations(planner, file, conference)
    import_registrations(planner, file, conference)
    assert len(kept(planner)) == 1


def test_several_sheets_come_in_as_one_step_with_one_report(planner, conference, tmp_path, read):
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet("Nachzügler")
    first.title = "Liste"
    for row in (("Vorname", "Nachname", "E-Mail"), ("Eva", "Lindt", "eva@x.example")):
        first.append(row)
    for row in (("Name", "Mail"), ("Kern, Jan", "jan@x.example"), ("Lindt, Eva", "eva@x.example")):
        second.append(row)
    book.save(tmp_path / "zwei.xlsx")
    sheets = [read(tmp_path / "zwei.xlsx", sheet=name).found for name in ("Liste", "Nachzügler")]
    report = write_sheets(planner, sheets, conference)
    assert [(row.sheet, row.row, row.fate) for row in report.rows] == [
        ("Liste", 2, Fate.PLACED),
        ("Nachzügler", 2, Fate.PLACED),
        ("Nachzügler", 3, Fate.ALREADY_REGISTERED),
    ]
    assert report.sheets_not_read == ()
    assert "| Nachzügler 2 | Jan Kern |" in kept(planner)[0].text
    assert names(planner, conference) == ["Eva Lindt", "Jan Kern"]
    planner.undo()
    assert names(planner, conference) == []


def test_differences_are_taken_over_only_where_asked(planner, conference, new_list, read):
    head = "Vorname;Nachname;E-Mail;Telefon;Status"
    older = new_list(head, "Eva;Lindt;e@x.example;0000 1;bestätigt", "Jan;Kern;j@x.example;0000 2;bestätigt")
    import_registrations(planner, older, conference)
    newer = read(new_list(head, "Eva;Lindt;e@x.example;0000 7;storniert", "Jan;Kern;j@x.example;0000 8;storniert"))
    asked = Decisions(take_over=frozenset({(("", 2), Differing.STATE), (("", 3), Differing.PHONE)}))
    eva, jan = write_sheets(planner, [newer.found], conference, decisions=asked).rows
    assert ([one.what for one in eva.taken_over], [one.what for one in eva.differences]) == (["state"], ["phone"])
    assert ([one.what for one in jan.taken_over], [one.what for one in jan.differences]) == (["phone"], ["state"])
    assert here(planner, conference) == {("Eva Lindt", "cancelled", "0000 1"), ("Jan Kern", "placed", "0000 8")}
    assert "taken over" in kept(planner)[-1].text or "übernommen" in kept(planner)[-1].text
    planner.undo()
    assert here(planner, conference) == {("Eva Lindt", "placed", "0000 1"), ("Jan Kern", "placed", "0000 2")}


def test_the_same_number_in_another_spelling_is_no_difference(planner, conference, new_list):
    head = "Vorname;Nachname;E-Mail;Telefon"
    import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;+49 30 2345600"), conference)
    again = import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;0302345600"), conference)
    assert again.rows[0].differences == ()


def test_a_doubtful_pair_is_decided_as_the_same_person_or_as_two(planner, conference, new_list, read):
    with planner.change(Label("add_person")) as db:
        [known] = add_persons(
            db, [PersonFields("Katharina", "Müller", email="k.mueller@x.example", phone="0000 123456")]
        )
    found = read(
        new_list(
            "Vorname;Nachname;E-Mail;Straße;PLZ;Geburtsdatum",
            "Katharine;Mueller;k.mueller@x.example;;;",
            "Jan;Kern;jan@x.example;Am Anger 1;12345;3.4.1970",
            "Jan;Kern;jkern@y.example;Am Anger 1;12345;3.4.1970",
        )
    ).found
    with planner.read() as db:
        pairs = likely_pairs(db, [found])
    assert {(row, pair.person_id, pair.first, pair.name) for (_, row), pair in pairs.items()} == {
        (2, known, None, "Katharina Müller"),
        (4, None, ("", 3), "Jan Kern"),
    }
    apart = write_sheets(planner, [found], conference, dry_run=True)
    assert (apart.new_persons, apart.written) == (3, 3)
    same = Decisions(person={("", 2): known}, row={("", 4): ("", 3)})
    report = write_sheets(planner, [found], conference, decisions=same)
    assert [(row.row, row.fate, row.new_person) for row in report.rows] == [
        (2, Fate.PLACED, False),
        (3, Fate.PLACED, True),
        (4, Fate.TWICE_IN_FILE, False),
    ]


def test_two_people_whom_the_rule_takes_for_one_are_kept_apart_on_demand(planner, conference, new_list, read):
    found = read(new_list("Vorname;Nachname;E-Mail", "Jan;Kern;kern@x.example", "Jan;Kern;kern@x.example")).found
    report = write_sheets(planner, [found], conference, decisions=Decisions(apart=frozenset({("", 3)})))
    assert report.count(Fate.PLACED) == 2


def test_a_source_is_read_as_it_was_corrected_the_last_time(planner, tmp_path, read):
    file = tmp_path / "alt.csv"
    file.write_bytes("Wer;Ort\nAyşe Yıldırım;Köln\n".encode("cp1254"))
    corrected = read(file, encoding="cp1254", delimiter=";", fields={0: Field.FULL_NAME, 1: Field.DISTRICT})
    first = read(file)
    assert first.found is None, "nobody knows what “Wer” means"
    remember_source(planner, first.origin, corrected.source)

    def again(name):
        (tmp_path / name).write_bytes("Wer;Ort\nŞükrü Kılıç;Kalk\n".encode("cp1254"))
        recall = lambda headings: recall_source(planner, headings)  # noqa: E731
        return read_list(tmp_path / name, Choices(), today=planner.now().date(), recall=recall, cancelled=lambda: False)

    newer = again("neu.csv")
    [person] = newer.found.parsed.registrations
    assert (person.given_name, person.family_name, person.district) == ("Şükrü", "Kılıç", "Kalk")
    assert newer.recalled == planner.now()
    assert newer.raw.encoding == "cp1254"


def test_a_source_with_other_headings_is_not_taken_for_the_same(planner, new_list, read):
    corrected = read(new_list("Wer;Ort", "Ayşe Yılmaz;Köln"), fields={0: Field.FULL_NAME})
    remember_source(planner, ("Wer", "Ort"), corrected.source)
    assert recall_source(planner, ("Wer", "Stadt")) is None
    assert recall_source(planner, ("WER", "ort")) is not None


def test_father_and_son_of_one_name_and_address_are_both_registered(planner, conference, new_list, read):
    file = new_list(
        "Nachname;Vorname;Anrede;E-Mail;Geburtsdatum",
        "Sommer;Hans;Herr;sommer@x.example;1.1.1950",
        "Sommer;Hans;Herr;sommer@x.example;1.1.1985",
        "Winter;;Frau;winter@x.example;",
        "Winter;;Herr;winter@x.example;",
        "Sommer;Hans;;sommer@x.example;",
    )
    found = read(file).found
    with planner.read() as db:
        pairs = likely_pairs(db, [found])
    report = write_sheets(planner, [found], conference)
    assert [row.fate for row in report.rows] == [Fate.PLACED] * 4 + [Fate.TWICE_IN_FILE]
    assert [row for _, row in pairs] == [5], "Ms and Mr Winter are asked about, father and son are not"
    again = import_registrations(planner, file, conference)
    assert again.count(Fate.ALREADY_REGISTERED) + again.count(Fate.TWICE_IN_FILE) == 5


def test_workshops_and_notes_of_who_is_registered_already_are_said_and_can_be_taken_over(
    planner, conference, workshops, new_list, read
):
    head = "Vorname;Nachname;E-Mail;Workshop;Bemerkung"
    import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;Wohnen;Kommt spät"), conference)
    same = import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;Wohnen;Kommt spät"), conference)
    assert same.rows[0].differences == ()
    newer = read(new_list(head, "Eva;Lindt;e@x.example;Arbeit;Braucht Parkplatz")).found
    [eva] = write_sheets(planner, [newer], conference, dry_run=True).rows
    assert [(one.what, one.in_file) for one in eva.differences] == [
        (Differing.WORKSHOPS, "Arbeit"),
        (Differing.NOTE, "Braucht Parkplatz"),
    ]
    asked = Decisions(take_over=frozenset({(("", 2), Differing.WORKSHOPS), (("", 2), Differing.NOTE)}))
    report = write_sheets(planner, [newer], conference, decisions=asked)
    assert [one.what for one in report.rows[0].taken_over] == ["workshops", "note"]
    assert "Workshops „Arbeit“" in kept(planner)[-1].text
    assert chosen(planner, workshops) == ({"Wohnen", "Arbeit"}, "Kommt spät\nBraucht Parkplatz")
    planner.undo()
    assert chosen(planner, workshops) == ({"Wohnen"}, "Kommt spät")


def chosen(planner, workshops):
    with planner.read() as db:
        booked = set(db.scalars(select(WorkshopPlace.agenda_item_id)))
        return {title for title, id_ in workshops.items() if id_ in booked}, db.scalars(select(Registration.note)).one()
