"""The minutes: head, presence, what was said and resolved per agenda item, signatures; also as a public extract.

The extract leaves out every non-public item and entry, not only its text.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import furniture
from forumplanner.documents.dates import clock_with_unit, full_day, long_day
from forumplanner.documents.tree import (
    Block,
    DefinitionList,
    Document,
    Heading,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureLine,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.model.enums import EntryKind
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value


@dataclass(frozen=True)
class EntryFacts:
    """An entry; `owner` and `due` belong to measures. A line feed in `text` begins a new line."""

    kind: EntryKind
    text: str
    public: bool = True
    owner: str = ""
    due: date | None = None
    number: str = ""


@dataclass(frozen=True)
class VoteFacts:
    """A vote: counted, or only said ("unanimous", "by majority") in `summary`; `manner` such as "secret"."""

    question: str = ""
    yes: int | None = None
    no: int | None = None
    abstentions: int | None = None
    summary: str = ""
    manner: str = ""


@dataclass(frozen=True)
class MinuteItemFacts:
    """An agenda item in the minutes; `outcome` is said as the body words it ("resolved as amended").

    `details` are what its kind records (the positions in a conflict, where a model could be taken up): term, text.
    """

    number: str
    title: str
    public: bool = True
    speakers: tuple[PersonFacts, ...] = ()
    entries: tuple[EntryFacts, ...] = ()
    outcome: str = ""
    votes: tuple[VoteFacts, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    children: tuple["MinuteItemFacts", ...] = ()


@dataclass(frozen=True)
class PresenceGroup:
    """People present together under one title ("Members", "Guests", "Administration")."""

    title: str
    people: tuple[PersonFacts, ...]


@dataclass(frozen=True)
class MinutesFacts:
    """The minutes of an event. `title` such as "Niederschrift" replaces the usual "Minutes"."""

    office: OfficeFacts
    event: EventFacts
    begin: datetime
    end: datetime | None
    items: tuple[MinuteItemFacts, ...]
    created: datetime
    present: tuple[PresenceGroup, ...] = ()
    excused: tuple[PersonFacts, ...] = ()
    absent: tuple[PersonFacts, ...] = ()
    chair: str = ""
    minute_taker: str = ""
    quorum: str = ""
    signatures: tuple[SignatureLine, ...] = ()
    title: str = ""
    draft: bool = False
    public_extract: bool = False


def minutes(facts: MinutesFacts, _: Catalogue) -> Document:
    """Return the minutes, or the public extract when it is asked for."""
    title = facts.title or _("Minutes")
    if facts.public_extract:
        title = _("{title} (public extract)", title=title)
    if facts.draft:
        title = _("{title} (draft)", title=title)
    items = _public(facts.items) if facts.public_extract else facts.items
    children: list[Block] = [Heading(1, title), paragraph(facts.event.title, style=TextStyle.LEAD), _head(facts, _)]
    children += _presence(facts, _)
    children.append(Heading(2, _("Proceedings")))
    for item in items:
        children += _item(item, 3, _)
    if facts.signatures:
        place = _("{city}, on ____________________", city=facts.office.city) if facts.office.city else ""
        children.append(SignatureBlock(facts.signatures, place))
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
    )


def _public(items: tuple[MinuteItemFacts, ...]) -> tuple[MinuteItemFacts, ...]:
    """Return what everyone may read; the rest is left out with everything below it."""
    return tuple(
        replace(
            item,
            entries=tuple(entry for entry in item.entries if entry.public),
            children=_public(item.children),
        )
        for item in items
        if item.public
    )


def _head(facts: MinutesFacts, _: Catalogue) -> DefinitionList:
    """Return where and when it was, and who led it."""
    begin = f"{full_day(facts.begin, _)}, {clock_with_unit(facts.begin, _)}"
    end = ""
    if facts.end is not None:
        same_day = facts.end.date() == facts.begin.date()
        end = clock_with_unit(facts.end, _)
        end = end if same_day else f"{full_day(facts.end, _)}, {end}"
    terms = (
        (_("Body"), facts.event.body),
        (_("Place"), facts.event.place),
        (_("Begin"), begin),
        (_("End"), end),
        (_("Chair") if facts.event.body else _.pgettext("of a forum", "Led by"), facts.chair),
        (_("Minutes taken by"), facts.minute_taker),
        (_("Quorum"), facts.quorum),
    )
    return DefinitionList(tuple(Term(term, (paragraph(said),)) for term, said in terms if said))


def _presence(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Return who was there, excused and absent."""
    groups = [(group.title or _("Present"), group.people) for group in facts.present]
    groups += [(_("Excused"), facts.excused), (_("Absent"), facts.absent)]
    terms = [Term(title, (paragraph(_names(people)),)) for title, people in groups if people]
    return [Heading(2, _("Attendance")), DefinitionList(tuple(terms))] if terms else []


def _names(people: tuple[PersonFacts, ...]) -> str:
    """Return names in one paragraph, each with the organisation or function in brackets."""
    said = []
    for person in people:
        beside = person.function or person.organisation
        said.append(f"{person.name} ({beside})" if beside else person.name)
    return "; ".join(said)


def _item(item: MinuteItemFacts, level: int, _: Catalogue) -> list[Block]:
    """Return one agenda item with its entries, votes and outcome, then those below it."""
    blocks: list[Block] = [Heading(level, f"{item.number} {item.title}".strip())]
    if item.speakers:
        blocks.append(paragraph(_("Contributions: {names}", names=_names(item.speakers)), style=TextStyle.LABEL))
    blocks += [_entry(entry, _) for entry in item.entries]
    blocks += [Paragraph((Run(f"{term}: ", bold=True), Run(text))) for term, text in item.details]
    blocks += [_vote(vote, _) for vote in item.votes]
    if item.outcome:
        label = _("Outcome")
        blocks.append(Paragraph((Run(f"{label}: ", bold=True), Run(item.outcome))))
    for below in item.children:
        blocks += _item(below, min(level + 1, 6), _)
    return blocks


def _entry(entry: EntryFacts, _: Catalogue) -> Paragraph:
    """Return an entry with its kind before it; plain information and discussion stand without emphasis."""
    label = say_value(entry.kind, _) + (f" {entry.number}" if entry.number else "")
    runs = [Run(f"{label}: ", bold=True), Run(entry.text)]
    if entry.owner:
        runs += [Run("\n"), Run(_("Responsible: {owner}", owner=entry.owner))]
    if entry.due is not None:
        runs += [Run(" \N{MIDDLE DOT} " if entry.owner else "\n"), Run(_("due {day}", day=long_day(entry.due, _)))]
    return Paragraph(tuple(runs))


def _vote(vote: VoteFacts, _: Catalogue) -> Paragraph:
    """Return a vote in one line: the question, what was counted, how."""
    said = []
    if vote.yes is not None:
        said.append(_("{n} yes", n=vote.yes))
    if vote.no is not None:
        said.append(_("{n} no", n=vote.no))
    if vote.abstentions is not None:
        said.append(_.ngettext("{n} abstention", "{n} abstentions", vote.abstentions))
    counted = ", ".join(said)
    result = "; ".join(part for part in (vote.summary, counted) if part)
    label = _("Vote") + (f" ({vote.manner})" if vote.manner else "")
    question = f"{vote.question} \N{EN DASH} " if vote.question else ""
    return Paragraph((Run(f"{label}: ", bold=True), Run(f"{question}{result}")))
