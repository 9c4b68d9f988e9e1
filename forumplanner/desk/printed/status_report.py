"""The status report on what earlier editions of an event recommended."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, local_now, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.status_report import (
    EditionFacts,
    MeasureFacts,
    RecommendationFacts,
    StationFacts,
    StatusFacts,
    status_report,
)
from forumplanner.documents.tree import Document
from forumplanner.lists import events, measures, recommendations
from forumplanner.lists.events import EventRow, EventView
from forumplanner.lists.measures import MeasureFilter, MeasureRow, MeasureSort
from forumplanner.lists.recommendations import StationRow
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue

_EARLIER, _OWN, _ALL = "earlier", "own", "all"


def status_document(request: Request, _: Catalogue) -> Document:
    """Return the report: about earlier editions, about this event itself, or about all events up to it."""
    event = event_of(request)
    told = _events(request.db, event, request.chosen("about"))
    facts = StatusFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        editions=tuple(_edition(request.db, row) for row in told),
        on=local_now(request.workspace.now(), event).date(),
        created=request.workspace.now(),
    )
    return status_report(facts, _)


def _events(db: Session, event: EventView, about: str) -> list[EventRow]:
    """Return the events the report is about, the latest first; a series' earlier editions, else all earlier events."""
    if about == _OWN:
        return events.rows(db, [event.id])
    rows = events.rows(db, events.ids(db))
    earlier = sorted((row for row in rows if row.starts < event.starts), key=lambda row: row.starts, reverse=True)
    if about == _EARLIER and event.series_id is not None:
        editions = events.ids_of_series(db, event.series_id)
        same = [row for row in earlier if row.id in editions]
        earlier = same or earlier
    found = [row for row in earlier if _recommended(db, row.id)]
    return [*events.rows(db, [event.id]), *found] if about == _ALL else found


def _recommended(db: Session, event_id: EntityId) -> bool:
    return bool(recommendations.recommendations(db, event_id)) or bool(
        measures.ids(db, MeasureFilter(event_id=event_id), MeasureSort())
    )


def _edition(db: Session, row: EventRow) -> EditionFacts:
    threads = [
        thread
        for one in recommendations.recommendations(db, row.id)
        if (thread := recommendations.thread(db, one.id)) is not None
    ]
    wanted = measures.ids(db, MeasureFilter(event_id=row.id), MeasureSort())
    alone = [one for one in measures.rows(db, wanted) if one.recommendation_id is None]
    return EditionFacts(
        title=row.title,
        day=row.starts.date(),
        recommendations=tuple(
            RecommendationFacts(
                number=thread.recommendation.number,
                text=thread.recommendation.text,
                item=thread.recommendation.item,
                stations=_stations(thread.stations),
                measures=tuple(_measure(one.measure, one.stations) for one in thread.measures),
            )
            for thread in threads
        ),
        measures=tuple(_measure(one, recommendations.stations_of_measure(db, one.id)) for one in alone),
    )


def _measure(row: MeasureRow, stations: Sequence[StationRow]) -> MeasureFacts:
    return MeasureFacts(
        title=row.title,
        state=row.state,
        owner=row.owner,
        due=row.due,
        result=row.result,
        reason=row.reason,
        stations=_stations(stations),
    )


def _stations(rows: Iterable[StationRow]) -> tuple[StationFacts, ...]:
    return tuple(StationFacts(row.body, row.day, row.outcome, row.reason) for row in rows)


STATUS_REPORT = Printed(
    Output.STATUS_REPORT,
    N_("Status report on recommendations and measures"),
    Group.FOLLOWING_UP,
    PAPER,
    status_document,
    wants=(Missing.RECOMMENDATIONS,),
    choices=(
        Choice(
            "about",
            N_("About"),
            fixed(
                (_EARLIER, N_("earlier editions")),
                (_OWN, N_("this event itself")),
                (_ALL, N_("this event and all before it")),
            ),
        ),
    ),
)
