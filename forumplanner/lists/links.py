"""Who knows whom: the recorded links as a table, and the names of their two ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.model.directory import ActorLink, Organisation, Person
from forumplanner.model.enums import LinkKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.actors import Actor, actor_of
from forumplanner.planning.person_names import joined_name

_FromPerson, _FromOrganisation = aliased(Person), aliased(Organisation)
_ToPerson, _ToOrganisation = aliased(Person), aliased(Organisation)


class LinkSort(StrEnum):
    """The orders of the table of links."""

    FROM = "from"
    TO = "to"
    KIND = "kind"


@dataclass(frozen=True)
class LinkRow:
    """One recorded link with the names of both ends."""

    id: EntityId
    one: Actor
    one_name: str
    kind: LinkKind
    other: Actor
    other_name: str
    note: str


def link_ids(
    db: Session,
    text: str = "",
    sort: LinkSort = LinkSort.FROM,
    *,
    about: Actor | None = None,
    descending: bool = False,
) -> list[EntityId]:
    """Return the ids of the links found by the words of `text` in either name; `about` one actor, or all."""
    one = func.coalesce(_FromPerson.sort_key, _FromOrganisation.sort_key)
    other = func.coalesce(_ToPerson.sort_key, _ToOrganisation.sort_key)
    order: dict[LinkSort, tuple[ColumnElement[str], ...]] = {
        LinkSort.FROM: (one, other),
        LinkSort.TO: (other, one),
        LinkSort.KIND: (case({kind.value: n for n, kind in enumerate(LinkKind)}, value=ActorLink.kind), one, other),
    }
    query = select(ActorLink.id)
    for end, column in _ENDS:
        query = query.outerjoin(end, end.id == column)
    columns = (column.desc() if descending else column for column in order[sort])
    query = query.order_by(*columns, ActorLink.id)
    found = matches(
        _FromPerson.search_key,
        text,
        _FromOrganisation.search_key,
        _ToPerson.search_key,
        _ToOrganisation.search_key,
    )
    if found is not None:
        query = query.where(found)
    if about is not None:
        query = query.where(touching([about]))
    return fetch_ids(db, query)


def link_rows(db: Session, wanted: Sequence[EntityId]) -> list[LinkRow]:
    """Return the lines of the links asked for, in that order."""
    query = select(
        ActorLink.id,
        ActorLink.kind,
        ActorLink.note,
        ActorLink.from_person_id,
        ActorLink.from_organisation_id,
        ActorLink.to_person_id,
        ActorLink.to_organisation_id,
    ).where(ActorLink.id.in_(wanted))
    told = db.execute(query).all()
    ends = {row.id: (actor_of(*row[3:5]), actor_of(*row[5:7])) for row in told}
    names = actor_names(db, [actor for pair in ends.values() for actor in pair])
    found = {
        row.id: LinkRow(row.id, one, names.get(one, ""), row.kind, other, names.get(other, ""), row.note)
        for row in told
        for one, other in [ends[row.id]]
    }
    return in_order(list(wanted), found)


def links_of(db: Session, actor: Actor) -> list[LinkRow]:
    """Return the links of one actor."""
    return link_rows(db, link_ids(db, about=actor))


def actor_names(db: Session, actors: Sequence[Actor]) -> dict[Actor, str]:
    """Return what actors are called; those that are gone are left out."""
    persons = [actor.id for actor in actors if actor.person_id]
    organisations = [actor.id for actor in actors if actor.organisation_id]
    found: dict[Actor, str] = {}
    for id_, *name in db.execute(
        select(Person.id, Person.title, Person.given_name, Person.family_name, Person.own_script_name).where(
            Person.id.in_(persons)
        )
    ):
        found[actor_of(id_, None)] = joined_name(*name)
    for id_, called in db.execute(select(Organisation.id, Organisation.name).where(Organisation.id.in_(organisations))):
        found[actor_of(None, id_)] = called
    return found


def touching(actors: Sequence[Actor]) -> ColumnElement[bool]:
    """Return the condition that a link begins or ends at one of these actors."""
    persons = [actor.id for actor in actors if actor.person_id]
    organisations = [actor.id for actor in actors if actor.organisation_id]
    return or_(
        ActorLink.from_person_id.in_(persons),
        ActorLink.to_person_id.in_(persons),
        ActorLink.from_organisation_id.in_(organisations),
        ActorLink.to_organisation_id.in_(organisations),
    )


_ENDS = (
    (_FromPerson, ActorLink.from_person_id),
    (_FromOrganisation, ActorLink.from_organisation_id),
    (_ToPerson, ActorLink.to_person_id),
    (_ToOrganisation, ActorLink.to_organisation_id),
)
