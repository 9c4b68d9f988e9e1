"""Turns an entry of a list into what the verbs want: a person, and that person's registration."""

from collections.abc import Iterable
from datetime import datetime

from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import NeedFields, RegistrationFields


def person_fields(entry: ParsedRegistration) -> PersonFields:
    """Return the person an entry speaks of."""
    return PersonFields(
        given_name=entry.given_name,
        family_name=entry.family_name,
        salutation=entry.salutation,
        title=entry.title,
        own_script_name=entry.own_script_name,
        email=entry.email,
        second_email=", ".join(entry.other_emails),
        phone=", ".join(filter(None, (entry.phone, *entry.other_phones))),
        street=entry.street,
        postcode=entry.postcode,
        city=entry.city,
        district=entry.district,
        birth_date=entry.birth_date,
        birth_year=entry.birth_year,
        languages=(entry.language,) if entry.language and " " not in entry.language else (),
    )


def source_ref(entry: ParsedRegistration) -> str:
    """Return the number by which the list knows the row; it may have none."""
    return entry.external_id or entry.order_code


def registration_fields(
    entry: ParsedRegistration, person_id: EntityId, zone: str, now: datetime, parties: set[str]
) -> RegistrationFields:
    """Return the registration an entry asks for; of `parties` only the named are placed together."""
    return RegistrationFields(
        person_id=person_id,
        wish=entry.state or RegistrationState.PLACED,
        registered_at=to_instant(entry.registered_at, zone) if entry.registered_at else now,
        organisation=entry.organisation,
        channel="import",
        source_ref=source_ref(entry),
        note=_note(entry),
        needs=tuple(_needs(entry)),
        party=entry.party if entry.party in parties else "",
    )


def _note(entry: ParsedRegistration) -> str:
    return "\n".join(filter(None, (entry.whole_note, *entry.extras)))


def _needs(entry: ParsedRegistration) -> Iterable[NeedFields]:
    for language in entry.interpreter:
        yield NeedFields(NeedKind.INTERPRETER, language)
    if entry.sign_language:
        yield NeedFields(NeedKind.SIGN_LANGUAGE, entry.sign_language)
    if entry.wheelchair:
        yield NeedFields(NeedKind.WHEELCHAIR)
    if entry.childcare or entry.children or entry.child_ages:
        ages = ", ".join(str(age) for age in entry.child_ages)
        yield NeedFields(NeedKind.CHILDCARE, ages, entry.children or len(entry.child_ages) or 1)
    if entry.diet:
        yield NeedFields(NeedKind.DIET, entry.diet)
