"""How the items of an agenda are said: number, title, time and place, who introduces them, which papers go with them.

Items of a body bear "Ö" or "N" before the number that the program gives them, so that the parts are told apart.
"""

from collections.abc import Sequence

from forumplanner.documents.content.agenda_facts import PaperFacts, PointFacts
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.phrases import item_label
from forumplanner.documents.dates import clock_range, clock_with_unit, end_of
from forumplanner.documents.tree import Block, ListBlock, ListItem, Paragraph, Run, paragraph
from forumplanner.wording.catalogue import Catalogue


def point_list(
    items: Sequence[PointFacts], _: Catalogue, *, in_parts: bool, timed: bool, public: bool = True
) -> ListBlock:
    """Return items as a nested list with their numbers; `timed` says when and where each is.

    What lies inside an item that is not public is not `public` either.
    """
    entries = (_entry(item, _, in_parts=in_parts, timed=timed, public=public and item.public) for item in items)
    return ListBlock(tuple(entries), ordered=True)


def papers_line(papers: Sequence[PaperFacts], _: Catalogue) -> str:
    """Return the papers in one line, or nothing."""
    if not papers:
        return ""
    said = "; ".join(_paper(paper, _) for paper in papers)
    return _.ngettext("Paper: {papers}", "Papers: {papers}", len(papers), papers=said)


def _entry(item: PointFacts, _: Catalogue, *, in_parts: bool, timed: bool, public: bool) -> ListItem:
    children: list[Block] = [paragraph(item.title, bold=True)]
    if timed:
        children += _when_and_where(item, _)
    if item.description:
        children.append(paragraph(item.description))
    if item.introduced_by:
        children.append(_said_of(_("Introduced by"), item.introduced_by))
    if item.led_by:
        children.append(_said_of(_.pgettext("an agenda item", "Led by"), item.led_by))
    papers = papers_line(item.papers, _)
    if papers:
        children.append(paragraph(papers))
    if item.children:
        children.append(point_list(item.children, _, in_parts=in_parts, timed=timed, public=public))
    return ListItem(tuple(children), label=item_label(item.number, _, public=public, in_parts=in_parts))


def _when_and_where(item: PointFacts, _: Catalogue) -> list[Block]:
    said = []
    if item.start is not None:
        until = end_of(item.start, item.minutes)
        said.append(clock_range(item.start, until, _) if item.minutes else clock_with_unit(item.start, _))
    said += [part for part in (item.track, item.room) if part]
    return [paragraph(" \N{MIDDLE DOT} ".join(said))] if said else []


def _said_of(label: str, people: Sequence[PersonFacts]) -> Paragraph:
    names = ", ".join(f"{one.name} ({one.function})" if one.function else one.name for one in people)
    return Paragraph((Run(f"{label}: "), Run(names)))


def _paper(paper: PaperFacts, _: Catalogue) -> str:
    said = ", ".join(dict.fromkeys(part for part in (paper.number, paper.title) if part))
    return said if paper.public else _("{paper} (not public)", paper=said)
