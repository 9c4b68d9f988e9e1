"""The list of participants for all who were there: only who agreed, and of each only what they agreed to."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import event_document, name_cell, subtitle
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Row,
    Table,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class ListedFacts:
    """Somebody who agreed to be listed; what they did not agree to is empty."""

    person: PersonFacts
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class ParticipantsFacts:
    """Who agreed to be listed, and how many did not."""

    office: OfficeFacts
    event: EventFacts
    listed: tuple[ListedFacts, ...]
    unlisted: int
    created: datetime


def participants(facts: ParticipantsFacts, _: Catalogue) -> Document:
    """Return the list; a column that nobody agreed to is not there."""
    title = _("List of participants")
    children: list[Block] = [Heading(1, title), Heading(2, facts.event.title), subtitle(facts.event, _)]
    children.append(paragraph(_("Named here are those who agreed to it, with what they agreed to.")))
    if facts.listed:
        children.append(_table(facts, _))
    if facts.unlisted:
        others = _.ngettext("{n} person is not named.", "{n} persons are not named.", facts.unlisted)
        children.append(paragraph(others))
    note = _("Please use these data for contact among participants only.")
    children.append(paragraph(note, style=TextStyle.SMALL))
    return event_document(facts, title, children, _)


def _table(facts: ParticipantsFacts, _: Catalogue) -> Table:
    """Return the table with the columns that hold something."""
    columns = [
        (_("Organisation"), [one.person.organisation for one in facts.listed]),
        (_("E-mail"), [one.email for one in facts.listed]),
        (_("Phone"), [one.phone for one in facts.listed]),
    ]
    shown = [(heading, texts) for heading, texts in columns if any(texts)]
    rows = tuple(
        Row(
            (
                name_cell(one.person),
                *(Cell((paragraph(texts[at]),) if texts[at] else ()) for _heading, texts in shown),
            )
        )
        for at, one in enumerate(facts.listed)
    )
    header = header_row(_("Name"), *(heading for heading, _texts in shown))
    return Table(
        tuple(Column(share=1) for _one in range(len(shown) + 1)),
        (header,),
        rows,
        _("Participants of {event}", event=facts.event.title),
    )
