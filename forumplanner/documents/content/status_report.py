"""The status report: what became of what was recommended, with every station and the reason where one said no.

It goes with the next invitation, so that whoever recommended something reads what came of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import LONG, furniture
from forumplanner.documents.dates import long_day, short_day
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Contents,
    DefinitionList,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
    Term,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value


@dataclass(frozen=True)
class StationFacts:
    """Where a recommendation or measure was dealt with, when, and what came of it."""

    body: str
    day: date | None
    outcome: StationOutcome
    reason: str = ""


@dataclass(frozen=True)
class MeasureFacts:
    """A measure: who sees to it, until when, how it stands, what came of it or why it was rejected."""

    title: str
    state: MeasureState
    owner: str = ""
    due: date | None = None
    result: str = ""
    reason: str = ""
    stations: tuple[StationFacts, ...] = ()


@dataclass(frozen=True)
class RecommendationFacts:
    """A recommendation and what became of it."""

    number: str
    text: str
    item: str = ""
    stations: tuple[StationFacts, ...] = ()
    measures: tuple[MeasureFacts, ...] = ()


@dataclass(frozen=True)
class EditionFacts:
    """What one event recommended; `measures` are those that no recommendation stands behind."""

    title: str
    day: date
    recommendations: tuple[RecommendationFacts, ...]
    measures: tuple[MeasureFacts, ...] = ()


@dataclass(frozen=True)
class StatusFacts:
    """The report for an event about earlier ones; `on` is the day it is true for."""

    office: OfficeFacts
    event: EventFacts
    editions: tuple[EditionFacts, ...]
    on: date
    created: datetime


def status_report(facts: StatusFacts, _: Catalogue) -> Document:
    """Return the report: numbers first, then each recommendation with its way."""
    title = _("What became of the recommendations")
    children: list[Block] = [
        Heading(1, title),
        paragraph(_("For: {event}", event=facts.event.title), style=TextStyle.LEAD),
        paragraph(_("As of {day}", day=long_day(facts.on, _)), style=TextStyle.LABEL),
        *_in_numbers(facts, _),
        Contents(_("Contents"), least_pages=LONG),
    ]
    for edition in facts.editions:
        children.append(Heading(2, edition.title))
        children.append(paragraph(long_day(edition.day, _), style=TextStyle.LABEL))
        if not (edition.recommendations or edition.measures):
            children.append(paragraph(_("Nothing was recommended.")))
        for one in edition.recommendations:
            children += _recommendation(one, _)
        if edition.measures:
            children.append(Heading(3, _("Measures without a recommendation")))
            for measure in edition.measures:
                children += _measure(measure, 4, _)
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, title, _),
    )


def _in_numbers(facts: StatusFacts, _: Catalogue) -> list[Block]:
    """Return how many measures are in which state, over all editions."""
    wanted = [one for edition in facts.editions for one in edition.recommendations]
    measures = [measure for one in wanted for measure in one.measures]
    measures += [measure for edition in facts.editions for measure in edition.measures]
    open_ones = sum(not one.measures and not one.stations for one in wanted)
    terms = [(_("Recommendations"), len(wanted))]
    terms += [
        (_("Measures: {state}", state=say_value(state, _)), count)
        for state in MeasureState
        if (count := sum(measure.state is state for measure in measures))
    ]
    if open_ones:
        terms.append((_("Recommendations not dealt with yet"), open_ones))
    return [
        Heading(2, _("In numbers")),
        DefinitionList(tuple(Term(term, (paragraph(str(number)),)) for term, number in terms), term_width=75),
    ]


def _recommendation(one: RecommendationFacts, _: Catalogue) -> list[Block]:
    """Return a recommendation, the stations it passed, and the measures that came of it."""
    number = one.number or _("Recommendation")
    blocks: list[Block] = [Heading(3, number), paragraph(one.text)]
    if one.item:
        blocks.append(paragraph(_("From: {item}", item=one.item), style=TextStyle.LABEL))
    blocks += _stations(one.stations, _("Stations of {number}", number=number), _)
    for measure in one.measures:
        blocks += _measure(measure, 4, _)
    if not one.stations and not one.measures:
        blocks.append(paragraph(_("Not dealt with yet."), italic=True))
    return blocks


def _measure(measure: MeasureFacts, level: int, _: Catalogue) -> list[Block]:
    """Return a measure with how it stands."""
    terms = [
        (_("State"), say_value(measure.state, _)),
        (_("Responsible"), measure.owner),
        (_("Due"), long_day(measure.due, _) if measure.due else ""),
        (_("Result"), measure.result),
        (_("Reason"), measure.reason),
    ]
    blocks: list[Block] = [
        Heading(level, _("Measure: {title}", title=measure.title)),
        DefinitionList(tuple(Term(term, (paragraph(said),)) for term, said in terms if said)),
    ]
    return [*blocks, *_stations(measure.stations, _("Stations of the measure: {title}", title=measure.title), _)]


def _stations(stations: Sequence[StationFacts], caption: str, _: Catalogue) -> list[Block]:
    """Return the stations as a table, the reason where there is one."""
    if not stations:
        return []
    rows = tuple(
        Row(
            (
                Cell((paragraph(short_day(one.day, _) if one.day else _("open")),)),
                Cell((paragraph(one.body),), header=True),
                Cell((paragraph(say_value(one.outcome, _)),)),
                Cell((Paragraph((Run(one.reason),)),) if one.reason else ()),
            )
        )
        for one in stations
    )
    columns = (Column(width=24), Column(share=1), Column(width=40), Column(share=1.4))
    return [Table(columns, (header_row(_("Day"), _("Body"), _("Outcome"), _("Reason")),), rows, caption)]
