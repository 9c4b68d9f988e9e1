"""What a feast is: a name, the days it takes, and how sure and how binding they are."""

from dataclasses import dataclass
from datetime import date, timedelta

from forumplanner.model.feast_groups import FeastGroup


@dataclass(frozen=True)
class Feast:
    """One feast of one year. `name` is English and translated by the catalogue; `last` is included.

    `approximate`: the days are only decided by sighting or by each community and may lie a day earlier or later.
    `from_eve`: it begins at sunset of the day before `first`.
    `high`: most who keep it will not come to an event on these days.
    """

    group: FeastGroup
    name: str
    first: date
    last: date
    approximate: bool = False
    from_eve: bool = False
    high: bool = False

    def touches(self, first: date, last: date) -> bool:
        """Tell whether it falls on these days, the evening before it included."""
        return self.begins <= last and self.last >= first

    @property
    def begins(self) -> date:
        """The day on which it begins: of what begins in the evening, the day before its first."""
        return self.first - timedelta(days=1) if self.from_eve else self.first
