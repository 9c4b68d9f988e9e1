"""What a newer list says of people registered already: needs, and waiting for a workshop, which is not the event."""

import openpyxl
from sqlalchemy import select

from forumplanner.desk.import_decisions import Decisions
from forumplanner.desk.import_differences import Differing
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations, write_sheets
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.registrations import Need, Registration, WorkshopPlace
from forumplanner.workspace import Label


def read(planner, file, **choices):
    return read_list(file, Choices(**choices), today=planner.now().date(), cancelled=lambda: False).found


def taking(*what, sheet="", row=2):
    return Decisions(take_over=frozenset(((sheet, row), one) for one in what))


def needs(planner):
    with planner.read() as db:
        return {tuple(row) for row in db.execute(select(Need.kind, Need.detail, Need.quantity))}


def test_needs_of_who_is_registered_already_are_told_by_number_only_and_can_be_taken_over(
    planner, conference, new_list
):
    head = "Vorname;Nachname;E-Mail;Dolmetscher;Kinder;Rollstuhl"
    import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;Türkisch;1;ja"), conference)
    again = import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;Türkisch;1;ja"), conference)
    assert again.rows[0].differences == ()
    newer = read(planner, new_list(head, "Eva;Lindt;e@x.example;Arabisch;2;"))
    [eva] = write_sheets(planner, [newer], conference, dry_run=True).rows
    assert [(one.what, one.in_file) for one in eva.differences] == [(Differing.NEEDS, "2")]
    write_sheets(planner, [newer], conference, decisions=taking(Differing.NEEDS))
    assert needs(planner) == {
        (NeedKind.INTERPRETER, "tr", 1),
        (NeedKind.INTERPRETER, "ar", 1),
        (NeedKind.CHILDCARE, "", 2),
        (NeedKind.WHEELCHAIR, "", 1),
    }
    planner.undo()
    assert (NeedKind.CHILDCARE, "", 1) in needs(planner)


def test_needs_that_somebody_does_not_want_kept_are_no_difference(planner, conference, new_list):
    import_registrations(planner, new_list("Vorname;Nachname;E-Mail", "Eva;Lindt;e@x.example"), conference)
    head = "Vorname;Nachname;E-Mail;Rollstuhl;Einwilligung Bedarfe"
    newer = read(planner, new_list(head, "Eva;Lindt;e@x.example;ja;nein"))
    [eva] = write_sheets(planner, [newer], conference, dry_run=True).rows
    assert Differing.NEEDS not in [one.what for one in eva.differences]


def test_who_has_a_place_and_stands_on_the_waiting_list_of_a_workshop_keeps_the_place(
    planner, conference, workshops, tmp_path
):
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet("Warteliste")
    first.title = "Liste"
    first.append(("Vorname", "Nachname", "E-Mail"))
    first.append(("Eva", "Lindt", "eva@x.example"))
    second.append(("Name", "E-Mail", "Workshop"))
    second.append(("Lindt, Eva", "eva@x.example", "Arbeit"))
    book.save(tmp_path / "zwei.xlsx")
    sheets = [read(planner, tmp_path / "zwei.xlsx", sheet=name) for name in ("Liste", "Warteliste")]
    _, waits = write_sheets(planner, sheets, conference, dry_run=True).rows
    assert [(one.what, one.in_file) for one in waits.differences] == [(Differing.WORKSHOP_WAITING_LISTS, "Arbeit")]
    decided = taking(Differing.WORKSHOP_WAITING_LISTS, sheet="Warteliste")
    _, waits = write_sheets(planner, sheets, conference, decisions=decided).rows
    assert waits.workshops_waiting == ("Arbeit",)
    with planner.read() as db:
        assert db.scalars(select(Registration.state)).all() == [RegistrationState.PLACED]
        places = db.execute(select(WorkshopPlace.agenda_item_id, WorkshopPlace.state)).all()
    assert [tuple(place) for place in places] == [(workshops["Arbeit"], RegistrationState.WAITING)]


def test_a_workshop_that_is_taken_over_only_as_a_note_is_told(planner, conference, workshops, new_list):
    head = "Vorname;Nachname;E-Mail;Workshop"
    older = new_list(head, "Eva;Lindt;e@x.example;", "Jan;Kern;j@x.example;Arbeit")
    import_registrations(planner, older, conference)
    newer = read(planner, new_list(head, "Eva;Lindt;e@x.example;Töpfern"))
    [eva] = write_sheets(planner, [newer], conference, decisions=taking(Differing.WORKSHOPS)).rows
    assert (eva.workshops_unknown, eva.taken_over[0].in_file) == (("Töpfern",), "Töpfern")
    with planner.read() as db:
        assert "Workshop: Töpfern" in db.scalars(select(Registration.note)).all()


def test_a_short_name_finds_the_only_workshop_that_begins_so(planner, conference, workshops, new_list):
    head = "Vorname;Nachname;E-Mail;Workshop"
    with planner.change(_label(conference)) as db:
        db.get_one(AgendaItem, workshops["Sprache"]).title = "Workshop A: Sichere Schulwege"
        db.get_one(AgendaItem, workshops["Wohnen"]).title = "Workshop B: Wärme"
    report = import_registrations(
        planner,
        new_list(head, "Eva;Lindt;e@x.example;Workshop A", "Jan;Kern;j@x.example;Workshop"),
        conference,
    )
    eva, jan = report.rows
    assert (eva.workshops_unknown, jan.workshops_unknown) == ((), ("Workshop",))
    with planner.read() as db:
        assert db.scalars(select(WorkshopPlace.agenda_item_id)).all() == [workshops["Sprache"]]


def _label(event):
    return Label("edit_agenda_item", {"event": event})
