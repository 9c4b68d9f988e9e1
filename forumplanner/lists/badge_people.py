"""What badges and table cards say of people beside their names: what they do there, languages they want to be asked in.

Languages come only of those who asked to have them on the badge.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Contribution, Duty
from forumplanner.model.directory import Person
from forumplanner.model.enums import ContributionRole, DutyKind
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration

_BATCH = 500


def languages_on_badges(db: Session, registration_ids: Sequence[EntityId]) -> dict[EntityId, tuple[str, ...]]:
    """Return the languages, as codes, of those who want them on their badge, by registration."""
    found: dict[EntityId, tuple[str, ...]] = {}
    for start in range(0, len(registration_ids), _BATCH):
        query = (
            select(Registration.id, Person.languages)
            .join(Person, Person.id == Registration.person_id)
            .where(Registration.id.in_(registration_ids[start : start + _BATCH]), Registration.badge_languages)
        )
        found.update({row.id: row.languages for row in db.execute(query) if row.languages})
    return found


def roles(db: Session, event_id: EntityId) -> dict[EntityId, DutyKind | ContributionRole]:
    """Return what people do at an event, by person: a duty before a contribution, the first one of each."""
    contributing = (
        select(Contribution.person_id, Contribution.role)
        .join(AgendaItem, AgendaItem.id == Contribution.agenda_item_id)
        .where(AgendaItem.event_id == event_id, AgendaItem.internal.is_(False), AgendaItem.public)
        .order_by(AgendaItem.day_number.desc(), AgendaItem.position.desc(), Contribution.id.desc())
    )
    on_duty = select(Duty.person_id, Duty.kind).where(Duty.event_id == event_id).order_by(Duty.id.desc())
    found: dict[EntityId, DutyKind | ContributionRole] = {row.person_id: row.role for row in db.execute(contributing)}
    found.update({row.person_id: row.kind for row in db.execute(on_duty)})
    return found
