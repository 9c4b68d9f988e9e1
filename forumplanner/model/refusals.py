"""Refusals: what the program declines to do, as data that can be said in any language.

A refusal says what is wrong, where, and what to do. Its words are in wording/refusals.py, found by its key.
Anything raised that is not a refusal is a defect of the program.
"""

from collections.abc import Mapping
from pathlib import Path


class Refusal(Exception):
    """Something declined for a reason the user can understand and remedy.

    `key` names the text, `params` fill its gaps (names, numbers, dates), `place` says where (field or file). A field
    is for the window, which says the refusal beside it, and has no name of its own in words.
    """

    of_a_field = False

    def __init__(self, key: str, /, *, place: str = "", **params: object) -> None:
        super().__init__(key, place, params)
        self.key = key
        self.place = place
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        """Say the key and the parameters; the user's words come from wording/refusals.py."""
        given = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.key}({given})" + (f" at {self.place}" if self.place else "")


class PlanningError(Refusal):
    """A rule of the field forbids it (the event is full, the item has begun)."""

    of_a_field = True


class FileRefused(Refusal):
    """A file from outside cannot be taken; nothing was changed.

    `row` and `column` count from 1 as a spreadsheet shows them, `column` may be a heading.
    """

    def __init__(
        self,
        key: str,
        /,
        *,
        file: Path | str,
        row: int | None = None,
        column: str | int | None = None,
        **params: object,
    ) -> None:
        name = Path(file).name
        place = name
        if row is not None:
            place += f":{row}"
        if column is not None:
            place += f":{column}"
        super().__init__(key, place=place, file=name, row=row, column=column, **params)
        self.file = file
        self.row = row
        self.column = column


class PlannerUnavailable(Refusal):
    """The planner file cannot be opened or written (missing, locked, newer, damaged, disk full)."""


class OutcomeUnknown(Refusal):
    """A commit reported a failure but may still have happened; the planner must be read anew."""
