"""What registered people need, kept only with their consent or marked as still to be asked (Art. 9 (2) a GDPR).

A consent says when, to whom and in which words it was given. Whoever withdraws it has the need deleted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import NeedKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Need
from forumplanner.planning.many_rows import insert_many


@dataclass(frozen=True)
class NeedFields:
    """A need with the consent to keep it; `detail` is a language code, ages, a diet or own words.

    Without `consent_at` it is kept only where `still_to_ask` says that somebody will ask, as for an imported list.
    """

    kind: NeedKind
    detail: str = ""
    quantity: int = 1
    consent_at: datetime | None = None
    consent_by: str = ""
    consent_wording: str = ""
    still_to_ask: bool = False


def add_needs(db: Session, needs: Sequence[tuple[EntityId, NeedFields]]) -> None:
    """Add needs to registrations; raises PlanningError for one without consent or without what it is about."""
    for _, need in needs:
        check_need(need)
    columns: dict[str, list[Any]] = {
        "registration_id": [registration_id for registration_id, _ in needs],
        "kind": [need.kind for _, need in needs],
        "detail": [need.detail.strip() for _, need in needs],
        "quantity": [need.quantity for _, need in needs],
        "consent_at": [need.consent_at for _, need in needs],
        "consent_by": [need.consent_by for _, need in needs],
        "consent_wording": [need.consent_wording for _, need in needs],
    }
    insert_many(db, Need, columns)


def check_need(need: NeedFields) -> None:
    """Raise PlanningError for a need that may not be kept or that nobody could prepare for."""
    if need.kind is NeedKind.INTERPRETER and not need.detail.strip():
        raise PlanningError("need.no-language", place="detail")
    if need.kind is NeedKind.OTHER and not need.detail.strip():
        raise PlanningError("need.no-words", place="detail")
    if need.quantity < 1:
        raise PlanningError("need.quantity", place="quantity")
    if need.consent_at is None and not need.still_to_ask:
        raise PlanningError("need.no-consent", place="consent")


def set_needs(db: Session, registration_id: EntityId, needs: Sequence[NeedFields]) -> None:
    """Replace what a registered person needs; what stays the same keeps its row and its consent.

    A consent given now for a need that was still to be asked about is recorded with it.
    """
    present = db.scalars(select(Need).where(Need.registration_id == registration_id)).all()
    by_content = {(need.kind, need.detail, need.quantity): need for need in present}
    wanted = {(need.kind, need.detail.strip(), need.quantity): need for need in needs}
    for content, need in by_content.items():
        if content not in wanted:
            db.delete(need)
        elif need.consent_at is None and wanted[content].consent_at is not None:
            _record(need, wanted[content])
    db.flush()
    add_needs(db, [(registration_id, need) for content, need in wanted.items() if content not in by_content])


def withdraw_consent(db: Session, registration_id: EntityId) -> int:
    """Delete everything a person needs, since they take their consent back; returns how many needs that were."""
    present = db.scalars(select(Need).where(Need.registration_id == registration_id)).all()
    for need in present:
        db.delete(need)
    db.flush()
    return len(present)


def _record(need: Need, consent: NeedFields) -> None:
    need.consent_at, need.consent_by, need.consent_wording = (
        consent.consent_at,
        consent.consent_by,
        consent.consent_wording,
    )
