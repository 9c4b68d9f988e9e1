"""Parts that several documents share: their frame, the head of facts about an event, names in two scripts, agendas."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.dates import days, period
from forumplanner.documents.tree import (
    Block,
    Cell,
    DefinitionList,
    Document,
    Furniture,
    Heading,
    KeepTogether,
    ListBlock,
    ListItem,
    Paragraph,
    QrCode,
    Run,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

LONG = 6
"""From how many pages on a document has a table of contents."""


def furniture(office: OfficeFacts, header: str, _: Catalogue) -> Furniture:
    """Return header, footer and page number as all documents have them."""
    return Furniture(
        header=header, footer=office.name, page_of=_("Page {page} of {total}"), footer_columns=office.footer
    )


class OfEvent(Protocol):
    """What every document about an event is told."""

    @property
    def office(self) -> OfficeFacts:
        """Whose document it is."""

    @property
    def event(self) -> EventFacts:
        """What it is about."""

    @property
    def created(self) -> datetime:
        """When it was made."""


def event_document(
    facts: OfEvent, title: str, children: Sequence[Block], _: Catalogue, *, landscape: bool = False
) -> Document:
    """Return a document about an event: named by title and event, which also stand at the head of its pages."""
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
        landscape=landscape,
    )


def kept_end(blocks: list[Block], closing: Block) -> list[Block]:
    """Return the blocks with `closing` at their end, which never stands alone on a page: the last paragraph stays."""
    start = len(blocks) - 1
    while start > 1 and (isinstance(blocks[start], Heading | QrCode) or isinstance(blocks[start - 1], Heading)):
        start -= 1
    if start < 1:
        return [*blocks, closing]
    return [*blocks[:start], KeepTogether((*blocks[start:], closing))]


def event_facts(event: EventFacts, _: Catalogue) -> DefinitionList:
    """Return when and where the event is, side by side."""
    terms: list[Term] = []
    when = tuple(
        paragraph(" \N{EN DASH} ".join(part for part in (period(day.start, day.end, _), day.title) if part))
        for day in event.days
    )
    if when:
        terms.append(Term(_("When"), when))
    if event.place:
        terms.append(Term(_("Where"), (paragraph(event.place),)))
    if event.body:
        terms.append(Term(_("Body"), (paragraph(event.body),)))
    if event.step_free is not None:
        said = _("The venue is step-free.") if event.step_free else _("The venue is not step-free.")
        terms.append(Term(_("Access"), (paragraph(said),)))
    if event.online_link:
        terms.append(Term(_("Online"), (Paragraph((Run(event.online_link, link=event.online_link),)),)))
    return DefinitionList(tuple(terms))


def subtitle(event: EventFacts, _: Catalogue) -> Paragraph:
    """Return the line below a title: days and venue."""
    said = [days([day.date for day in event.days], _)] if event.days else []
    return paragraph(" \N{MIDDLE DOT} ".join([*said, *([event.venue] if event.venue else [])]), style=TextStyle.LEAD)


def name_cell(person: PersonFacts, *, beside: bool = False) -> Cell:
    """Return a name with the name in its own script below or beside it."""
    if not person.own_script or person.own_script == person.name:
        return Cell((paragraph(person.name),), header=True)
    if beside:
        return Cell((paragraph(f"{person.name}  {person.own_script}"),), header=True)
    return Cell((paragraph(person.name), paragraph(person.own_script)), header=True)


def speaker_line(item: AgendaFacts) -> str:
    """Return who speaks at an item, each with function or organisation."""
    return ", ".join(
        f"{one.name} ({one.function or one.organisation})" if one.function or one.organisation else one.name
        for one in item.speakers
    )


def agenda_list(items: tuple[AgendaFacts, ...], _: Catalogue, *, in_parts: bool, public: bool = True) -> Block:
    """Return an agenda as a nested list with its numbers as labels; `in_parts` where it is a body's.

    What lies inside an item that is not public is not `public` either.
    """
    return ListBlock(
        tuple(_agenda_entry(item, _, in_parts=in_parts, public=public and item.public) for item in items), ordered=True
    )


def _agenda_entry(item: AgendaFacts, _: Catalogue, *, in_parts: bool, public: bool) -> ListItem:
    """Return one item with those below it."""
    children: list[Block] = [paragraph(item.title)]
    if item.children:
        children.append(agenda_list(item.children, _, in_parts=in_parts, public=public))
    return ListItem(tuple(children), label=item_label(item.number, _, public=public, in_parts=in_parts))


def item_label(number: str, _: Catalogue, *, public: bool, in_parts: bool) -> str:
    """Return the number of an agenda item, a body's as "Ö 3" or "N 4"; the office's own ("N 1") stays as it is."""
    if not number:
        return "\N{EN DASH}"
    if not in_parts or not number[0].isdigit():
        return number
    if public:
        return _.pgettext("number of a public agenda item", "P {number}", number=number)
    return _.pgettext("number of a non-public agenda item", "N {number}", number=number)
