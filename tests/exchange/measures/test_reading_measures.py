"""Lists of measures: how they stand, when they are due, and what has no field of its own."""

from datetime import date
from typing import Any

import pytest
from columns_of_lists import read_as

from forumplanner.exchange.columns.doubts import DoubtKind
from forumplanner.exchange.measures.parsed import ParsedMeasure
from forumplanner.exchange.measures.rows import read_measures
from forumplanner.exchange.measures.vocabulary import MEASURES
from forumplanner.model.enums import MeasureState


def measures(headings: str, *rows: list[Any]) -> tuple[ParsedMeasure, ...]:
    return read_as(read_measures, MEASURES, headings, *rows)


def test_a_measure_is_read_with_everything_the_list_says() -> None:
    (measure,) = measures(
        "Handlungsfeld;Maßnahme;Beschreibung;Ziel;Zuständig;Ansprechpartnerin;Frist;Status;Kommune;Bemerkung;Phase",
        ["Sprache", "Sprachcafé", "offener Treff", "mehr Gespräche", "Sozialamt", "Frau Dr. Eva Lindt", "30.6.2027",
         "in Umsetzung", "Musterstadt", "läuft gut", "Ankommen"],
    )  # fmt: skip
    assert (measure.title, measure.field_of_action, measure.owner) == ("Sprachcafé", "Sprache", "Sozialamt")
    assert measure.description == "offener Treff\nZiel: mehr Gespräche\nBemerkung: läuft gut"
    assert (measure.due, measure.state) == (date(2027, 6, 30), MeasureState.RUNNING)
    assert (measure.municipality, measure.phase) == ("Musterstadt", "Ankommen")
    assert measure.owner_person is not None
    assert measure.owner_person.family == "Lindt"
    assert not measure.doubts


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("4. Quartal 2027", date(2027, 12, 31)),
        ("Q1/2028", date(2028, 3, 31)),
        ("1. Halbjahr 2028", date(2028, 6, 30)),
        ("Ende 2027", date(2027, 12, 31)),
        (2028, date(2028, 12, 31)),
        ("Februar 2028", date(2028, 2, 29)),
        ("12/2027", date(2027, 12, 31)),
    ],
)
def test_a_period_is_due_on_its_last_day_and_that_is_said(said: object, due: date) -> None:
    (measure,) = measures("Maßnahme;Fällig", ["X", said])
    assert measure.due == due
    assert [doubt.kind for doubt in measure.doubts] == [DoubtKind.LAST_DAY_ASSUMED]


def test_a_due_date_that_is_none_stays_in_the_description() -> None:
    (measure,) = measures("Maßnahme;Fällig", ["X", "fortlaufend"])
    assert (measure.due, measure.description) == (None, "Fällig: fortlaufend")


@pytest.mark.parametrize(
    ("said", "state", "result", "reason"),
    [
        ("erledigt", MeasureState.DONE, "erledigt", ""),
        ("abgelehnt, weil das Geld fehlt", MeasureState.REJECTED, "", "abgelehnt, weil das Geld fehlt"),
        ("zurückgestellt", MeasureState.POSTPONED, "", "zurückgestellt"),
        ("noch nicht begonnen", MeasureState.PLANNED, "", ""),
    ],
)
def test_where_no_reason_or_result_is_given_the_word_of_the_list_stands_there(
    said: str, state: MeasureState, result: str, reason: str
) -> None:
    (measure,) = measures("Maßnahme;Stand", ["X", said])
    assert (measure.state, measure.result, measure.reason) == (state, result, reason)
    doubted = [DoubtKind.NOT_EXPLAINED] if result or reason else []
    assert [doubt.kind for doubt in measure.doubts] == doubted


def test_an_unknown_state_is_kept_and_the_measure_is_planned() -> None:
    (measure,) = measures("Maßnahme;Stand", ["X", "gelb"])
    assert (measure.state, measure.description) == (MeasureState.PLANNED, "Stand: gelb")
