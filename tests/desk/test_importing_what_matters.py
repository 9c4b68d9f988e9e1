"""The report tells fates apart, what was not read, and where a list differs from what is registered."""

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import RegistrationState
from forumplanner.wording.catalogue import catalogue

EN = catalogue("en")


def states(planner, event):
    with planner.read() as db:
        return {row.name: row.state for row in registrations.rows(db, registrations.ids(db, RegistrationFilter(event)))}


def looks(report):
    return [(name, text) for _, name, text in import_report.to_look_at(report, EN)]


def test_fates_are_told_apart(planner, conference, new_list):
    file = new_list(
        "Name;Status", "Eva Eins;offen", "Zoe Zwei;WL 3", "Dora Drei;hat abgesagt", "Vera Vier;Nein", "Fine Fünf;"
    )
    report = import_registrations(planner, file, conference)
    fates = (Fate.REQUESTED, Fate.WAITING, Fate.CANCELLED, Fate.DECLINED, Fate.PLACED)
    assert [report.count(fate) for fate in fates] == [1] * 5
    lines = [" ".join(line.split()) for line in import_report.as_text(report, EN).splitlines()]
    assert {
        "1 to be approved",
        "1 cancelled",
        "1 declined",
        "1 on the waiting list",
        "1 person has a place",
    } <= set(lines)


def test_who_is_confirmed_in_the_file_and_finds_no_place_is_named(planner, new_conference, new_list):
    event = new_conference(capacity=1)
    file = new_list("Name;Status", "Eva Eins;bestätigt", "Zoe Zwei;bestätigt", "Dora Drei;", "Vera Vier;Warteliste")
    report = import_registrations(planner, file, event)
    assert looks(report) == [
        (
            "Zoe Zwei",
            "Confirmed in the file, but no place is free that nobody else waits for: on the waiting list.",
        )
    ]


def test_columns_that_were_not_read_are_named_unless_they_are_empty(planner, conference, new_list):
    file = new_list("Name;Schuhgröße;Lieblingsfarbe;;Ort", "Eva Eins;38;;x;Köln", "Zoe Zwei;;;;Köln")
    report = import_registrations(planner, file, conference)
    assert report.columns_not_read == ("Schuhgröße", "D")
    assert looks(report) == [("", "These columns were not read: Schuhgröße, D")]


def test_other_sheets_are_named(planner, conference, lists):
    report = import_registrations(planner, lists / "anmeldeliste.ods", conference)
    assert "Warteliste" in report.sheets_not_read
    assert any(text.startswith("These sheets of the file were not read: ") for _, text in looks(report))


def test_what_differs_from_the_registration_is_said_and_nothing_changed(planner, conference, new_list):
    head = "Nr.;Name;Status;Telefon;E-Mail"
    import_registrations(
        planner, new_list(head, "1;Eva Eins;;0221 7;eva@x.example", "2;Zoe Zwei;;0221 8;", "3;Dora Drei;;;"), conference
    )
    before = planner.next_undo
    again = new_list(
        head,
        "1;Eva Eins;storniert;0221/7;eva@neu.example",
        "2;Zoe Zwei;bestätigt;0221 99;zoe@x.example",
        "3;Dora Drei;;;",
        name="neu.csv",
    )
    report = import_registrations(planner, again, conference)
    said = "Registered already, and nothing was changed. In the file: "
    assert looks(report) == [
        ("Eva Eins", said + "State “cancelled” (here “has a place”); E-mail “eva@neu.example” (here “eva@x.example”)"),
        ("Zoe Zwei", said + "Telephone “0221 99” (here “0221 8”); E-mail “zoe@x.example” (here none)"),
    ]
    assert set(states(planner, conference).values()) == {RegistrationState.PLACED}
    assert planner.next_undo == before


def test_one_odd_character_does_not_refuse_the_file(planner, conference, new_list):
    import_registrations(planner, new_list("Name;Bemerkung", "Eva Eins;\x1bvegan\x0bbitte"), conference)
    with planner.read() as db:
        (row,) = registrations.rows(db, registrations.ids(db, RegistrationFilter(conference)))
    assert row.note == "vegan\nbitte"
