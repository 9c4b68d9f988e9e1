"""Loads venues with their rooms."""

from sqlalchemy.orm import Session

from forumplanner.desk.example import town
from forumplanner.desk.example.known import Known
from forumplanner.planning import scheduling


def load_venues(db: Session, venues: tuple[town.Venue, ...], known: Known) -> None:
    """Load venues and their rooms in the order of the file."""
    for venue in venues:
        venue_id = scheduling.add_venue(
            db,
            venue.name,
            street=venue.street,
            postcode=venue.postcode,
            city=venue.city,
            directions=venue.directions,
            step_free=venue.step_free,
        )
        known.venues[venue.key] = venue_id
        for room in venue.room:
            known.rooms[room.key] = scheduling.add_room(
                db,
                venue_id,
                room.name,
                capacity=room.capacity,
                step_free=room.step_free,
                wheelchair_places=room.wheelchair_places,
                equipment=room.equipment,
            )
