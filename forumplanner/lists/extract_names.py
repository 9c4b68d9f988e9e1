"""Whom the texts of minutes may name, and what was decided about it for their public extract."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import EntityId
from forumplanner.model.printing import ExtractName
from forumplanner.planning.folding import fold
from forumplanner.planning.name_finding import KnownName


def known_names(db: Session, words: frozenset[str]) -> tuple[KnownName, ...]:
    """Return the people of whose family name or own script a word stands among these folded words."""
    query = select(
        Person.id,
        Person.salutation,
        Person.title,
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
        Person.sort_key,
    )
    return tuple(
        KnownName(*row[:-1])
        for row in db.execute(query)
        if not words.isdisjoint(row.sort_key.partition("\t")[0].split())
        or (row.own_script_name and not words.isdisjoint(_spelt(row.own_script_name)))
    )


def _spelt(name: str) -> list[str]:
    from forumplanner.planning.transliterating import as_german_writes

    return [word for written in (name, *as_german_writes(name)) for word in fold(written).split()]


def decisions(db: Session, minutes_id: str) -> Mapping[EntityId, bool]:
    """Return who is named in public extracts of the minutes (True) or left out, as far as it was decided."""
    query = select(ExtractName.person_id, ExtractName.named).where(ExtractName.minutes_id == minutes_id)
    return {row.person_id: row.named for row in db.execute(query)}


def officials(db: Session, on: date) -> frozenset[EntityId]:
    """Return who belonged to an authority on a day."""
    query = (
        select(Affiliation.person_id, Organisation.kinds)
        .join(Organisation, Organisation.id == Affiliation.organisation_id)
        .where(
            or_(Affiliation.since.is_(None), Affiliation.since <= on),
            or_(Affiliation.until.is_(None), Affiliation.until >= on),
        )
    )
    return frozenset(id_ for id_, kinds in db.execute(query) if OrganisationKind.AUTHORITY in kinds)
