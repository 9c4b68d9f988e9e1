"""The confirmation of a registration: a letter to one person with what is recorded for them."""

from dataclasses import dataclass
from enum import Enum

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, PersonFacts
from forumplanner.documents.content.letters import LetterFacts, letters
from forumplanner.documents.content.phrases import event_facts
from forumplanner.documents.dates import clock_range, end_of, full_day, period
from forumplanner.documents.tree import Block, DefinitionList, Document, QrCode, Term, paragraph
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.enumerations import comma


class Standing(Enum):
    """What the person can count on: a place, or a place on the waiting list."""

    PLACE = "place"
    WAITING = "waiting"


@dataclass(frozen=True)
class ConfirmationFacts(LetterFacts):
    """What is recorded for the one recipient; `needs` are said as the office words them, `token` is for the check-in.

    Who waits is told of no day, workshop or need: nothing is prepared for them yet.
    """

    standing: Standing = Standing.PLACE
    days: tuple[DayFacts, ...] = ()
    workshops: tuple[AgendaFacts, ...] = ()
    needs: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    token: str = ""

    @property
    def waiting(self) -> bool:
        """Tell whether the person is on the waiting list."""
        return self.standing is Standing.WAITING


def confirmation(german: Told[ConfirmationFacts], other: Told[ConfirmationFacts] | None = None) -> Document:
    """Return the letter."""
    return letters(german, other, _subject, _body)


def _subject(facts: ConfirmationFacts, _: Catalogue) -> str:
    if facts.waiting:
        return _("Waiting list: {event}", event=facts.event.title)
    return _("Confirmation of your registration: {event}", event=facts.event.title)


def _body(facts: ConfirmationFacts, person: PersonFacts | None, _: Catalogue) -> list[Block]:
    """Return what the letter says between salutation and close."""
    waiting = facts.waiting
    blocks: list[Block] = [paragraph(_opening(waiting, _)), event_facts(facts.event, _)]
    registered = (_("Registered with you"), list(facts.companions))
    promised = (
        (_("Your days"), [period(day.start, day.end, _) for day in facts.days]),
        (_("Your workshops"), [_workshop(item, _) for item in facts.workshops]),
        registered,
        (_("What we prepare for you"), list(facts.needs)),
    )
    sections = (registered,) if waiting else promised
    terms = tuple(Term(title, tuple(paragraph(line) for line in lines)) for title, lines in sections if lines)
    if terms:
        blocks.append(DefinitionList(terms))
    blocks.append(paragraph(_if_it_changes(waiting, _)))
    if facts.token and not waiting and person is not None:
        blocks.append(paragraph(_("Please bring this code; it makes the check-in quicker.")))
        blocks.append(QrCode(facts.token, _("Code for the check-in of {name}", name=person.name), 26))
    return blocks


def _opening(waiting: bool, _: Catalogue) -> str:
    """Return the first sentence."""
    if waiting:
        return _("Thank you for registering. All places are taken at present; you are on the waiting list.")
    return _("Thank you for registering. We have a place for you and look forward to meeting you.")


def _if_it_changes(waiting: bool, _: Catalogue) -> str:
    """Return what to do when plans change."""
    if waiting:
        return _("We will write to you as soon as a place is free. If you no longer wish to come, please tell us.")
    return _("If anything is wrong or changes, please tell us; then someone else can have the place.")


def _workshop(item: AgendaFacts, _: Catalogue) -> str:
    """Return a workshop with its time and room in one line."""
    said = [item.title]
    if item.start is not None:
        said += [full_day(item.start, _), clock_range(item.start, end_of(item.start, item.minutes), _)]
    return comma([*said, item.room], _.language)
