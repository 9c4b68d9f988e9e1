"""Loads bodies with their dated names, rules and seats."""

from dataclasses import asdict

from sqlalchemy.orm import Session

from forumplanner.desk.example import committees
from forumplanner.desk.example.known import Known, maybe
from forumplanner.planning import bodies as keeping
from forumplanner.planning.seats import SeatDraft, add_member


def load_bodies(db: Session, bodies: tuple[committees.Body, ...], known: Known) -> None:
    """Load bodies; every name but the first is a renaming."""
    for body in bodies:
        first, *renamed = body.name
        body_id = keeping.create_body(
            db,
            keeping.BodyDraft(
                name=first.name,
                short_name=first.short_name,
                since=first.since,
                legal_members=body.legal_members,
                term_starts=body.term_starts,
                term_ends=body.term_ends,
            ),
        )
        known.bodies[body.key] = body_id
        for name in renamed:
            if name.since is None:
                raise ValueError(f"{name.name}: a later name needs its first day")
            keeping.rename_body(db, body_id, name.name, name.since, short_name=name.short_name)
        if body.rules is not None:
            keeping.set_rules(db, body_id, keeping.RulesChanges(**asdict(body.rules)))


def load_seats(db: Session, seats: tuple[committees.Seat, ...], known: Known) -> None:
    """Load who has a seat, in the order of the file."""
    for seat in seats:
        draft = SeatDraft(
            person_id=known.persons[seat.person],
            role=seat.role,
            kind=seat.kind,
            votes=seat.votes,
            group_name=seat.group_name,
            substitute_id=maybe(known.persons, seat.substitute),
            since=seat.since,
            until=seat.until,
        )
        add_member(db, known.bodies[seat.body], draft)
