"""Turns an entry of a list into what the verbs want: a person, and that person's registration."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict

from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.folding import fold
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import RegistrationFields

_FROM_A_LIST = "import"
"""How a registration reached the office when the list does not say."""


class _Consent(TypedDict):
    consent_at: datetime | None
    consent_by: str
    consent_wording: str
    still_to_ask: bool


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
        phone=", ".join((entry.phone, *entry.other_phones)) if entry.other_phones else entry.phone,
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


@dataclass(frozen=True)
class ListImport:
    """What holds for all entries of an import: the file they stand in, the event's time zone, and when it is.

    `tells_tickets` when not all have booked the same (a day, both days): then the note says what. `contingents` are
    those of the event by their folded names.
    """

    file: str
    zone: str
    now: datetime
    tells_tickets: bool = False
    contingents: Mapping[str, EntityId] = field(default_factory=dict)

    def contingent_of(self, entry: ParsedRegistration) -> EntityId | None:
        """Return the contingent an entry names, None where the event has none of that name."""
        return self.contingents.get(fold(entry.contingent.text)) if entry.contingent is not None else None


def registration_fields(
    entry: ParsedRegistration, person_id: EntityId, party: str, source: ListImport
) -> RegistrationFields:
    """Return the registration an entry asks for, placed together with the others of `party`."""
    return RegistrationFields(
        person_id=person_id,
        wish=entry.state or RegistrationState.PLACED,
        registered_at=_registered_at(entry, source),
        organisation=entry.organisation,
        channel=entry.channel or _FROM_A_LIST,
        source_ref=source_ref(entry),
        note=_note(entry, source),
        photo_consent=entry.photos,
        needs=needs_of(entry, source) if entry.has_needs else (),
        party=party,
        guests=entry.guests,
        contingent_id=source.contingent_of(entry),
    )


def needs_of(entry: ParsedRegistration, source: ListImport) -> tuple[NeedFields, ...]:
    """Return what may be kept: nothing where the person refused (Art. 9 (2) a GDPR); the report says so."""
    refused = entry.needs_consent is not None and not entry.needs_consent.given
    return () if refused else tuple(_needs(entry, source))


def _registered_at(entry: ParsedRegistration, source: ListImport) -> datetime:
    return to_instant(entry.registered_at, source.zone) if entry.registered_at else source.now


def _note(entry: ParsedRegistration, source: ListImport) -> str:
    ticket = entry.ticket if source.tells_tickets else ""
    named = entry.contingent
    contingent = f"{named.heading}: {named.text}" if named is not None and source.contingent_of(entry) is None else ""
    if not (ticket or entry.unread or entry.extras or contingent):
        return entry.note
    return "\n".join(filter(None, (entry.whole_note, contingent, ticket, *entry.extras)))


def _consent(entry: ParsedRegistration, source: ListImport) -> _Consent:
    """Return the consent to keep an entry's needs; without a date of its own it was given with the registration."""
    given = entry.needs_consent
    if given is None or not given.given:
        return _Consent(consent_at=None, consent_by="", consent_wording="", still_to_ask=True)
    at = to_instant(given.at, source.zone) if given.at else _registered_at(entry, source)
    by = f"Import: {source.file}"
    return _Consent(consent_at=at, consent_by=by, consent_wording=given.wording, still_to_ask=False)


def _needs(entry: ParsedRegistration, source: ListImport) -> Iterable[NeedFields]:
    consent = _consent(entry, source)
    for language in entry.interpreter:
        yield NeedFields(NeedKind.INTERPRETER, language, **consent)
    if entry.sign_language:
        yield NeedFields(NeedKind.SIGN_LANGUAGE, entry.sign_language, **consent)
    if entry.wheelchair:
        yield NeedFields(NeedKind.WHEELCHAIR, **consent)
    if entry.childcare or entry.children or entry.child_ages:
        ages = ", ".join(str(age) for age in entry.child_ages)
        yield NeedFields(NeedKind.CHILDCARE, ages, entry.children or len(entry.child_ages) or 1, **consent)
    if entry.diet:
        yield NeedFields(NeedKind.DIET, entry.diet, **consent)
