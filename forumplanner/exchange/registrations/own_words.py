"""The words in which the planner itself says states, photos and channels, in every language it speaks: read back."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar

from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.channels import CHANNELS
from forumplanner.wording.values import words_of

_LANGUAGES = ("de", "en")

MemberT = TypeVar("MemberT", bound=StrEnum)


def said_as(kind: type[MemberT], text: str) -> MemberT | None:
    """Return the state or kind for which the planner has these words, None where it has none."""
    value = _members(kind).get(heading_key(text))
    return None if value is None else kind(value)


def channel_said_as(text: str) -> str:
    """Return the code of the way for which the planner has these words, "" where it has none."""
    return _channels().get(heading_key(text), "")


@cache
def _members(kind: type[StrEnum]) -> dict[str, str]:
    return _by_words((words_of(member), member.value) for member in kind)


@cache
def _channels() -> dict[str, str]:
    return _by_words((words, code) for code, words in CHANNELS.items())


def _by_words(said: Iterable[tuple[str, str]]) -> dict[str, str]:
    pairs = list(said)
    return {heading_key(catalogue(language)(words)): value for words, value in pairs for language in _LANGUAGES}
