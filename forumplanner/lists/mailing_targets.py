"""Whom a mailing list means: persons, and organisations without a main contact; nobody twice.

Fixed members come with those whom the rule finds. An organisation means its main contacts of the day, or itself where
it has none. Ids and sort keys only; how each is reached is read in lists/mailing_lists.py for the lines shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.bodies import Membership
from forumplanner.model.directory import Affiliation, MailingListMember, Organisation, Person
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.mailing_rules import MailingRule, Whom
from forumplanner.planning.places import TAKING

_BATCH = 500


@dataclass(frozen=True)
class Target:
    """One recipient: a person, as the contact of organisations where there are some, or an organisation itself."""

    person_id: EntityId | None
    organisation_ids: tuple[EntityId, ...] = ()
    fixed: bool = False
    by_rule: bool = False

    @property
    def id(self) -> EntityId:
        """By which its line is known."""
        return self.person_id or self.organisation_ids[0]


def targets(db: Session, list_id: str, rule: MailingRule | None, on: date) -> list[Target]:
    """Return whom a list means on a day, fixed members and those of the rule, in the order of their names."""
    persons, organisations = _fixed(db, list_id)
    found = _Found(db, on)
    found.take(persons, organisations, fixed=True)
    if rule is not None:
        if rule.whom is Whom.PERSONS:
            found.take(db.scalars(select(Person.id).where(*_of_persons(rule, on))), (), fixed=False)
        else:
            found.take((), db.scalars(select(Organisation.id).where(*_of_organisations(rule))), fixed=False)
    return found.in_order()


class _Found:
    """Gathers targets by person or organisation, so that nobody is found twice."""

    def __init__(self, db: Session, on: date) -> None:
        self._db = db
        self._on = on
        self._targets: dict[EntityId, Target] = {}

    def take(self, persons: Iterable[EntityId], organisations: Iterable[EntityId], *, fixed: bool) -> None:
        """Take persons, and organisations by their main contacts."""
        for person_id in persons:
            self._add(person_id, (), fixed)
        wanted = list(organisations)
        contacts: dict[EntityId, list[EntityId]] = {}
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            query = select(Affiliation.organisation_id, Affiliation.person_id).where(
                Affiliation.organisation_id.in_(batch), Affiliation.main_contact, _holds(Affiliation, self._on)
            )
            for organisation_id, person_id in self._db.execute(query):
                contacts.setdefault(organisation_id, []).append(person_id)
        for organisation_id in wanted:
            for person_id in contacts.get(organisation_id, ()):
                self._add(person_id, (organisation_id,), fixed)
            if organisation_id not in contacts:
                self._add(None, (organisation_id,), fixed)

    def in_order(self) -> list[Target]:
        """Return the targets by their names."""
        persons = [each.id for each in self._targets.values() if each.person_id]
        organisations = [each.id for each in self._targets.values() if not each.person_id]
        keys = self._sort_keys(Person.id, Person.sort_key, persons)
        keys |= self._sort_keys(Organisation.id, Organisation.sort_key, organisations)
        return sorted(self._targets.values(), key=lambda target: (keys.get(target.id, ""), target.id))

    def _sort_keys(
        self, id_: InstrumentedAttribute[EntityId], sort_key: InstrumentedAttribute[str], wanted: list[EntityId]
    ) -> dict[EntityId, str]:
        found: dict[EntityId, str] = {}
        for start in range(0, len(wanted), _BATCH):
            query = select(id_, sort_key).where(id_.in_(wanted[start : start + _BATCH]))
            found.update({row[0]: row[1] for row in self._db.execute(query)})
        return found

    def _add(self, person_id: EntityId | None, organisations: tuple[EntityId, ...], fixed: bool) -> None:
        key = person_id or organisations[0]
        before = self._targets.get(key, Target(person_id))
        joined = tuple(dict.fromkeys((*before.organisation_ids, *organisations)))
        self._targets[key] = Target(person_id, joined, before.fixed or fixed, before.by_rule or not fixed)


def _fixed(db: Session, list_id: str) -> tuple[list[EntityId], list[EntityId]]:
    query = select(MailingListMember.person_id, MailingListMember.organisation_id).where(
        MailingListMember.mailing_list_id == list_id
    )
    members = db.execute(query).all()
    return [p for p, _ in members if p is not None], [o for _, o in members if o is not None]


def _of_organisations(rule: MailingRule) -> list[ColumnElement[bool]]:
    found = [*_any_code(Organisation.kinds, rule.kinds), *_any_code(Organisation.tags, rule.tags)]
    found += _any_code(Organisation.languages, rule.languages)
    if rule.districts:
        found.append(Organisation.district.in_(rule.districts))
    return found


def _of_persons(rule: MailingRule, on: date) -> list[ColumnElement[bool]]:
    found = _any_code(Person.languages, rule.languages)
    if rule.districts:
        found.append(Person.district.in_(rule.districts))
    if rule.body_ids:
        seat = exists().where(Membership.person_id == Person.id, Membership.body_id.in_(rule.body_ids))
        found.append(seat.where(_holds(Membership, on)))
    if rule.event_ids:
        place = exists().where(Registration.person_id == Person.id, Registration.event_id.in_(rule.event_ids))
        found.append(place.where(Registration.state.in_(TAKING)))
    if rule.kinds or rule.tags:
        belongs = exists().where(Affiliation.person_id == Person.id, Affiliation.organisation_id == Organisation.id)
        codes = (*_any_code(Organisation.kinds, rule.kinds), *_any_code(Organisation.tags, rule.tags))
        found.append(belongs.where(_holds(Affiliation, on), *codes))
    return found


def _any_code(column: InstrumentedAttribute[tuple[str, ...]], codes: tuple[str, ...]) -> list[ColumnElement[bool]]:
    """Return the condition that a column of codes holds one of these; none for no codes."""
    if not codes:
        return []
    padded = func.concat(" ", column, " ")
    return [or_(*(padded.contains(f" {code} ", autoescape=True) for code in codes))]


def _holds(dated: type[Affiliation] | type[Membership], on: date) -> ColumnElement[bool]:
    return and_(or_(dated.since.is_(None), dated.since <= on), or_(dated.until.is_(None), dated.until >= on))
