"""The agenda of a sitting in its two parts, or of another event day by day; whole or only what is public."""

from collections.abc import Sequence
from datetime import date

from forumplanner.documents.content.agenda_facts import (
    AgendaPaperFacts,
    PointFacts,
    public_papers,
    public_part,
    public_points,
)
from forumplanner.documents.content.agenda_points import papers_line, point_list
from forumplanner.documents.content.facts import hidden_only
from forumplanner.documents.content.phrases import event_facts, furniture, subtitle
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import Block, Document, Heading, TextStyle, paragraph
from forumplanner.wording.catalogue import Catalogue


def agenda(facts: AgendaPaperFacts, _: Catalogue) -> Document:
    """Return the agenda."""
    title = _("Agenda (public part)") if facts.public and facts.in_parts else _("Agenda")
    hidden = () if facts.public else hidden_only(facts.items)
    papers = public_papers(facts.papers) if facts.public else facts.papers
    children: list[Block] = [
        Heading(1, title),
        paragraph(facts.event.title, bold=True, style=TextStyle.LEAD),
        *([] if facts.in_parts else [subtitle(facts.event, _)]),
        event_facts(facts.event, _),
    ]
    if hidden:
        children.append(paragraph(_("Not to be published: it names items that are not public."), bold=True))
    if facts.in_parts:
        children += _parts(public_points(facts.items) if facts.public else public_part(facts.items), hidden, _)
    else:
        children += _by_day(public_points(facts.items) if facts.public else facts.items, _)
    if papers:
        children += [Heading(2, _("Papers of the event")), paragraph(papers_line(papers, _))]
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
    )


def _parts(public: Sequence[PointFacts], hidden: Sequence[PointFacts], _: Catalogue) -> list[Block]:
    """Return the public and the non-public part, each with its heading where it has items."""
    blocks: list[Block] = []
    for title, items in ((_("Public part"), public), (_("Non-public part"), hidden)):
        if items:
            blocks += [Heading(2, title), point_list(items, _, in_parts=True, timed=False)]
    return blocks


def _by_day(items: Sequence[PointFacts], _: Catalogue) -> list[Block]:
    """Return the items under the days on which they are; what has no time comes last."""
    blocks: list[Block] = []
    for day in _days(items):
        of_day = [item for item in items if _day(item) == day]
        blocks.append(Heading(2, full_day(day, _) if day is not None else _("Time still open")))
        blocks.append(point_list(of_day, _, in_parts=False, timed=True))
    return blocks


def _days(items: Sequence[PointFacts]) -> list[date | None]:
    return sorted({_day(item) for item in items}, key=lambda day: (day is None, day or date.min))


def _day(item: PointFacts) -> date | None:
    return item.start.date() if item.start is not None else None
