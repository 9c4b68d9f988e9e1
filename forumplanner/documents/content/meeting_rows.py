"""Meetings of one person as they stand in a letter: when and where side by side, or a table of several."""

from collections.abc import Sequence

from forumplanner.documents.content.meeting_words import changed, part_of, time_of
from forumplanner.documents.content.message_facts import MessageFacts
from forumplanner.documents.dates import full_day, period
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    DefinitionList,
    Paragraph,
    Row,
    Run,
    Table,
    Term,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_WHEN_MM = 50


def when_and_where(told: Sequence[MessageFacts], _: Catalogue) -> DefinitionList:
    """Return when meetings are, one below the other, and each place and link once."""
    terms = [Term(_("When"), tuple(paragraph(period(one.starts, one.ends, _)) for one in told))]
    if places := dict.fromkeys(one.place for one in told if one.place):
        terms.append(Term(_("Where"), tuple(paragraph(place) for place in places)))
    if links := dict.fromkeys(one.link for one in told if one.link):
        terms.append(Term(_("Online"), tuple(_linked(link) for link in links)))
    return DefinitionList(tuple(terms))


def only_when(told: Sequence[MessageFacts], _: Catalogue) -> DefinitionList:
    """Return when meetings were to be that are over."""
    said = tuple(paragraph(period(one.starts, one.ends, _)) for one in told)
    return DefinitionList((Term(_("It was planned for"), said),))


def table_of(told: Sequence[MessageFacts], _: Catalogue, *, house: str = "") -> Table:
    """Return a table of when, what and where; of places in the `house` that everybody knows only the room is said."""
    rows = [(_when(one, _), _what(one, _), Cell((*_room(one.place, house), *_links(one)))) for one in told]
    return _table(_("When"), rows, _)


def table_of_former(told: Sequence[MessageFacts], _: Catalogue) -> Table:
    """Return a table of when what was to be."""
    return _table(_("It was planned for"), [(_when(one, _), _what(one, _), Cell()) for one in told], _)


def table_of_changes(told: Sequence[MessageFacts], _: Catalogue) -> Table:
    """Return a table of when, what and where it is now, and below what changed how it was."""
    return _table(_("When"), [_change(one, _) for one in told], _)


def _change(one: MessageFacts, _: Catalogue) -> tuple[Cell, Cell, Cell]:
    before, what, unknown = one.before, changed(one), _("not yet known")
    when, where = list(_when(one, _).children), list(_room(one.place or (unknown if what.place else ""), ""))
    if before is not None and what.time:
        when.append(paragraph(_("Until now: {old}", old=period(before.starts, before.ends, _))))
    if before is not None and what.place:
        where.append(paragraph(_("Until now: {old}", old=before.place or unknown)))
    if what.link:
        where.append(paragraph(_("How one can take part has changed.")))
    return Cell(tuple(when), header=True), _what(one, _), Cell((*where, *_links(one)))


def _table(when: str, cells: Sequence[tuple[Cell, Cell, Cell]], _: Catalogue) -> Table:
    """Return a table of when, what and where; without the last where nothing stands in it."""
    count = 3 if any(where.children for _when_cell, _what_cell, where in cells) else 2
    columns = (Column(_WHEN_MM), Column(share=1), Column(share=1))[:count]
    heads = (when, _("What"), _("Where"))[:count]
    return Table(columns, (header_row(*heads),), tuple(Row(row[:count]) for row in cells))


def _when(one: MessageFacts, _: Catalogue) -> Cell:
    return Cell((paragraph(f"{full_day(one.starts.date(), _)}\n{time_of(one, _)}"),), header=True)


def _what(one: MessageFacts, _: Catalogue) -> Cell:
    return Cell((paragraph(part_of(one, _)),))


def _room(place: str, house: str) -> tuple[Block, ...]:
    room = "" if place == house else place.removesuffix(f", {house}")
    return (paragraph(room),) if room else ()


def _links(one: MessageFacts) -> tuple[Block, ...]:
    return (_linked(one.link),) if one.link else ()


def _linked(link: str) -> Paragraph:
    return Paragraph((Run(link, link=link),))
