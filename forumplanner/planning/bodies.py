"""Keeping bodies: their dated names, and the rules of their sittings as data.

A body outlives its names: its history stays one. Days are inclusive on both ends.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import Body, BodyName, SittingRules
from forumplanner.model.enums import AfterSignature, MajorityBase, NoticeCounting
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.directory import refuse_in_use
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given, require_not_negative, require_text
from forumplanner.planning.folding import fold
from forumplanner.planning.sitting_deadline import deadline_of_body, deadlines_by_rule
from forumplanner.planning.text_limits import checked_text


@dataclass(frozen=True)
class BodyDraft:
    """A new body with its first name."""

    name: str
    short_name: str = ""
    since: date | None = None
    legal_members: int | None = None
    term_starts: date | None = None
    term_ends: date | None = None


@dataclass(frozen=True)
class BodyChanges:
    """What changes of a body; its name changes by `rename_body`."""

    legal_members: int | Unchanged | None = UNCHANGED
    term_starts: date | Unchanged | None = UNCHANGED
    term_ends: date | Unchanged | None = UNCHANGED


@dataclass(frozen=True)
class RulesChanges:
    """What changes of the rules of a body's sittings."""

    notice_days: int | Unchanged = UNCHANGED
    notice_counting: NoticeCounting | Unchanged = UNCHANGED
    quorum_numerator: int | Unchanged = UNCHANGED
    quorum_denominator: int | Unchanged = UNCHANGED
    quorum_more_than: bool | Unchanged = UNCHANGED
    majority_base: MajorityBase | Unchanged = UNCHANGED
    signers: str | Unchanged = UNCHANGED
    electronic_invitation: bool | Unchanged = UNCHANGED
    minutes_due_days: int | Unchanged | None = UNCHANGED
    after_signature: AfterSignature | Unchanged = UNCHANGED
    second_convening: str | Unchanged = UNCHANGED


def create_body(db: Session, draft: BodyDraft) -> EntityId:
    """Create a body and return its id; raises PlanningError without a name or with dates in the wrong order."""
    values = given(draft)
    require_text(values, "name")
    require_not_negative(values, "legal_members")
    check_order(draft.term_starts, draft.term_ends, "term_ends")
    names = {name: values.pop(name) for name in ("name", "short_name", "since")}
    body = Body(id=new_id(), key=_free_key(db, names["short_name"] or names["name"]), **values)
    db.add(body)
    db.flush()
    db.add(BodyName(id=new_id(), body_id=body.id, **names))
    db.flush()
    return body.id


def edit_body(db: Session, body_id: EntityId, changes: BodyChanges) -> None:
    """Change term and legal number of members."""
    body = db.get_one(Body, body_id)
    values = given(changes)
    require_not_negative(values, "legal_members")
    check_order(values.get("term_starts", body.term_starts), values.get("term_ends", body.term_ends), "term_ends")
    apply(body, values)
    db.flush()


def rename_body(db: Session, body_id: EntityId, name: str, since: date, *, short_name: str = "") -> EntityId:
    """Give a body a new name from a day on and close the former on the day before; returns the name's id.

    Raises PlanningError when the newest name begins on that day or later.
    """
    db.get_one(Body, body_id)
    name = checked_text(name.strip(), place="name")
    if not name:
        raise PlanningError("text.required", place="name")
    former = _names(db, body_id)[-1]
    if former.since is not None and since <= former.since:
        raise PlanningError("body.renamed-before", place="since", name=former.name, since=former.since)
    former.until = since - timedelta(days=1)
    row = BodyName(id=new_id(), body_id=body_id, name=name, short_name=short_name.strip(), since=since)
    db.add(row)
    db.flush()
    return row.id


