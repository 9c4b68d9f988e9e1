"""Members of a body brought into a planner: recognised by name where a list gives no more, substitutes by name."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reports import Fate, Figure, ListReport, RemarkKind
from forumplanner.desk.list_import.writing import import_list
from forumplanner.lists.bodies import SeatRow, members
from forumplanner.model.directory import Person
from forumplanner.model.enums import SeatKind, SeatRole
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning.bodies import BodyDraft, create_body
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.workspace import Label, Workspace


@pytest.fixture
def council(planner: Workspace) -> EntityId:
    """The Integrationsrat, without members."""
    with planner.change(Label("create_body")) as db:
        return create_body(db, BodyDraft("Integrationsrat"))


def bring(planner: Workspace, file: Path, body: EntityId | None, **options: Any) -> ListReport:
    return import_list(planner, ListKind.MEMBERSHIPS, file, body_id=body, **options)


def seats(planner: Workspace, body: EntityId) -> dict[str, SeatRow]:
    with planner.read() as db:
        return {seat.person: seat for seat in members(db, body)}


def names(planner: Workspace) -> list[str]:
    with planner.read() as db:
        return sorted(db.scalars(select(Person.family_name)))


def known(planner: Workspace, *persons: PersonFields) -> None:
    with planner.change(Label("add_person")) as db:
        add_persons(db, persons)


def test_members_get_their_seats_with_substitutes_from_the_list_and_the_directory(
    planner: Workspace, council: EntityId, lists_of_bodies: Path
) -> None:
    known(
        planner,
        PersonFields("Claudia", "Müller", email="claudia@x.example"),
        PersonFields("Bohdan", "Schneider"),
    )
    report = bring(planner, lists_of_bodies, council)
    found = seats(planner, council)
    assert list(found) == ["Claudia Müller", "Deniz Kaya", "Dr. Eva Lindt", "Ayşe Yılmaz", "Frank Vogt"]
    chair, deputy = found["Claudia Müller"], found["Deniz Kaya"]
    assert (chair.role, chair.kind, chair.votes, chair.substitute) == (
        SeatRole.CHAIR, SeatKind.ELECTED, True, "Bohdan Schneider")  # fmt: skip
    assert (deputy.role, deputy.group_name, deputy.substitute) == (
        SeatRole.DEPUTY_CHAIR, "Liste Vielfalt", "Dr. Eva Lindt")  # fmt: skip
    assert (found["Dr. Eva Lindt"].since, found["Dr. Eva Lindt"].until) == (date(2025, 11, 1), date(2030, 10, 31))
    assert (found["Ayşe Yılmaz"].kind, found["Ayşe Yılmaz"].votes) == (SeatKind.ADVISORY, False)
    assert names(planner) == ["Kaya", "Lindt", "Müller", "Neumann", "Schneider", "Vogt", "Yılmaz"]
    assert [row.fate for row in report.rows] == [Fate.NEW] * 5 + [Fate.STANDS_IN]
    assert report.target == "Integrationsrat"
    assert dict(report.figures) == {Figure.PERSONS: 5, Figure.SEATS: 5}
    remarks = {row.name: [remark.kind for remark in row.remarks] for row in report.rows}
    assert remarks["Claudia Müller"] == [RemarkKind.KNOWN_BY_NAME, RemarkKind.SUBSTITUTE_KNOWN_BY_NAME]
    assert remarks["Deniz Kaya"] == []
    planner.undo()
    assert seats(planner, council) == {}
    assert names(planner) == ["Müller", "Schneider"]


def test_who_has_a_seat_keeps_it_and_nobody_gets_two(
    planner: Workspace, council: EntityId, lists_of_bodies: Path
) -> None:
    bring(planner, lists_of_bodies, council)
    again = bring(planner, lists_of_bodies, council)
    assert [row.fate for row in again.rows] == [Fate.KNOWN] * 5 + [Fate.STANDS_IN]
    assert len(seats(planner, council)) == 5
    assert names(planner).count("Kaya") == 1


def test_of_two_people_of_one_name_nobody_is_guessed(
    planner: Workspace, council: EntityId, new_list: Callable[..., Path]
) -> None:
    known(
        planner,
        PersonFields("Hans", "Meier", email="a@x.example"),
        PersonFields("Hans", "Meier", email="b@x.example"),
    )
    report = bring(planner, new_list("Name;Funktion", "Hans Meier;Mitglied"), council)
    assert [remark.kind for remark in report.rows[0].remarks] == [RemarkKind.NAME_IS_KNOWN]
    assert names(planner) == ["Meier", "Meier", "Meier"]


def test_nobody_is_their_own_substitute(planner: Workspace, council: EntityId, new_list: Callable[..., Path]) -> None:
    report = bring(planner, new_list("Name;Vertretung", "Eva Lindt;Lindt, Eva"), council)
    assert [remark.kind for remark in report.rows[0].remarks] == [RemarkKind.OWN_SUBSTITUTE]
    assert seats(planner, council)["Eva Lindt"].substitute == ""


def test_without_a_body_members_are_refused(planner: Workspace, new_list: Callable[..., Path]) -> None:
    with pytest.raises(PlanningError) as refused:
        bring(planner, new_list("Name;Funktion", "Eva Lindt;Mitglied"), None)
    assert refused.value.key == "lists.no-body"
    assert names(planner) == []


def test_cards_are_no_members(planner: Workspace, council: EntityId, tmp_path: Path) -> None:
    file = tmp_path / "x.vcf"
    file.write_bytes(b"BEGIN:VCARD\r\nFN:Eva Lindt\r\nEND:VCARD\r\n")
    with pytest.raises(FileRefused) as refused:
        bring(planner, file, council)
    assert refused.value.key == "lists.cards-are-contacts"
