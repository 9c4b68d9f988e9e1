"""People as lists and badges name them."""

from collections.abc import Iterable

from forumplanner.desk.outputs import Request
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.lists import registrations
from forumplanner.lists.bodies import SeatRow
from forumplanner.lists.registrations import RegistrationFilter, RegistrationRow, RegistrationSort
from forumplanner.model.enums import SeatRole
from forumplanner.planning.places import TAKING
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value


def placed(request: Request) -> list[RegistrationRow]:
    """Return who has a place, by name."""
    which = RegistrationFilter(request.event_id, states=TAKING)
    return registrations.rows(request.db, registrations.ids(request.db, which, RegistrationSort.NAME))


def guest(row: RegistrationRow, *, listed: bool = True) -> PersonFacts:
    """Return somebody registered; `listed` with the family name first."""
    return PersonFacts(
        name=row.listed_name if listed else row.name,
        own_script=row.own_script_name if row.own_script_name != row.name else "",
        organisation=row.organisation,
        sort_key=row.family_name,
    )


def members(seats: Iterable[SeatRow], _: Catalogue, *, votes: bool) -> tuple[PersonFacts, ...]:
    """Return the members with or without a vote, with their role and group."""
    return tuple(seat_facts(seat, _) for seat in seats if seat.votes is votes)


def seat_facts(seat: SeatRow, _: Catalogue) -> PersonFacts:
    """Return a member with role and group; that somebody is a plain member is not said."""
    return PersonFacts(
        name=seat.person,
        organisation=seat.group_name,
        function="" if seat.role is SeatRole.MEMBER else say_value(seat.role, _),
    )
