"""The form at the foot of an invitation that is cut off, filled in by hand and sent back.

It asks what the event asks of whoever registers, and no more; what somebody needs stands with the consent to keep it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import (
    Block,
    CutLine,
    DefinitionList,
    Heading,
    KeepTogether,
    ListBlock,
    ListItem,
    Term,
    WritingLines,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

BOX = "\N{BALLOT BOX}"
_TERM_MM = 47


@dataclass(frozen=True)
class QuestionFacts:
    """A question of the event's own; without `options` it is answered in words, `only_if` says when it is asked."""

    text: str
    options: tuple[str, ...] = ()
    only_if: str = ""


@dataclass(frozen=True)
class ReplyFacts:
    """What the form asks: days and workshops to choose from, kinds of needs, the event's own questions.

    Each of `workshops` is when they run and what they are called. `consent` are the words to which somebody agrees
    who says what they need.
    """

    back_by: date | None = None
    days: tuple[str, ...] = ()
    workshops: tuple[tuple[str, tuple[str, ...]], ...] = ()
    needs: tuple[str, ...] = ()
    consent: str = ""
    questions: tuple[QuestionFacts, ...] = ()
    photos: bool = True
    privacy_notice: bool = False


def reply_form(
    facts: ReplyFacts, office: OfficeFacts, event: EventFacts, person: PersonFacts | None, _: Catalogue
) -> list[Block]:
    """Return the line to cut along and the form below it, on a page of its own where the rest of one is too short."""
    to = office.one_line
    back = (
        _("Please send this back to {office} by {day}.", office=to, day=full_day(facts.back_by, _))
        if facts.back_by is not None
        else _("Please send this back to {office}.", office=to)
    )
    terms = [
        _ticks(_("Your answer"), (_("I will come."), _("I cannot come."))),
        *_who(person, _),
        _blank(_("Who comes with you")),
    ]
    if len(facts.days) > 1:
        terms.append(_ticks(_("Your days"), facts.days))
    terms += [_ticks(when, titles) for when, titles in facts.workshops]
    terms += _needs(facts, _)
    if facts.photos:
        said = (_("Pictures of me may be used."), _("Pictures of me may not be used."))
        terms.append(_ticks(_("Photographs"), said))
    terms += [_question(question) for question in facts.questions]
    if facts.privacy_notice:
        read = paragraph(_("I have read the notice on data protection in this letter."))
        terms.append(Term(_("Data protection"), (read,)))
    terms.append(_blank(_("Place, date, signature")))
    form: list[Block] = [
        CutLine(),
        Heading(2, _("Reply: {event}", event=event.title)),
        paragraph(back),
        DefinitionList(tuple(terms), _TERM_MM),
    ]
    return [KeepTogether(tuple(form))]


def _who(person: PersonFacts | None, _: Catalogue) -> list[Term]:
    """Return name and organisation as we know them, with lines for what is unknown."""
    name = person.name if person is not None else ""
    organisation = person.organisation if person is not None else ""
    named = Term(_("Name"), (paragraph(name),)) if name else _blank(_("Name"))
    of = Term(_("Organisation"), (paragraph(organisation),)) if organisation else _blank(_("Organisation"))
    return [named, of, _blank(_("Telephone, e-mail"))]


def _needs(facts: ReplyFacts, _: Catalogue) -> list[Term]:
    """Return what can be needed, and below it the consent to keep it."""
    if not facts.needs:
        return []
    what = _ticks(_("What I need"), facts.needs)
    closer = WritingLines(_("More about it (language, age of the children, diet)"))
    agreed = Term(_("Consent"), (_boxes((facts.consent,)),))
    return [Term(what.term, (*what.children, closer)), *([agreed] if facts.consent else [])]


def _question(question: QuestionFacts) -> Term:
    asked = (paragraph(question.only_if, italic=True),) if question.only_if else ()
    answer: Block = _boxes(question.options) if question.options else WritingLines()
    return Term(question.text, (*asked, answer))


def _ticks(term: str, texts: Sequence[str]) -> Term:
    return Term(term, (_boxes(texts),))


def _boxes(texts: Sequence[str]) -> ListBlock:
    return ListBlock(tuple(ListItem((paragraph(text),), label=BOX) for text in texts))


def _blank(term: str) -> Term:
    return Term(term, (WritingLines(),))
