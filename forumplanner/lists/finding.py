"""Finds anything by a few letters, whatever kind of thing it is."""

from dataclasses import dataclass
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists import finding_records as records
from forumplanner.lists.id_query import matches
from forumplanner.lists.mailing_lists import mailing_list_ids, mailing_list_rows
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.planning.person_names import latin_name


@dataclass(frozen=True)
class Found:
    """One hit: which table, its id, and what to show; `within` is the event and the agenda item it stands at."""

    kind: str
    id: EntityId
    title: str
    detail: str = ""
    within: tuple[EntityId, EntityId | None] | None = None


def find(db: Session, text: str, *, each: int = 8) -> list[Found]:
    """Return at most `each` hits of each kind; nothing for no words."""
    found: list[Found] = []
    wanted = matches(Event.search_key, text)
    if wanted is None:
        return found
    events = select(Event.id, Event.title, Event.starts).where(wanted).order_by(Event.starts.desc()).limit(each)
    found += [Found("event", id_, title, f"{starts:%d.%m.%Y}") for id_, title, starts in db.execute(events)]
    by_person = matches(Person.search_key, text)
    assert by_person is not None
    persons = (
        select(Person.id, Person.title, Person.given_name, Person.family_name, Person.own_script_name, Person.city)
        .where(by_person)
        .order_by(Person.sort_key, Person.id)
        .limit(each)
    )
    for id_, title, given, family, script, city in db.execute(persons):
        found.append(Found("person", id_, latin_name(title, given, family) or script, city))
    by_organisation = matches(Organisation.search_key, text)
    assert by_organisation is not None
    organisations = (
        select(Organisation.id, Organisation.name, Organisation.district)
        .where(by_organisation)
        .order_by(Organisation.sort_key, Organisation.id)
        .limit(each)
    )
    found += [Found("organisation", *row) for row in db.execute(organisations)]
    by_measure = matches(Measure.search_key, text)
    assert by_measure is not None
    measures = select(Measure.id, Measure.title).where(by_measure).order_by(Measure.sort_key, Measure.id).limit(each)
    found += [Found("measure", *row) for row in db.execute(measures)]
    lists = mailing_list_rows(db, mailing_list_ids(db, text)[:each])
    found += [Found("mailing_list", row.id, row.name) for row in lists]
    found += [Found("body", *row) for row in islice(records.bodies(db, text), each)]
    for kind, rows in (("decision", records.decisions), ("recommendation", records.recommendations)):
        for id_, title, event, event_id, item_id in islice(rows(db, text), each):
            found.append(Found(kind, id_, title, event, (event_id, item_id)))
    return found
