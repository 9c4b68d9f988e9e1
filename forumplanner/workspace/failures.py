"""Turns what the database says into refusals a user can act on; anything else stays a defect of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from forumplanner.model.refusals import PlannerUnavailable, PlanningError, Refusal

_KNOWN = (
    ("database or disk is full", "planner.disk-full"),
    ("could not extend file", "planner.disk-full"),
    ("database is locked", "planner.busy"),
    ("lock timeout", "planner.busy"),
    ("readonly database", "planner.read-only"),
    ("read-only transaction", "planner.read-only"),
    ("disk i/o error", "planner.disk-error"),
    ("unable to open database", "planner.gone"),
    ("disk image is malformed", "planner.damaged"),
    ("malformed database schema", "planner.damaged"),
    ("file is not a database", "planner.damaged"),
)


@contextmanager
def refusals(place: str) -> Iterator[None]:
    """Let known failures of the file come out as refusals."""
    try:
        yield
    except StaleDataError as error:
        raise PlanningError("row.changed-meanwhile") from error
    except DatabaseError as error:
        refusal = known(error, place)
        if refusal is None:
            raise
        raise refusal from error


def known(error: DBAPIError, place: str) -> Refusal | None:
    """Return the refusal for a failure of the file, or None when it is a defect of ours."""
    said = str(error.orig).lower()
    for words, key in _KNOWN:
        if words in said:
            return PlannerUnavailable(key, place=place, reason=str(error.orig))
    if error.connection_invalidated:
        return PlannerUnavailable("planner.gone", place=place, reason=str(error.orig))
    return None
