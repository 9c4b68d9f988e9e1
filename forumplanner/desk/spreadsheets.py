"""The registrations of an event as a spreadsheet: what the office needs to go on working elsewhere."""

from forumplanner.desk.facts import event_view
from forumplanner.desk.outputs import Request
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.writing import Column, WrittenFormat, write_table
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.values import say_value

_PAGE = 500


def registrations_file(request: Request) -> bytes:
    """Return all registrations in alphabetical order; needs are not in it (they are handed on as orders)."""
    _ = catalogue(request.options.language)
    event = event_view(request.db, request.event_id)
    ids = registrations.ids(request.db, RegistrationFilter(request.event_id), RegistrationSort.NAME)
    rows = [
        line
        for start in range(0, len(ids), _PAGE)
        for line in _lines(request, ids[start : start + _PAGE], event.zone, _)
    ]
    kind: WrittenFormat = "xlsx" if request.suffix == ".xlsx" else "csv"
    return write_table(rows, _columns(_), format=kind, sheet=_("Registrations"))


def _columns(_: Catalogue) -> list[Column | str]:
    return [
        _("Family name"),
        _("Given name"),
        _("Title"),
        _("Name in own script"),
        _("Organisation"),
        _("Town"),
        _("E-mail"),
        _("State"),
        _("Registered on"),
        _("Workshops"),
        _("Note"),
    ]


def _lines(request: Request, ids: list[EntityId], zone: str, _: Catalogue) -> list[tuple[Cell, ...]]:
    workshops = registrations.workshop_titles(request.db, ids)
    return [
        (
            row.family_name,
            row.given_name,
            row.title,
            row.own_script_name,
            row.organisation,
            row.city,
            row.email,
            say_value(row.state, _),
            to_local(row.registered_at, zone).replace(microsecond=0, fold=0),
            "; ".join(workshop.title for workshop in workshops.get(row.id, ())),
            row.note,
        )
        for row in registrations.rows(request.db, ids)
    ]
