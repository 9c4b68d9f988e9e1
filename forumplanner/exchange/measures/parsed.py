"""What was read from a row of a list of measures."""

from dataclasses import dataclass
from datetime import date

from forumplanner.exchange.columns.doubts import Doubt
from forumplanner.exchange.registrations.names import Name
from forumplanner.model.enums import MeasureState


@dataclass(frozen=True)
class ParsedMeasure:
    """A measure; `row` as the file shows it. `owner` is as written, whoever that is; `owner_person` is a person."""

    row: int
    title: str
    description: str = ""
    owner: str = ""
    owner_person: Name | None = None
    due: date | None = None
    state: MeasureState = MeasureState.PLANNED
    field_of_action: str = ""
    dimension: str = ""
    phase: str = ""
    municipality: str = ""
    result: str = ""
    reason: str = ""
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """Return what the entry is called."""
        return self.title
