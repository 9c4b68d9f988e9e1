"""The state, the time and what was booked are understood in all their forms; only a clear word gives a place."""

from datetime import date, datetime, time

import pytest
from cells_of_registrations import TODAY, doubts, person, table

from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.parsed import ProblemKind
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.table import SkipReason
from forumplanner.model.enums import RegistrationState as State


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("bezahlt", State.PLACED),
        ("Ausstehend", State.REQUESTED),
        ("storniert", State.CANCELLED),
        ("abgelaufen", State.DECLINED),
        ("abgesagt", State.CANCELLED),
        ("Warteliste", State.WAITING),
        ("paid", State.PLACED),
        ("pending", State.REQUESTED),
        ("canceled", State.CANCELLED),
        ("expired", State.DECLINED),
        ("Gutschein zugewiesen", State.WAITING),
        ("kommt vielleicht", State.REQUESTED),
        (None, None),
    ],
)
def test_states_of_others_become_ours(text: str | None, state: State | None) -> None:
    found = person(Status=text)
    assert found.state is state
    assert bool(found.unread) is (text in ("kommt vielleicht", "Gutschein zugewiesen"))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("hat abgesagt", State.CANCELLED),
        ("hat am 3.5. telefonisch abgesagt", State.CANCELLED),
        ("Absage (krank)", State.CANCELLED),
        ("storniert am 3.5.", State.CANCELLED),
        ("nimmt nicht teil", State.CANCELLED),
        ("nimmt leider doch nicht teil", State.CANCELLED),
        ("gelöscht", State.CANCELLED),
        ("Rücktritt", State.CANCELLED),
        ("Rücktritt 2. Mai", State.CANCELLED),
        ("ist zurückgetreten", State.CANCELLED),
        ("zurueckgetreten", State.CANCELLED),
        ("war auf Warteliste, storniert", State.CANCELLED),
        ("bestätigt, dann cancelled by phone", State.CANCELLED),
        ("Nein", State.DECLINED),
        ("nein, danke", State.DECLINED),
        ("declined (full)", State.DECLINED),
        ("WL 3", State.WAITING),
        ("WL", State.WAITING),
        ("Warteliste Platz 3", State.WAITING),
        ("Nachrückerin", State.WAITING),
        ("wartet auf Antwort", State.WAITING),
        ("krank", State.REQUESTED),
        ("nicht bestätigt", State.REQUESTED),
        ("no show", State.REQUESTED),
        ("nicht erschienen", State.REQUESTED),
        ("bestätigt?", State.REQUESTED),
        ("ja, vielleicht", State.REQUESTED),
        ("nicht storniert", State.REQUESTED),
        ("nicht mehr auf der Warteliste", State.REQUESTED),
        ("-", State.REQUESTED),
        ("  ", None),
    ],
)
def test_only_silence_or_a_clear_word_gives_a_place(text: str, state: State | None) -> None:
    found = person(Status=text)
    assert found.state is state
    assert (ProblemKind.STATE_UNKNOWN in doubts(found)) is (state is State.REQUESTED)
    if state is State.REQUESTED:
        assert text in found.whole_note


def test_what_else_was_said_with_a_state_stays_in_the_note() -> None:
    assert person(Status="storniert am 3.5.").whole_note == "Status: storniert am 3.5."
    assert person(Status="storniert").whole_note == ""


def test_a_doubtful_payment_or_attendance_gives_no_place() -> None:
    assert person(bezahlt="teilweise").state is State.REQUESTED
    assert person(bezahlt="03.05.2026").state is State.PLACED
    excused = person(Anwesend="entschuldigt")
    assert (excused.state, doubts(excused)) == (State.REQUESTED, [ProblemKind.ANSWER_UNREADABLE])
    assert person(Anwesend="-").state is None


def test_where_no_state_is_given_what_was_paid_counts() -> None:
    assert person(bezahlt="Ja").state is State.PLACED
    assert person(bezahlt="Nein").state is State.REQUESTED
    assert person(bezahlt="Ja", Warteliste="x").state is State.WAITING


def test_who_cancelled_does_not_attend_though_checked_in_by_mistake() -> None:
    assert person(Status="storniert", Eingecheckt="13.03.2027 08:06").state is State.CANCELLED
    assert person(Status="bezahlt", Eingecheckt="13.03.2027 08:06").state is State.ATTENDED


def test_date_and_time_of_an_order_are_one() -> None:
    found = person(Bestelldatum="2026-09-12", Bestelluhrzeit="07:37:01")
    assert found.registered_at == datetime(2026, 9, 12, 7, 37, 1)
    assert person(Bestelldatum=date(2026, 9, 12), Bestelluhrzeit=time(7, 37)).registered_at == datetime(
        2026, 9, 12, 7, 37
    )
    assert person(Anmeldung_am="24.10.26 um 9:05 Uhr").registered_at == datetime(2026, 10, 24, 9, 5)


@pytest.mark.parametrize("text", ["30.11.2026", "24.12.26 um 9:05 Uhr", "14.11.2062"])
def test_nobody_registers_in_the_future(text: str) -> None:
    found = person(Anmeldung_am=text)
    assert (found.registered_at, doubts(found)) == (None, [ProblemKind.DATE_IMPLAUSIBLE])
    assert found.whole_note == f"Anmeldung am: {text}"
    assert person(Anmeldung_am="29.11.2026").registered_at == datetime(2026, 11, 29), "tomorrow elsewhere is today"


def test_columns_of_yes_and_no_become_choices() -> None:
    headings = {"Workshop – A: Schulwege": "Ja", "Workshop – B: Wärme": "Nein", "Ernährung – Vegan": "x"}
    found = person(**headings)
    assert [wish.title for wish in found.workshops] == ["A: Schulwege"]
    assert found.diet == "vegan"


def test_several_workshops_in_a_cell_are_several_wishes() -> None:
    found = person(Workshops="Workshop A, Workshop B; Wärme, Kälte")
    assert [wish.title for wish in found.workshops] == ["Workshop A", "Workshop B", "Wärme, Kälte"]


def test_an_add_on_without_its_person_is_told() -> None:
    headings = ("Bestellnummer", "Position", "Name Teilnehmer*in", "Produkt", "Zusatzprodukt zu Position")
    listed = table(headings, ("AB", "1", "Erika Muster", "Teilnahme", ""), ("AB", "7", "", "Workshop A", "6"))
    found = read_registrations(listed, guess_mapping(listed), today=TODAY)
    assert len(found.registrations) == 1
    assert [(one.row, one.reason) for one in found.skipped] == [(3, SkipReason.ADD_ON_WITHOUT_PERSON)]


@pytest.mark.parametrize(
    ("cell", "priority", "note"),
    [(None, 0, ""), ("0", 0, ""), (5.0, 5, "Priorität: 5"), ("hoch", 0, "Priorität: hoch")],
)
def test_a_priority_counts_beside_vouchers_and_is_noted(cell: Cell, priority: int, note: str) -> None:
    found = person(Priorität=cell, Gutscheincode="")
    assert (found.priority, found.whole_note) == (priority, note)


def test_a_priority_of_another_list_may_mean_the_lowest_first_and_is_not_guessed() -> None:
    assert person(Priorität=1.0, Status="Warteliste").priority == 0
