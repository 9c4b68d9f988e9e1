"""Lists of members: roles, kinds of seats, votes, dates and substitutes, as offices write them."""

from datetime import date, datetime
from typing import Any

import pytest
from columns_of_lists import read_as

from forumplanner.exchange.columns.doubts import DoubtKind
from forumplanner.exchange.memberships.parsed import ParsedMembership
from forumplanner.exchange.memberships.rows import read_memberships
from forumplanner.exchange.memberships.vocabulary import MEMBERSHIPS
from forumplanner.model.enums import SeatKind, SeatRole

HEADINGS = "Name, Vorname;Funktion;Art der Mitgliedschaft;Stimmrecht;Fraktion/Liste;Mitglied seit;bis;Stellvertretung"


def members(headings: str, *rows: list[Any]) -> tuple[ParsedMembership, ...]:
    return read_as(read_memberships, MEMBERSHIPS, headings, *rows)


def test_a_member_is_read_with_everything_the_list_says() -> None:
    (member,) = members(
        HEADINGS,
        ["Müller, Claudia", "Vorsitzende", "gewählt", "ja", "Liste Vielfalt", datetime(2025, 11, 1), "31.10.2030",
         "Dr. Lindt, Eva"],
    )  # fmt: skip
    assert member.name == "Claudia Müller"
    assert (member.role, member.kind, member.votes) == (SeatRole.CHAIR, SeatKind.ELECTED, True)
    assert member.group_name == "Liste Vielfalt"
    assert (member.since, member.until) == (date(2025, 11, 1), date(2030, 10, 31))
    assert member.substitute is not None
    assert (member.substitute.title, member.substitute.family_name) == ("Dr.", "Lindt")


@pytest.mark.parametrize(
    ("role", "kind", "seat"),
    [
        ("stellv. Vorsitz", "", (SeatRole.DEPUTY_CHAIR, SeatKind.ELECTED, True)),
        ("1. stellvertretender Vorsitzender", "", (SeatRole.DEPUTY_CHAIR, SeatKind.ELECTED, True)),
        ("Mitglied", "berufen durch den Rat", (SeatRole.MEMBER, SeatKind.APPOINTED, True)),
        ("beratendes Mitglied", "", (SeatRole.MEMBER, SeatKind.ADVISORY, False)),
        ("sachkundige Einwohnerin", "", (SeatRole.MEMBER, SeatKind.ADVISORY, False)),
        ("Schriftführerin", "", (SeatRole.SECRETARY, SeatKind.ELECTED, False)),
        ("Chair", "appointed", (SeatRole.CHAIR, SeatKind.APPOINTED, True)),
    ],
)
def test_roles_and_kinds_in_many_words(role: str, kind: str, seat: tuple[SeatRole, SeatKind, bool]) -> None:
    (member,) = members("Name;Funktion;Art", ["Eva Lindt", role, kind])
    assert (member.role, member.kind, member.votes) == seat
    assert not member.doubts


def test_who_stands_in_for_members_has_no_seat() -> None:
    (member,) = members("Name;Funktion", ["Eva Lindt", "stellvertretendes Mitglied"])
    assert member.stands_in


def test_unknown_words_and_an_end_before_the_beginning_are_kept_in_the_note() -> None:
    (member,) = members(
        "Name;Funktion;Stimmrecht;seit;bis", ["Eva Lindt", "Ehrenamt", "manchmal", "1.1.2026", "1.1.2020"]
    )
    assert member.person.note.splitlines() == ["Funktion: Ehrenamt", "Stimmrecht: manchmal", "bis: 1.1.2020"]
    kinds = [doubt.kind for doubt in member.doubts]
    assert kinds == [DoubtKind.VALUE_UNKNOWN, DoubtKind.ANSWER_UNREADABLE, DoubtKind.ENDS_BEFORE_START]
    assert (member.since, member.until) == (date(2026, 1, 1), None)
