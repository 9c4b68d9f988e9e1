"""The feedback form: a page to tick and write on, without a name, in one language or in several after each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import subtitle
from forumplanner.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Furniture,
    Heading,
    PageBreak,
    Row,
    Section,
    Spacer,
    Table,
    WritingLines,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_BOX = "\N{BALLOT BOX}"
_ROW_MM = 9.0


@dataclass(frozen=True)
class FeedbackFacts:
    """What is asked about: the event and, where given, its workshops by title."""

    office: OfficeFacts
    event: EventFacts
    created: datetime
    workshops: tuple[str, ...] = ()


def feedback_form(facts: FeedbackFacts, languages: Sequence[Catalogue]) -> Document:
    """Return the form in every language given, the first being the document's own; each on a page of its own."""
    first = languages[0]
    children: list[Block] = []
    for _ in languages:
        form = _form(facts, _)
        if children:
            children.append(PageBreak())
        children += form if _ is first else [Section(tuple(form), _.language)]
    title = first("Your feedback")
    return Document(
        title=f"{title}: {facts.event.title}",
        language=first.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=Furniture(footer=facts.office.name),
    )


def _form(facts: FeedbackFacts, _: Catalogue) -> list[Block]:
    """Return the form in one language."""
    asked = [
        _("The event as a whole"),
        _("The information beforehand"),
        _("I could say what matters to me"),
        _("I could understand everything"),
        _("Rooms, food, organisation"),
        *facts.workshops,
    ]
    columns = (Column(share=1), *(Column(23, align=Align.CENTRE) for _one in range(4)))
    header = header_row(_("How was it?"), _("very good"), _("good"), _("fair"), _("poor"))
    boxes = tuple(Cell((paragraph(_BOX, align=Align.CENTRE),), align=Align.CENTRE) for _one in range(4))
    rows = tuple(Row((Cell((paragraph(what),), header=True), *boxes), height=_ROW_MM) for what in asked)
    blocks: list[Block] = [
        Heading(1, _("Your feedback")),
        Heading(2, facts.event.title),
        subtitle(facts.event, _),
        paragraph(_("Please tick and write what you think. Do not write your name. Any language is fine.")),
        Table(columns, (header,), rows, _("Tick one box in each row")),
        Spacer(3),
    ]
    for question in (
        _("What did you like?"),
        _("What should be different next time?"),
        _("Who was missing? Whom should we invite?"),
    ):
        blocks.append(WritingLines(question, 3))
    return [*blocks, paragraph(_("Thank you!"), bold=True)]
