"""Measures, and the journal."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import said, wall_time, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.lists import journal, measures
from forumplanner.lists.journal import JournalRow
from forumplanner.lists.measures import MeasureFilter, MeasureRow, MeasureSort
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_
from forumplanner.wording.labels import say_label


def _measure_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def overdue(row: MeasureRow) -> str:
        return yes(row.overdue(asked.today), asked)

    return [
        ListColumn("title", _("Measure"), text("title")),
        ListColumn("description", _("Description"), text("description"), usual=False),
        ListColumn("state", _("State"), lambda row: said(row.state, asked)),
        ListColumn("due", _("Due"), value("due")),
        ListColumn("overdue", _("Overdue"), overdue),
        ListColumn("owner", _("Responsible"), text("owner")),
        ListColumn("field", _("Field of action"), text("field_of_action")),
        ListColumn("dimension", _("Dimension"), text("dimension"), usual=False),
        ListColumn("phase", _("Phase"), text("phase"), usual=False),
        ListColumn("municipality", _("Municipality"), text("municipality"), usual=False),
        ListColumn("event", _("Event"), text("event")),
        ListColumn("recommendation", _("Recommendation"), text("recommendation_number")),
        ListColumn("result", _("Result"), text("result")),
        ListColumn("reason", _("Reason"), text("reason")),
    ]


def _journal_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def what(row: JournalRow) -> str:
        words = say_label(row.label, row.names, _)
        if row.undoes is None:
            return words
        return _("Done again: {change}", change=words) if row.redoes else _("Undone: {change}", change=words)

    return [
        ListColumn("number", _("Number"), value("id")),
        ListColumn("at", _("When"), lambda row: wall_time(row.at, asked)),
        ListColumn("who", _("Who"), text("who")),
        ListColumn("what", _("What"), what),
        ListColumn("undone", _("Taken back"), lambda row: yes(row.undone, asked)),
        ListColumn("rows", _("Entries"), value("rows")),
    ]


def _changes(asked: Asked, ids: Sequence[EntityId]) -> list[JournalRow]:
    return journal.rows(asked.db, [int(id_) for id_ in ids])


MEASURES = ListSpec(
    "measures",
    N_("Measures"),
    About.PLANNER,
    _measure_columns,
    lambda asked: measures.ids(asked.db, MeasureFilter(), MeasureSort()),
    lambda asked, ids: measures.rows(asked.db, ids),
)
JOURNAL = ListSpec(
    "journal",
    N_("Journal"),
    About.PLANNER,
    _journal_columns,
    lambda asked: [EntityId(str(id_)) for id_ in journal.ids(asked.db)],
    _changes,
)
