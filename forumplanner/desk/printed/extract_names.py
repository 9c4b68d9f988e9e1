"""Whose names a public extract of minutes would say, and the extract without those that it is not to say.

Members, officials and contributors are named. Everybody else whom the planner knows is named only where somebody
decided so; whom the planner does not know, it cannot recognise.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.desk.facts import event_view
from forumplanner.desk.outputs import Request
from forumplanner.documents.content.minutes_facts import MinutesFacts
from forumplanner.documents.content.minutes_texts import texts, with_texts
from forumplanner.lists import bodies, extract_names
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.agenda import agenda
from forumplanner.model.ids import EntityId
from forumplanner.planning.folding import fold
from forumplanner.planning.name_finding import KnownName, Mention, NameFinder, words_of
from forumplanner.planning.person_names import full_name
from forumplanner.wording.catalogue import Catalogue

_SENTENCE_ENDS = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])|\n+")
_SHOWN = 160


@dataclass(frozen=True)
class Sentence:
    """A sentence with a name in it, which begins and ends at these characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class FoundName:
    """A name in the text that somebody known bears: who it may be, the sentences, what was decided (None: nothing)."""

    persons: tuple[EntityId, ...]
    names: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    named: bool | None


def found_names(request: Request, facts: MinutesFacts) -> tuple[FoundName, ...]:
    """Return the names for which it is to be decided, in the order of the text; `facts` are those of an extract."""
    said, mentions, known = _searched(request, facts)
    decided = _decided(request)
    places: dict[frozenset[EntityId], list[Mention]] = {}
    for mention in mentions:
        places.setdefault(mention.persons, []).append(mention)
    return tuple(
        FoundName(
            tuple(sorted(persons)),
            tuple(sorted({full_name(known[person]) for person in persons})),
            tuple(dict.fromkeys(_sentence(said[one.text], one) for one in found)),
            _decision(persons, decided),
        )
        for persons, found in places.items()
    )


def names_left_out(request: Request, facts: MinutesFacts, _: Catalogue) -> MinutesFacts:
    """Return the extract with a mark in place of every name that is not to be said."""
    said, mentions, _known = _searched(request, facts)
    decided = _decided(request)
    by_text: dict[int, list[Mention]] = {}
    for mention in mentions:
        if not _decision(mention.persons, decided):
            by_text.setdefault(mention.text, []).append(mention)
    mark = _("[name]")
    now_said = iter([_without(text, by_text.get(number, ()), mark) for number, text in enumerate(said)])
    return with_texts(facts, lambda _text: next(now_said))


def _searched(
    request: Request, facts: MinutesFacts
) -> tuple[tuple[str, ...], tuple[Mention, ...], dict[EntityId, KnownName]]:
    said = texts(facts)
    leading = (facts.chair, facts.minute_taker)
    words = frozenset(word for text in (*said, *leading) for word in words_of(text))
    people = extract_names.known_names(request.db, words)
    leaders = {" ".join(fold(name).split()) for name in leading if name}
    led = frozenset(one.person_id for one in people if fold(full_name(one)) in leaders)
    finder = NameFinder(people, _named_anyway(request) | led)
    return said, finder.find(said), {one.person_id: one for one in people}


def _named_anyway(request: Request) -> frozenset[EntityId]:
    """Return members, who represented them, contributors to what is public, and officials."""
    recorded = bodies.attendance(request.db, request.event_id)
    items = agenda(request.db, request.event_id, public_only=True)
    on = event_view(request.db, request.event_id).starts.date()
    return frozenset(
        {row.seat.person_id for row in recorded}
        | {row.represented_by_id for row in recorded if row.represented_by_id is not None}
        | {person.person_id for item in items for person in item.contributors}
        | extract_names.officials(request.db, on)
    )


def _decided(request: Request) -> dict[EntityId, bool]:
    found = minutes_lists.minutes(request.db, request.event_id, public_only=True)
    return {} if found is None else dict(extract_names.decisions(request.db, found.head.id))


def _decision(persons: frozenset[EntityId], decided: dict[EntityId, bool]) -> bool | None:
    """Return what follows for a name that several may bear: it is said only when each of them is to be named."""
    answers = {decided.get(person) for person in persons}
    return False if False in answers else None if None in answers else True


def _without(text: str, mentions: Sequence[Mention], mark: str) -> str:
    for mention in sorted(mentions, key=lambda one: one.start, reverse=True):
        text = text[: mention.start] + mark + text[mention.end :]
    return text


def _sentence(text: str, mention: Mention) -> Sentence:
    """Return the sentence around a name, a very long one cut down to what stands near it."""
    before = [end.end() for end in _SENTENCE_ENDS.finditer(text, 0, mention.start)]
    after = _SENTENCE_ENDS.search(text, mention.end)
    start, end = before[-1] if before else 0, after.start() + 1 if after else len(text)
    cut_start, cut_end = max(start, mention.start - _SHOWN), min(end, mention.end + _SHOWN)
    lead = "… " if cut_start > start else ""
    shown = lead + text[cut_start:cut_end].rstrip() + (" …" if cut_end < end else "")
    return Sentence(shown, mention.start - cut_start + len(lead), mention.end - cut_start + len(lead))
