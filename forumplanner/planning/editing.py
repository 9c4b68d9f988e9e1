"""What an edit gives: the fields that change, cleaned; all others stay as they are.

Says nothing about what a field may hold beyond that it can be kept; that is the verb's own rule.
"""

from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Unchanged(Enum):
    """The type of `UNCHANGED`."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED
"""The mark of a field that an edit leaves alone (None may be a value of its own)."""


def given(changes: "DataclassInstance") -> dict[str, Any]:
    """Return the fields that are given, texts stripped; raises PlanningError for text that cannot be kept."""
    found = {field.name: getattr(changes, field.name) for field in fields(changes)}
    return {
        name: checked_text(value.strip(), place=name) if type(value) is str else value
        for name, value in found.items()
        if value is not UNCHANGED
    }


def apply(entity: object, values: dict[str, Any]) -> None:
    """Set the fields of an entity."""
    for name, value in values.items():
        setattr(entity, name, value)


def require_text(values: dict[str, Any], name: str) -> None:
    """Raise PlanningError when the field is given and empty."""
    if name in values and not values[name]:
        raise PlanningError("text.required", place=name)


def require_not_negative(values: dict[str, Any], *names: str) -> None:
    """Raise PlanningError when one of the fields is given and below zero."""
    for name in names:
        if (values.get(name) or 0) < 0:
            raise PlanningError("number.negative", place=name, value=values[name])
