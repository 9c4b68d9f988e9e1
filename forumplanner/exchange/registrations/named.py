"""The names of all rows. Plain ones are read column by column; those in which anything is special, row by row."""

from functools import lru_cache

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.names import letters_lost, own_script
from forumplanner.exchange.registrations.parts import Part, Rows
from forumplanner.exchange.registrations.person import read_names
from forumplanner.exchange.registrations.row_reader import Doubts, ListReader, line_of

_ALL = (
    *(Field.TITLE, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.FULL_NAME_FAMILY_FIRST),
    Field.OWN_SCRIPT_NAME,
)
_REMEMBERED = 20_000


class Named:
    """Titles, names and names in their own script, each in the order of the rows; `doubts` by the row's place."""

    def __init__(self, listed: ListReader, rows: Rows) -> None:
        self.titles, self.given, self.family, self.own_script = (
            Part(listed, rows, lambda reader, field=field: reader.text(field), field, plain=line_of).values  # type: ignore[misc]
            for field in (Field.TITLE, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.OWN_SCRIPT_NAME)
        )
        self.doubts: dict[int, Doubts] = {}
        special = [
            number
            for number, (given, family) in enumerate(zip(self.given, self.family, strict=True))
            if not ((given or (family and "," not in family)) and _is_plain(given) and _is_plain(family))
        ]
        read = Part(listed, Rows([rows.rows[number] for number in special]), read_names, *_ALL)
        for place, (number, names) in enumerate(zip(special, read.values, strict=True)):
            self.titles[number], self.own_script[number] = names.latin.title, names.own_script
            self.given[number], self.family[number] = names.latin.given, names.latin.family
            if place in read.doubts:
                self.doubts[number] = read.doubts[place]

    @property
    def anybody(self) -> list[bool]:
        """Tell of each row whether it names somebody."""
        return [bool(given or family) for given, family in zip(self.given, self.family, strict=True)]


@lru_cache(maxsize=_REMEMBERED)
def _is_plain(name: str) -> bool:
    return not letters_lost(name) and not own_script(name)
