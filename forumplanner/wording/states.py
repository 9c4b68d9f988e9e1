"""Says how many registrations are in a state, with the very words of the state: `3 on the waiting list`."""

from forumplanner.model.enums import RegistrationState
from forumplanner.wording.catalogue import N_, Catalogue

_COUNTED = {
    RegistrationState.REQUESTED: N_("{count} to be approved"),
    RegistrationState.WAITING: N_("{count} on the waiting list"),
    RegistrationState.OFFERED: N_("{count} with a place offered"),
    RegistrationState.DECLINED: N_("{count} declined"),
    RegistrationState.CANCELLED: N_("{count} cancelled"),
    RegistrationState.ATTENDED: N_("{count} attended"),
}
"""Those that read alike for one and for many."""


def say_counted(state: RegistrationState, count: int, _: Catalogue) -> str:
    """Return how many registrations are in a state."""
    shown = _grouped(count, _)
    if state is RegistrationState.PLACED:
        return _.ngettext("{count} has a place", "{count} have a place", count, count=shown)
    return _(_COUNTED[state], count=shown)


def _grouped(count: int, _: Catalogue) -> str:
    """Return a number as it is written in a language; Babel is asked only where it makes a difference."""
    if count < 1000:
        return str(count)
    from babel.numbers import format_decimal

    return format_decimal(count, locale=_.language)
