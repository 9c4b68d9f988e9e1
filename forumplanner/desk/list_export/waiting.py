"""The waiting list of an event in the order in which places are given, with the rank of each and why they wait."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forumplanner.desk.list_export.registrations import Registered, registered, registration_columns
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec
from forumplanner.desk.saying_why import say_why
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import registrations, waiting
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.lists.waiting import Reason
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_

_STATES = (RegistrationState.WAITING, RegistrationState.OFFERED)


@dataclass(frozen=True)
class Waiting(Registered):
    """A registration in line, and why it has no place."""

    reason: Reason | None = None


def _columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def rank(row: Waiting) -> Cell:
        return (row.reason.rank or None) if row.reason is not None else None

    def why(row: Waiting) -> str:
        return say_why(replace(row.reason, rank=0), asked.zone, _) if row.reason is not None else ""

    return [
        ListColumn("rank", _("Rank"), rank),
        *registration_columns(asked),
        ListColumn("why", _("Why they wait"), why),
    ]


def _rows(asked: Asked, ids: Sequence[EntityId]) -> list[Waiting]:
    found: dict[EntityId, Reason] = {}
    if asked.wants("rank") or asked.wants("why"):
        line = waiting.waiting_line_of(asked.db, asked.scope, asked.now)
        found = waiting.reasons(asked.db, line, ids, asked.now)
    return [Waiting(**vars(row), reason=found.get(row.line.id)) for row in registered(asked, ids)]


def _ids(asked: Asked) -> list[EntityId]:
    return registrations.ids(asked.db, RegistrationFilter(asked.scope, states=_STATES), RegistrationSort.QUEUE)


WAITING = ListSpec("waiting", N_("Waiting list"), About.EVENT, _columns, _ids, _rows)
