"""Floors and what was found: a floor is a limit on a ratio, or on what is added (memory)."""

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """What was measured, with how it is written."""

    SECONDS = "ms"
    BYTES = "MB"

    def say(self, value: float) -> str:
        """Write a value with its unit: milliseconds or megabytes."""
        if self is Unit.BYTES:
            return f"{value / 1_000_000:.0f} MB"
        return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value * 1000:,.0f} ms"


@dataclass(frozen=True)
class Floor:
    """What must hold: `what` at most `limit` times `against`; of bytes, at most `limit` more."""

    what: str
    against: str
    limit: float
    unit: Unit = Unit.SECONDS


@dataclass(frozen=True)
class Finding:
    """One measurement of a floor; `detail` says what else is worth knowing."""

    floor: Floor
    ours: float
    base: float
    detail: str = ""

    @property
    def figure(self) -> float:
        """The number the floor limits."""
        return self.ours - self.base if self.floor.unit is Unit.BYTES else self.ours / self.base

    @property
    def holds(self) -> bool:
        """Whether the floor holds."""
        return self.figure <= self.floor.limit

    @property
    def said(self) -> str:
        """The figure for people."""
        return f"+ {Unit.BYTES.say(self.figure)}" if self.floor.unit is Unit.BYTES else f"{self.figure:.2f} x"

    @property
    def limit_said(self) -> str:
        """The limit for people."""
        limit = self.floor.limit
        return f"+ {Unit.BYTES.say(limit)}" if self.floor.unit is Unit.BYTES else f"{limit:g} x"
