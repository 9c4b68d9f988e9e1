"""Events, and the agenda of one."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import said, several, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.lists import agenda, events
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.id_query import in_order
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_


def _event_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("code", _("Code"), text("code")),
        ListColumn("title", _("Title"), text("title")),
        ListColumn("kind", _("Kind"), lambda row: said(row.kind, asked)),
        ListColumn("state", _("State"), lambda row: said(row.state, asked)),
        ListColumn("starts", _("Begins"), value("starts")),
        ListColumn("ends", _("Ends"), value("ends")),
        ListColumn("venue", _("Venue"), text("venue")),
        ListColumn("mode", _("Mode"), lambda row: said(row.mode, asked), usual=False),
        ListColumn("capacity", _("Places"), value("capacity")),
        ListColumn("taken", _("Places taken"), value("taken")),
        ListColumn("waiting", _("Waiting"), value("waiting")),
    ]


def _agenda_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def contributors(row: AgendaRow) -> str:
        return several(f"{one.name} ({said(one.role, asked)})" for one in row.contributors)

    return [
        ListColumn("number", _("Number"), text("number")),
        ListColumn("day", _("Day"), value("day_number")),
        ListColumn("start", _("Begins"), value("start")),
        ListColumn("end", _("Ends"), value("end")),
        ListColumn("minutes", _("Minutes"), value("minutes"), usual=False),
        ListColumn("title", _("Title"), text("title")),
        ListColumn("kind", _("Kind"), lambda row: said(row.kind, asked)),
        ListColumn("track", _("Track"), text("track")),
        ListColumn("room", _("Room"), text("room")),
        ListColumn("contributors", _("Contributors"), contributors),
        ListColumn("public", _("Public"), lambda row: yes(row.public, asked)),
        ListColumn("capacity", _("Places"), value("capacity"), usual=False),
        ListColumn("taken", _("Places taken"), value("taken"), usual=False),
        ListColumn("outcome", _("Outcome"), lambda row: said(row.outcome, asked)),
        ListColumn("description", _("Description"), text("description"), usual=False),
        ListColumn("material", _("Material"), text("material"), usual=False),
        ListColumn("stage_note", _.pgettext("of an agenda item", "Stage directions"), text("stage_note"), usual=False),
    ]


def _agenda(asked: Asked, ids: Sequence[EntityId]) -> list[AgendaRow]:
    return in_order(list(ids), {row.id: row for row in agenda.agenda(asked.db, asked.scope)})


EVENTS = ListSpec(
    "events",
    N_("Events"),
    About.PLANNER,
    _event_columns,
    lambda asked: events.ids(asked.db),
    lambda asked, ids: events.rows(asked.db, ids),
)
AGENDA = ListSpec(
    "agenda",
    N_("Agenda"),
    About.EVENT,
    _agenda_columns,
    lambda asked: [row.id for row in agenda.agenda(asked.db, asked.scope)],
    _agenda,
)