def correct_name(
    db: Session, name_id: EntityId, name: str, *, short_name: str = "", since: date | Unchanged | None = UNCHANGED
) -> None:
    """Correct a name that was misspelt, or its first day; the body is not renamed by this.

    The name before ends on the day before. Raises PlanningError when the day does not lie between its neighbours'.
    """
    row = db.get_one(BodyName, name_id)
    text = checked_text(name.strip(), place="name")
    if not text:
        raise PlanningError("text.required", place="name")
    if not isinstance(since, Unchanged) and since != row.since:
        _move_beginning(db, row, since)
    row.name, row.short_name = text, short_name.strip()
    db.flush()


def remove_name(db: Session, name_id: EntityId) -> None:
    """Take away a name that was never borne; the name before is borne on. Raises PlanningError for the only one."""
    row = db.get_one(BodyName, name_id)
    names = _names(db, row.body_id)
    place = names.index(row)
    if len(names) == 1:
        raise PlanningError("body.only-name", place="name", name=row.name)
    if place == 0:
        names[1].since = row.since
    else:
        names[place - 1].until = row.until
    db.delete(row)
    db.flush()


def remove_body(db: Session, body_id: EntityId) -> None:
    """Remove a body no event and no station refers to; its names, seats and rules go along."""
    refuse_in_use(db, Body, body_id, "body.in-use")
    db.delete(db.get_one(Body, body_id))
    db.flush()


def _move_beginning(db: Session, row: BodyName, since: date | None) -> None:
    names = _names(db, row.body_id)
    place = names.index(row)
    if place and (since is None or since <= (names[place - 1].since or date.min)):
        raise PlanningError("body.name-out-of-order", place="since", name=names[place - 1].name)
    if since is not None and row.until is not None and since > row.until:
        raise PlanningError("body.name-out-of-order", place="since", name=names[place + 1].name)
    if place and since is not None:
        names[place - 1].until = since - timedelta(days=1)
    row.since = since


def name_of(db: Session, body_id: EntityId, on: date | None = None) -> str:
    """Return what the body was called on a day: before its first name that one, without a day the newest."""
    names = _names(db, body_id)
    if not names:
        return ""
    begun = [name for name in names if on is None or name.since is None or name.since <= on]
    return (begun or names[:1])[-1].name


def set_rules(db: Session, body_id: EntityId, changes: RulesChanges) -> EntityId:
    """Change what is given of a body's rules, which begin with the defaults of the model, and return their id.

    Sittings in planning whose deadline came from the rules follow them. Raises PlanningError for negative periods and
    a quorum that is no part of the whole.
    """
    db.get_one(Body, body_id)
    following = deadlines_by_rule(db, body_id)
    rules = db.scalar(select(SittingRules).where(SittingRules.body_id == body_id))
    if rules is None:
        rules = SittingRules(id=new_id(), body_id=body_id)
        db.add(rules)
        db.flush()
    values = given(changes)
    require_not_negative(values, "notice_days", "minutes_due_days")
    numerator = values.get("quorum_numerator", rules.quorum_numerator)
    denominator = values.get("quorum_denominator", rules.quorum_denominator)
    if not 0 <= numerator <= denominator or denominator < 1:
        raise PlanningError("body.quorum", place="quorum", numerator=numerator, denominator=denominator)
    apply(rules, values)
    db.flush()
    for sitting in following:
        sitting.invite_by = deadline_of_body(db, body_id, sitting.starts, sitting.zone)
    db.flush()
    return rules.id


def _names(db: Session, body_id: EntityId) -> list[BodyName]:
    names = db.scalars(select(BodyName).where(BodyName.body_id == body_id)).all()
    return sorted(names, key=lambda name: name.since or date.min)


def check_order(since: date | None, until: date | None, place: str) -> None:
    """Raise PlanningError when the last day lies before the first."""
    if since is not None and until is not None and until < since:
        raise PlanningError("body.ends-before-start", place=place, since=since, until=until)


def _free_key(db: Session, name: str) -> str:
    stem = fold(name).replace(" ", "-")[:40].strip("-") or "gremium"
    used = set(db.scalars(select(Body.key).where(Body.key.startswith(stem, autoescape=True))))
    return next(key for n in range(1, 10_000) if (key := stem if n == 1 else f"{stem}-{n}") not in used)
