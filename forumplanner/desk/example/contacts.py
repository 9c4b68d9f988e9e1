"""Loads the directory of the example: organisations with their services, persons, who belongs where."""

from dataclasses import asdict

from sqlalchemy import insert
from sqlalchemy.orm import Session

from forumplanner.desk.example import town
from forumplanner.desk.example.known import Known
from forumplanner.model.ids import new_id
from forumplanner.model.services import Service
from forumplanner.planning import directory


def load_organisations(db: Session, organisations: tuple[town.Organisation, ...], city: str, known: Known) -> None:
    """Load organisations and what they offer; all are in the office's city."""
    told = [
        directory.OrganisationFields(
            name=each.name,
            short_name=each.short_name,
            kinds=tuple(kind.value for kind in each.kinds),
            tags=each.tags,
            street=each.street,
            postcode=each.postcode,
            city=city,
            district=each.district,
            email=each.email,
            phone=each.phone,
            languages=each.languages,
            note=each.note,
        )
        for each in organisations
    ]
    ids = directory.add_organisations(db, told)
    known.organisations.update(zip((each.key for each in organisations), ids, strict=True))
    services = [
        {"id": new_id(), "organisation_id": known.organisations[each.key], **asdict(service)}
        for each in organisations
        for service in each.service
    ]
    db.execute(insert(Service), services)


def load_persons(
    db: Session, persons: tuple[town.Person, ...], organisations: tuple[town.Organisation, ...], known: Known
) -> None:
    """Load persons and where they belong; an organisation's contact is its main contact."""
    told = [
        directory.PersonFields(
            given_name=each.given_name,
            family_name=each.family_name,
            salutation=each.salutation,
            title=each.title,
            own_script_name=each.own_script_name,
            languages=each.languages,
            email=each.email,
            phone=each.phone,
            note=each.note,
        )
        for each in persons
    ]
    known.persons.update(zip((each.key for each in persons), directory.add_persons(db, told), strict=True))
    contacts = {each.key: each.contact for each in organisations}
    for each in persons:
        for place in each.affiliations:
            directory.affiliate(
                db,
                known.persons[each.key],
                known.organisations[place.organisation],
                role=place.role,
                main_contact=contacts[place.organisation] == each.key,
            )
