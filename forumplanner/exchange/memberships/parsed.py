"""What was read from a row of a list of members."""

from dataclasses import dataclass
from datetime import date

from forumplanner.exchange.columns.doubts import Doubt
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.model.enums import SeatKind, SeatRole
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import full_name


@dataclass(frozen=True)
class ParsedMembership:
    """A seat and who has it; `row` as the file shows it.

    `body` is the body the list names, "" where it names none. `stands_in` is somebody who has no seat and only stands
    in for members. What could not be read is in the person's note.
    """

    row: int
    person: PersonFields
    role: SeatRole = SeatRole.MEMBER
    kind: SeatKind = SeatKind.ELECTED
    votes: bool = True
    group_name: str = ""
    since: date | None = None
    until: date | None = None
    substitute: PersonFields | None = None
    stands_in: bool = False
    body: str = ""
    channels: tuple[ParsedChannel, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """Return what the entry is called."""
        return full_name(self.person)
