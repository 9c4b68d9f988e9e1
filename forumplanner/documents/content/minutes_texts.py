"""The free texts of minutes, all of them and nothing else: to read them, or to have them said differently."""

from collections.abc import Callable
from dataclasses import replace

from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.minutes_facts import AnnexFacts, MinuteItemFacts, MinutesFacts, PresenceGroup

Say = Callable[[str], str]


def texts(facts: MinutesFacts) -> tuple[str, ...]:
    """Return the texts in the order in which `with_texts` says them."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    with_texts(facts, keep)
    return tuple(found)


def with_texts(facts: MinutesFacts, say: Say) -> MinutesFacts:
    """Return the facts with every text that somebody typed as `say` says it; names of guests count as such.

    Members, those who led, wrote and contributed are no texts. A guest who is said differently has no organisation.
    """
    return replace(
        facts,
        opening=say(facts.opening),
        present=tuple(_group(group, say) for group in facts.present),
        items=tuple(_item(item, say) for item in facts.items),
        annexes=tuple(_annex(annex, say) for annex in facts.annexes),
    )


def _group(group: PresenceGroup, say: Say) -> PresenceGroup:
    return replace(group, people=tuple(_guest(one, say) for one in group.people)) if group.guests else group


def _guest(person: PersonFacts, say: Say) -> PersonFacts:
    name = say(person.name)
    return person if name == person.name else PersonFacts(name, note=person.note)


def _item(item: MinuteItemFacts, say: Say) -> MinuteItemFacts:
    return replace(
        item,
        title=say(item.title),
        entries=tuple(replace(entry, text=say(entry.text), owner=say(entry.owner)) for entry in item.entries),
        details=tuple((term, say(text)) for term, text in item.details),
        votes=tuple(replace(vote, question=say(vote.question)) for vote in item.votes),
        outcome=say(item.outcome),
        annexes=tuple(_annex(annex, say) for annex in item.annexes),
        children=tuple(_item(below, say) for below in item.children),
    )


def _annex(annex: AnnexFacts, say: Say) -> AnnexFacts:
    return replace(annex, title=say(annex.title), number=say(annex.number))
