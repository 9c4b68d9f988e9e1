"""The extract of one decision from the minutes: which body decided what, how it voted, and who vouches for the copy."""

from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.bilingual import Told, said
from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.minutes import entry_paragraph, outcome_paragraph, vote_paragraph
from forumplanner.documents.content.minutes_facts import MinuteItemFacts
from forumplanner.documents.content.phrases import furniture, kept_end
from forumplanner.documents.dates import full_day, long_day
from forumplanner.documents.tree import (
    Block,
    DefinitionList,
    Document,
    Heading,
    SignatureBlock,
    SignatureLine,
    Spacer,
    Term,
    TextStyle,
    paragraph,
)
from forumplanner.model.enums import EntryKind
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class DecisionExtractFacts:
    """What the extract is told: the item with its entries, and who certifies the copy on which day.

    `settled` is the day on which the minutes were settled, None for a draft; `of_body` tells a sitting from a forum.
    """

    office: OfficeFacts
    event: EventFacts
    held: datetime
    item: MinuteItemFacts
    created: datetime
    certified: date
    of_body: bool = False
    settled: date | None = None
    signatory: str = ""
    signatory_function: str = ""


def decision_extract(german: Told[DecisionExtractFacts], other: Told[DecisionExtractFacts] | None = None) -> Document:
    """Return the extract in German, and in another language below it: decision, vote, outcome, certification."""
    facts, _ = german.facts, german.words
    title = _title(facts, _)
    item = f"{facts.item.number} {facts.item.title}".strip()
    return Document(
        title=f"{title}: {item}",
        language=_.language,
        created=facts.created,
        children=said(german, other, _extract),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
    )


def _title(facts: DecisionExtractFacts, _: Catalogue) -> str:
    return _.pgettext("of a body", "Extract from the minutes") if facts.of_body else _("Extract from the minutes")


def _extract(facts: DecisionExtractFacts, _: Catalogue) -> list[Block]:
    decisions = [one for one in facts.item.entries if one.kind is EntryKind.DECISION]
    children: list[Block] = [
        Heading(1, _title(facts, _)),
        paragraph(facts.event.body or facts.event.title, style=TextStyle.LEAD),
        _head(facts, _),
    ]
    if decisions:
        children.append(Heading(2, _("Wording of the decision")))
        children += [paragraph(one.text) for one in decisions]
    recommended = [one for one in facts.item.entries if one.kind in (EntryKind.RECOMMENDATION, EntryKind.MEASURE)]
    if recommended:
        children.append(Heading(2, _("Recommendations and measures")))
        children += [entry_paragraph(one, _) for one in recommended]
    if facts.item.votes or facts.item.outcome:
        children.append(Heading(2, _("Vote and outcome") if facts.item.votes else _("Outcome")))
        children += [vote_paragraph(vote, _) for vote in facts.item.votes]
        if facts.item.outcome:
            children.append(outcome_paragraph(facts.item.outcome, _))
    if facts.settled is None:
        children.append(paragraph(_("The minutes are still a draft: the text may change."), italic=True))
    children.append(Spacer(6))
    children.append(paragraph(_("Certified as a true extract from the minutes:")))
    day = long_day(facts.certified, _)
    city = facts.office.city
    place = _("{city}, on {day}", city=city, day=day) if city else day
    lines = (SignatureLine(facts.signatory, facts.signatory_function),)
    return kept_end(children, SignatureBlock(lines, place))


def _head(facts: DecisionExtractFacts, _: Catalogue) -> DefinitionList:
    public = _("in public sitting") if facts.item.public else _("in non-public sitting")
    settled = "" if facts.settled is None else long_day(facts.settled, _)
    terms = (
        (_("Sitting") if facts.of_body else "", facts.event.title if facts.of_body else ""),
        (_("Day"), full_day(facts.held, _)),
        (_("Place"), facts.event.place),
        (_("Item of the agenda"), f"{facts.item.number} {facts.item.title}".strip()),
        (_("Dealt with"), public if facts.of_body else ""),
        (_("Minutes signed on") if facts.of_body else _("Minutes agreed on"), settled),
    )
    return DefinitionList(tuple(Term(term, (paragraph(said),)) for term, said in terms if said))
