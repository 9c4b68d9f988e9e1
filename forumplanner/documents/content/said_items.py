"""What a programme says of an item: from when to when, what, by whom, where."""

from forumplanner.documents.content.facts import AgendaFacts
from forumplanner.documents.content.phrases import speaker_line
from forumplanner.documents.dates import clock, clock_span, end_of
from forumplanner.documents.tree import Block, TextStyle, bullet_list, paragraph
from forumplanner.wording.catalogue import Catalogue


def said_time(item: AgendaFacts, _: Catalogue) -> str:
    """Return when an item begins and ends, in figures; nothing where that is open."""
    if item.start is None:
        return ""
    end = end_of(item.start, item.minutes)
    return clock_span(item.start, end, _) if item.minutes else clock(item.start, _)


def said_item(
    item: AgendaFacts, _: Catalogue, *, with_room: bool = False, with_description: bool = True
) -> tuple[Block, ...]:
    """Return what is said of an item: title, speakers, description, room, untimed items below it."""
    blocks: list[Block] = [paragraph(item.title, bold=True)]
    speakers = speaker_line(item)
    if speakers:
        blocks.append(paragraph(speakers))
    if item.description and with_description:
        blocks.append(paragraph(item.description, style=TextStyle.LABEL))
    if with_room and item.room:
        blocks.append(paragraph(item.room, style=TextStyle.SMALL))
    untimed = [below.title for below in item.children if below.start is None]
    if untimed:
        blocks.append(bullet_list(untimed))
    return tuple(blocks)
