"""Letters of an event's life: it is postponed, it is called off, it is over and somebody is thanked."""

from dataclasses import dataclass
from enum import Enum

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import DayFacts, PersonFacts
from forumplanner.documents.content.letters import LetterFacts, letters
from forumplanner.documents.content.phrases import event_facts
from forumplanner.documents.dates import days, period
from forumplanner.documents.tree import Block, DefinitionList, Document, Heading, ListBlock, ListItem, Term, paragraph
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class PostponementFacts(LetterFacts):
    """An event that is not held when it was to be; `new_days` is empty while nobody knows the new date.

    `keeps_registrations`: who has registered need not do so again.
    """

    former_days: tuple[DayFacts, ...] = ()
    new_days: tuple[DayFacts, ...] = ()
    keeps_registrations: bool = True


@dataclass(frozen=True)
class CallingOffFacts(LetterFacts):
    """An event that is not held at all."""

    sitting: bool = False


class Thanked(Enum):
    """Whom a letter thanks: for having been there, or for having contributed."""

    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"


@dataclass(frozen=True)
class ThanksFacts(LetterFacts):
    """Thanks with what came out of the event: `recommendations` are number and text, `attended` who was there."""

    thanked: Thanked = Thanked.PARTICIPANTS
    attended: int = 0
    recommendations: tuple[tuple[str, str], ...] = ()


def postponement(german: Told[PostponementFacts], other: Told[PostponementFacts] | None = None) -> Document:
    """Return the letters that tell of a new date, or that there is none yet."""
    return letters(german, other, lambda facts, _: _("Postponed: {event}", event=facts.event.title), _postponed)


def calling_off(german: Told[CallingOffFacts], other: Told[CallingOffFacts] | None = None) -> Document:
    """Return the letters that call an event off."""
    return letters(german, other, lambda facts, _: _("Called off: {event}", event=facts.event.title), _called_off)


def thanks(german: Told[ThanksFacts], other: Told[ThanksFacts] | None = None) -> Document:
    """Return the letters that thank."""
    return letters(german, other, lambda facts, _: _("Thank you: {event}", event=facts.event.title), _thanked)


def _postponed(facts: PostponementFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    del person
    blocks: list[Block] = [
        paragraph(
            _("“{event}” cannot be held on the date we told you of. We are sorry about this.", event=facts.event.title)
        )
    ]
    dates = [
        Term(title, tuple(paragraph(period(day.start, day.end, _)) for day in told))
        for title, told in ((_("Former date"), facts.former_days), (_("New date"), facts.new_days))
        if told
    ]
    blocks.append(DefinitionList(tuple(dates)))
    if not facts.new_days:
        blocks.append(paragraph(_("The new date is not fixed yet. We will write to you as soon as we know it.")))
        return blocks
    if facts.event.place:
        blocks.append(paragraph(_("Place: {place}", place=facts.event.place)))
    if facts.keeps_registrations:
        blocks.append(
            paragraph(
                _(
                    "If you have registered, your registration holds for the new date. If you cannot come then, please"
                    " tell us, so that somebody else can have the place."
                )
            )
        )
    return blocks


def _called_off(facts: CallingOffFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    del person
    when = days([day.date for day in facts.event.days], _)
    if facts.sitting:
        said = _("The sitting “{event}” on {days} is not held.", event=facts.event.title, days=when)
        return [paragraph(said), event_facts(facts.event, _), paragraph(_("You will be invited to the next sitting."))]
    said = _(
        "We have to call off “{event}” on {days}. We are sorry about this and thank you for your interest.",
        event=facts.event.title,
        days=when,
    )
    lapses = _(
        "Registrations have lapsed; you need not do anything. Please also tell those who wanted to come with you."
    )
    return [paragraph(said), event_facts(facts.event, _), paragraph(lapses)]


def _thanked(facts: ThanksFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    del person
    when = days([day.date for day in facts.event.days], _)
    if facts.thanked is Thanked.SPEAKERS:
        said = _(
            "“{event}” took place on {days}. You contributed to it, and we thank you warmly for that.",
            event=facts.event.title,
            days=when,
        )
    else:
        said = _(
            "“{event}” took place on {days}. You were there, and we thank you warmly for that.",
            event=facts.event.title,
            days=when,
        )
    blocks: list[Block] = [paragraph(said)]
    if facts.attended:
        blocks.append(paragraph(_.ngettext("{n} person took part.", "{n} persons took part.", facts.attended)))
    if facts.recommendations:
        blocks.append(Heading(2, _("What came out of it")))
        blocks.append(
            ListBlock(
                tuple(ListItem((paragraph(text),), label=number) for number, text in facts.recommendations),
            )
        )
        blocks.append(paragraph(_("We will report on what becomes of these recommendations.")))
    return blocks
