"""Deadlines as traffic lights."""

from datetime import date
from enum import StrEnum

SOON_DAYS = 14


class Light(StrEnum):
    """How pressing a deadline is."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


def light(due: date, today: date) -> Light:
    """Return red for overdue, amber within two weeks, else green."""
    days = (due - today).days
    if days < 0:
        return Light.RED
    return Light.AMBER if days <= SOON_DAYS else Light.GREEN
