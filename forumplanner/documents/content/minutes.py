"""The minutes: head, presence, what was said and resolved per agenda item, signatures; also as a public extract.

The extract leaves out every non-public item and entry, not only its text.
"""

from dataclasses import replace

from forumplanner.documents.content.minutes_facts import (
    AnnexFacts,
    EntryFacts,
    MinuteItemFacts,
    MinutesFacts,
    VoteFacts,
)
from forumplanner.documents.content.minutes_head import head, names, presence
from forumplanner.documents.content.phrases import LONG, event_document, kept_end
from forumplanner.documents.dates import long_day
from forumplanner.documents.tree import (
    Block,
    Contents,
    DefinitionList,
    Document,
    Heading,
    KeepTogether,
    Paragraph,
    Run,
    SignatureBlock,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.enumerations import comma, semicolon
from forumplanner.wording.values import say_value

_LONG = 500


def minutes(facts: MinutesFacts, _: Catalogue) -> Document:
    """Return the minutes, or the public extract when it is asked for."""
    title = facts.title or _("Minutes")
    if facts.public_extract:
        title = _("{title} (public extract)", title=title)
    if facts.draft:
        title = _("{title} (draft)", title=title)
    children: list[Block] = [Heading(1, title), paragraph(facts.event.title, style=TextStyle.LEAD), head(facts, _)]
    children += presence(facts, _)
    children.append(Contents(_("Contents"), least_pages=LONG))
    children += _proceedings(facts, _)
    children += _that_there_is_more(facts, _) if facts.public_extract else _afterwards(facts, _)
    if facts.signatures:
        children = kept_end(children, SignatureBlock(facts.signatures, _place_and_date(facts, _)))
    children += _annexes(facts, _)
    return event_document(facts, title, children, _)


def _place_and_date(facts: MinutesFacts, _: Catalogue) -> str:
    """Return what stands before the signatures: the day of the settlement, or room to write one."""
    city = facts.office.city
    if facts.settled is not None:
        day = long_day(facts.settled, _)
        return _("{city}, on {day}", city=city, day=day) if city else day
    return _("{city}, on ____________________", city=city) if city else ""


def _proceedings(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Return the opening and the items; public and non-public ones apart where the minutes are in parts."""
    opening: list[Block] = [paragraph(facts.opening)] if facts.opening else []
    hidden = _hidden(facts.items) if facts.in_parts and not facts.public_extract else ()
    if not hidden:
        items = _public(facts.items) if facts.public_extract else facts.items
        return [Heading(2, _("Proceedings")), *opening, *_items(items, _)]
    blocks: list[Block] = [Heading(2, _("Proceedings")), *opening] if opening else []
    public = _public(facts.items)
    if public:
        blocks += [Heading(2, _("Public part")), *_items(public, _)]
    return [*blocks, Heading(2, _("Non-public part")), *_items(hidden, _)]


def _items(items: tuple[MinuteItemFacts, ...], _: Catalogue) -> list[Block]:
    return [block for item in items for block in _item(item, 3, _)]


def _hidden(items: tuple[MinuteItemFacts, ...]) -> tuple[MinuteItemFacts, ...]:
    """Return what `_public` leaves out; a public item is named again where an entry of its own is not public."""
    found: list[MinuteItemFacts] = []
    for item in items:
        if not item.public:
            found.append(item)
            continue
        entries, children = tuple(one for one in item.entries if not one.public), _hidden(item.children)
        annexes = tuple(one for one in item.annexes if not one.public)
        if entries or annexes:
            found.append(MinuteItemFacts(item.number, item.title, entries=entries, annexes=annexes, children=children))
        else:
            found += children
    return tuple(found)


def _afterwards(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Return what was raised against the minutes and corrected in them later."""
    blocks: list[Block] = []
    for raised in facts.objections:
        day = long_day(raised.raised, _)
        label = _("Objection, {day}, {name}", day=day, name=raised.by) if raised.by else _("Objection, {day}", day=day)
        runs = [Run(f"{label}: ", bold=True), Run(raised.text)]
        if raised.decision:
            runs += [Run("\n"), Run(_("Decision on it: {text}", text=raised.decision))]
        blocks.append(Paragraph(tuple(runs)))
    for one in facts.amendments:
        label = _("Amendment, {day}", day=long_day(one.decided, _))
        blocks.append(Paragraph((Run(f"{label}: ", bold=True), Run(one.text))))
    return [Heading(2, _("Objections and amendments")), *blocks] if blocks else []


def _that_there_is_more(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Say how much was raised against the minutes and corrected in them, without its text, and where it is read."""
    objections, amendments = len(facts.objections), len(facts.amendments)
    if not objections and not amendments:
        return []
    what = _.ngettext("{n} objection", "{n} objections", objections) if objections else ""
    if amendments:
        corrected = _.ngettext("{n} amendment", "{n} amendments", amendments)
        what = _("{objections} and {amendments}", objections=what, amendments=corrected) if what else corrected
    place = facts.office.name
    said = _("To these minutes there are: {what}. Who wants to read them asks: {office}.", what=what, office=place)
    if not place:
        said = _("To these minutes there are: {what}.", what=what)
    return [Heading(2, _("Objections and amendments")), paragraph(said)]


def _annexes(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Return the papers with their numbers, what is not public only in the whole minutes and said so."""
    shown = [annex for annex in facts.annexes if annex.public or not facts.public_extract]
    terms = [Term(_("Annex {n}", n=annex.place), (paragraph(_annex(annex, _)),)) for annex in shown]
    return [Heading(2, _("Annexes")), DefinitionList(tuple(terms), term_width=24)] if terms else []


def _annex(annex: AnnexFacts, _: Catalogue) -> str:
    said = _("{title} ({number})", title=annex.title, number=annex.number) if annex.number else annex.title
    said = _("{annex}, on item {number}", annex=said, number=annex.item) if annex.item else said
    return said if annex.public else _("{annex}, not public", annex=said)


def _public(items: tuple[MinuteItemFacts, ...]) -> tuple[MinuteItemFacts, ...]:
    """Return what everyone may read; the rest is left out with everything below it."""
    return tuple(
        replace(
            item,
            entries=tuple(entry for entry in item.entries if entry.public),
            annexes=tuple(annex for annex in item.annexes if annex.public),
            children=_public(item.children),
        )
        for item in items
        if item.public
    )


def minutes_item(item: MinuteItemFacts, _: Catalogue) -> tuple[Block, ...]:
    """Return one agenda item as it stands in the minutes, with those below it."""
    return tuple(_item(item, 3, _))


def _item(item: MinuteItemFacts, level: int, _: Catalogue) -> list[Block]:
    """Return one agenda item with its entries, votes and outcome, then those below it."""
    blocks: list[Block] = [Heading(level, f"{item.number} {item.title}".strip())]
    if item.speakers:
        blocks.append(paragraph(_("Contributions: {names}", names=names(item.speakers)), style=TextStyle.LABEL))
    if item.annexes:
        numbers = ", ".join(str(annex.place) for annex in item.annexes)
        said = _.ngettext("Annex {numbers}", "Annexes {numbers}", len(item.annexes), numbers=numbers)
        blocks.append(paragraph(said, style=TextStyle.LABEL))
    blocks += [entry_paragraph(entry, _) for entry in item.entries]
    blocks += [Paragraph((Run(f"{term}: ", bold=True), Run(text))) for term, text in item.details]
    blocks += [vote_paragraph(vote, _) for vote in item.votes]
    if item.outcome:
        blocks = _closed(blocks, outcome_paragraph(item.outcome, _))
    for below in item.children:
        blocks += _item(below, min(level + 1, 6), _)
    return blocks


def _closed(blocks: list[Block], closing: Paragraph) -> list[Block]:
    """Return the blocks with how the item ended, which stays on the page of what was said last unless that is long."""
    last = blocks[-1]
    if isinstance(last, Paragraph) and sum(len(run.text) for run in last.runs) < _LONG:
        return [*blocks[:-1], KeepTogether((last, closing))]
    return [*blocks, closing]


def outcome_paragraph(outcome: str, _: Catalogue) -> Paragraph:
    """Return how an item ended."""
    label = _("Outcome")
    return Paragraph((Run(f"{label}: ", bold=True), Run(outcome)))


def entry_paragraph(entry: EntryFacts, _: Catalogue) -> Paragraph:
    """Return an entry with its kind before it; plain information and discussion stand without emphasis."""
    label = say_value(entry.kind, _) + (f" {entry.number}" if entry.number else "")
    runs = [Run(f"{label}: ", bold=True), Run(entry.text)]
    if entry.owner:
        runs += [Run("\n"), Run(_("Responsible: {owner}", owner=entry.owner))]
    if entry.due is not None:
        runs += [Run(" \N{MIDDLE DOT} " if entry.owner else "\n"), Run(_("due {day}", day=long_day(entry.due, _)))]
    return Paragraph(tuple(runs))


def vote_paragraph(vote: VoteFacts, _: Catalogue) -> Paragraph:
    """Return a vote in one line: the question, what was counted, how."""
    said = []
    if vote.yes is not None:
        said.append(_("{n} yes", n=vote.yes))
    if vote.no is not None:
        said.append(_("{n} no", n=vote.no))
    if vote.abstentions is not None:
        said.append(_.ngettext("{n} abstention", "{n} abstentions", vote.abstentions))
    counted = comma(said, _.language)
    if vote.entitled_present is not None:
        there = _("of {n} entitled to vote and present", n=vote.entitled_present)
        counted = f"{counted} ({there})" if counted else there
    result = semicolon((vote.summary, counted), _.language)
    label = _("Vote") + (f" ({vote.manner})" if vote.manner else "")
    question = f"{vote.question} \N{EN DASH} " if vote.question else ""
    return Paragraph((Run(f"{label}: ", bold=True), Run(f"{question}{result}")))
