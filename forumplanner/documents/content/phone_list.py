"""The list of people to be called because no e-mail reaches them: worked through by phone, with room for a note.

It lies beside a telephone: what somebody needs and where they live stays out of it.
"""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import furniture, subtitle
from forumplanner.documents.tree import Block, Cell, Column, Document, Heading, Row, Table, cell, header_row, paragraph
from forumplanner.wording.catalogue import Catalogue

_ROW_MM = 13


@dataclass(frozen=True)
class CallFacts:
    """Somebody to call; `state` is where their registration is, `phones` may be none."""

    name: str
    own_script: str = ""
    organisation: str = ""
    phones: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True)
class PhoneListFacts:
    """Whom to call about an event; `reached` counts those who are written to by e-mail and are not on the list."""

    office: OfficeFacts
    event: EventFacts
    calls: tuple[CallFacts, ...]
    created: datetime
    reached: int = 0


def phone_list(facts: PhoneListFacts, _: Catalogue) -> Document:
    """Return the list, with a table only where somebody is to be called."""
    title = _("Phone list")
    children: list[Block] = [Heading(1, title), Heading(2, facts.event.title), subtitle(facts.event, _)]
    if facts.calls:
        said = _.ngettext("{n} person is to be called.", "{n} persons are to be called.", len(facts.calls))
        children.append(paragraph(said))
    else:
        children.append(paragraph(_("Nobody needs to be called: an e-mail reaches everybody.")))
    if facts.reached:
        said = _.ngettext(
            "{n} other person is reached by e-mail.", "{n} other persons are reached by e-mail.", facts.reached
        )
        children.append(paragraph(said))
    if facts.calls:
        children.append(
            Table(
                (Column(share=1.3), Column(share=1.2), Column(share=1.1), Column(share=0.8), Column(share=1.6)),
                (header_row(_("Name"), _("Organisation"), _("Phone"), _("State"), _("Note")),),
                tuple(_row(call, _) for call in facts.calls),
                caption=_("People to call about {event}", event=facts.event.title),
            )
        )
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
        landscape=True,
    )


def _row(call: CallFacts, _: Catalogue) -> Row:
    names = [call.name, *([call.own_script] if call.own_script else [])]
    numbers = "\n".join(call.phones) or _("no number known")
    return Row(
        (
            Cell(tuple(map(paragraph, names)), header=True),
            cell(call.organisation),
            cell(numbers),
            cell(call.state),
            cell(),
        ),
        height=_ROW_MM,
    )
