"""What a column says of a person: for which purpose it is kept and for how long.

Every column that identifies or describes a person declares one of these; a test fails on one without.
The periods are this program's defaults (Art. 5 (1) e GDPR asks for a limit, the office may shorten them).
"""

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """Why a datum about a person is kept."""

    CONTACT = "contact"
    PARTICIPATION = "participation"
    NEED = "need"
    OFFICE_HOLDING = "office_holding"
    RECORD = "record"
    FOLLOW_UP = "follow_up"
    ACCOUNTABILITY = "accountability"


class Period(StrEnum):
    """How long it is kept."""

    WHILE_CONTACT = "while_contact"
    EVENT_AND_FOUR_WEEKS = "event_and_four_weeks"
    EVENT_AND_SIX_MONTHS = "event_and_six_months"
    TERM_AND_ONE_YEAR = "term_and_one_year"
    PERMANENT_RECORD = "permanent_record"
    UNTIL_SETTLED = "until_settled"
    TEN_YEARS = "ten_years"


PERIODS = {
    Purpose.CONTACT: Period.WHILE_CONTACT,
    Purpose.PARTICIPATION: Period.EVENT_AND_SIX_MONTHS,
    Purpose.NEED: Period.EVENT_AND_FOUR_WEEKS,
    Purpose.OFFICE_HOLDING: Period.TERM_AND_ONE_YEAR,
    Purpose.RECORD: Period.PERMANENT_RECORD,
    Purpose.FOLLOW_UP: Period.UNTIL_SETTLED,
    Purpose.ACCOUNTABILITY: Period.TEN_YEARS,
}


@dataclass(frozen=True)
class Personal:
    """The declaration a column carries in `info["personal"]`."""

    purpose: Purpose
    period: Period


def personal(purpose: Purpose) -> dict[str, object]:
    """Return the `info` of a column that says something about a person."""
    return {"personal": Personal(purpose, PERIODS[purpose])}


def impersonal() -> dict[str, object]:
    """Return the `info` of a column that says nothing about a person, in a table that otherwise does."""
    return {"personal": None}
