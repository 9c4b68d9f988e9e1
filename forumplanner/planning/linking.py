"""Recording who knows whom: what joins two actors of the field, each a person or an organisation."""

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import ActorLink
from forumplanner.model.enums import LinkKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.actors import Actor, actor_of, require_known
from forumplanner.planning.text_limits import checked_text

MUTUAL = frozenset({LinkKind.KNOWS, LinkKind.COOPERATES})
"""Kinds that hold in both directions."""


def link(
    db: Session, one: Actor, other: Actor, kind: LinkKind, *, note: str = "", link_id: EntityId | None = None
) -> EntityId:
    """Record that one actor knows, supports ... the other; raises PlanningError for oneself and for what is known."""
    if one == other:
        raise PlanningError("link.to-itself", place="other")
    require_known(db, one, place="one")
    require_known(db, other, place="other")
    _require_new(db, one, other, kind)
    row = ActorLink(
        id=link_id or new_id(),
        from_person_id=one.person_id,
        from_organisation_id=one.organisation_id,
        to_person_id=other.person_id,
        to_organisation_id=other.organisation_id,
        kind=kind,
        note=checked_text(note.strip(), place="note"),
    )
    db.add(row)
    db.flush()
    return row.id


def edit_link(db: Session, link_id: EntityId, *, kind: LinkKind, note: str) -> None:
    """Say anew what joins two actors; raises PlanningError when that is recorded already."""
    row = db.get_one(ActorLink, link_id)
    if kind is not row.kind:
        one = actor_of(row.from_person_id, row.from_organisation_id)
        other = actor_of(row.to_person_id, row.to_organisation_id)
        _require_new(db, one, other, kind)
    row.kind, row.note = kind, checked_text(note.strip(), place="note")
    db.flush()


def unlink(db: Session, link_id: EntityId) -> None:
    """Take a link away."""
    db.delete(db.get_one(ActorLink, link_id))
    db.flush()


def _require_new(db: Session, one: Actor, other: Actor, kind: LinkKind) -> None:
    pairs = [(one, other), (other, one)] if kind in MUTUAL else [(one, other)]
    same = or_(
        *(
            and_(
                ActorLink.from_person_id.is_not_distinct_from(first.person_id),
                ActorLink.from_organisation_id.is_not_distinct_from(first.organisation_id),
                ActorLink.to_person_id.is_not_distinct_from(second.person_id),
                ActorLink.to_organisation_id.is_not_distinct_from(second.organisation_id),
            )
            for first, second in pairs
        )
    )
    if db.scalar(select(ActorLink.id).where(ActorLink.kind == kind, same).limit(1)) is not None:
        raise PlanningError("link.known", place="kind")
