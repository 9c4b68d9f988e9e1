"""The attendance list: days, blank lines, letters, groups of a sitting, the counted audience."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forumplanner.documents.content.attendance import (
    LONG,
    AttendanceFacts,
    AttendanceGroup,
    ByLetter,
    attendance,
)
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.html import write_html
from forumplanner.documents.tree import Block, Document, Heading, Table
from forumplanner.wording.catalogue import catalogue

NOW = datetime(2027, 4, 1, tzinfo=UTC)
_DE = catalogue("de")
Facts = Callable[..., AttendanceFacts]


@pytest.fixture
def facts_of(office: OfficeFacts, event: EventFacts) -> Facts:
    """Return what makes facts of a list of one group."""

    def make(*names: str, **how: object) -> AttendanceFacts:
        people = tuple(PersonFacts(name, sort_key=name) for name in names)
        return replace(AttendanceFacts(office, event, (AttendanceGroup("", people),), NOW, blank_lines=0), **how)

    return make


def _of(document: Document, kind: type[Block]) -> list[Block]:
    return [block for block in document.children if isinstance(block, kind)]


def _headings(document: Document, level: int) -> list[str]:
    return [block.text for block in document.children if isinstance(block, Heading) and block.level == level]


def _lines(document: Document) -> list[int]:
    return [len(block.rows) for block in document.children if isinstance(block, Table)]


def test_each_day_has_a_list_of_its_own(facts_of: Facts) -> None:
    assert _lines(attendance(facts_of("Haddad", "Weiß"), _DE)) == [2, 2]


def test_one_day_alone_is_printed(facts_of: Facts, event: EventFacts) -> None:
    made = attendance(facts_of("Haddad", days=event.days[1:]), _DE)
    assert _lines(made) == [1]
    assert "4. Juni 2027" in write_html(made)
    assert "3. Juni 2027" not in write_html(made)


def test_on_a_list_of_all_days_one_signs_for_each(facts_of: Facts) -> None:
    made = attendance(facts_of("Haddad", together=True), _DE)
    (table,) = _of(made, Table)
    assert isinstance(table, Table)
    assert [cell.children[0].runs[0].text for cell in table.header[0].cells[3:]] == ["03.06.2027", "04.06.2027"]
    assert all(len(row.cells) == 5 for row in table.rows)


@pytest.mark.parametrize("blank", [0, 5, 20])
def test_there_are_as_many_blank_lines_as_asked_for_numbered_on(blank: int, facts_of: Facts, event: EventFacts) -> None:
    made = attendance(facts_of("Haddad", "Weiß", blank_lines=blank, days=event.days[:1]), _DE)
    assert _lines(made) == [2 + blank]
    if blank:
        assert f">{2 + blank}<" in write_html(made)


def test_a_long_list_has_its_letters_as_headings_in_the_order_of_names(facts_of: Facts, event: EventFacts) -> None:
    names = [f"{first}name{at:02d}" for first in "AÖŞ" for at in range(LONG // 3 + 1)] + ["Шевченко", "3D-Druck"]
    made = attendance(facts_of(*names, blank_lines=5, days=event.days[:1]), _DE)
    assert _headings(made, 3) == ["A", "O", "S", "0–9", "Nicht auf der Liste"]
    assert sum(_lines(made)) == len(names) + 5


def test_a_short_list_is_split_only_where_it_is_asked_for(facts_of: Facts) -> None:
    assert _headings(attendance(facts_of("Haddad", "Weiß"), _DE), 3) == []
    split = attendance(facts_of("Haddad", "Weiß", by_letter=ByLetter.ALWAYS), _DE)
    assert _headings(split, 3) == ["H", "W", "H", "W"]
    long = attendance(facts_of(*("x" * at for at in range(1, LONG + 5)), by_letter=ByLetter.NEVER), _DE)
    assert _headings(long, 3) == []


def test_blank_lines_of_a_sitting_are_for_guests_also_where_none_is_expected(facts_of: Facts) -> None:
    groups = (
        AttendanceGroup("Stimmberechtigte Mitglieder", (PersonFacts("Haddad"),), "Funktion, Gruppe"),
        AttendanceGroup("Stellvertretungen", ()),
        AttendanceGroup("Gäste", ()),
    )
    made = attendance(facts_of(groups=groups, blank_lines=5, together=True), _DE)
    assert _headings(made, 3) == ["Stimmberechtigte Mitglieder", "Gäste"]
    assert _lines(made) == [1, 5]


def test_the_audience_is_counted_and_not_named(facts_of: Facts) -> None:
    assert "Zahl der Zuhörerinnen und Zuhörer" in write_html(attendance(facts_of("Haddad", audience=True), _DE))
    assert "Zuhör" not in write_html(attendance(facts_of("Haddad"), _DE))
