"""The words of a refusal beside a field: without the name of the field, which stands there already."""

from typing import Any

from forumplanner.model.refusals import Refusal
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say


def refusal_words(error: Exception, language: str) -> str:
    """Say a refusal without its place; raises what is no refusal."""
    if not isinstance(error, Refusal):
        raise error
    params: dict[str, Any] = dict(error.params)
    return say(Refusal(error.key, **params), catalogue(language))


def place_of(error: Exception) -> str:
    """Return the field a refusal names, or nothing."""
    return error.place if isinstance(error, Refusal) else ""
