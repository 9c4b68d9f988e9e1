"""Loads who knows whom in the example, beyond who belongs where."""

from sqlalchemy.orm import Session

from forumplanner.desk.example import town
from forumplanner.desk.example.known import Known
from forumplanner.planning import linking
from forumplanner.planning.actors import Actor, a_person, an_organisation


def load_links(db: Session, links: tuple[town.Link, ...], known: Known) -> None:
    """Load links; their ends are keys of persons or of organisations, which share none."""
    for each in links:
        linking.link(db, _actor(each.from_, known), _actor(each.to, known), each.kind, note=each.note)


def _actor(key: str, known: Known) -> Actor:
    found = known.organisations.get(key)
    return an_organisation(found) if found else a_person(known.persons[key])
