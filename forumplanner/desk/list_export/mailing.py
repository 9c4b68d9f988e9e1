"""Mailing lists, and the recipients of one with how each is reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forumplanner.desk.list_export.cells import several, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import mailing_lists
from forumplanner.lists.id_query import in_order
from forumplanner.lists.mailing_lists import MailingListRow, Reached, Recipient
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_

_REACHED = {
    Reached.EMAIL: N_("by e-mail"),
    Reached.LETTER: N_("by letter"),
    Reached.NOT_AT_ALL: N_("not at all: no address"),
}


def _recipient_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("name", _("Name"), text("name")),
        ListColumn("own_script", _("Name in own script"), text("own_script_name")),
        ListColumn("organisations", _("Organisations"), lambda row: several(row.organisations)),
        ListColumn("reached", _("Reached"), lambda row: _(_REACHED[row.reached])),
        ListColumn("address", _("Address"), text("address")),
        ListColumn("by_rule", _("By the rule"), lambda row: yes(row.by_rule, asked), usual=False),
    ]


def _recipients(asked: Asked, ids: Sequence[EntityId]) -> list[Recipient]:
    found = mailing_lists.recipients_of(asked.db, asked.scope, asked.today)
    return in_order(list(ids), {EntityId(one.id): one for one in found})


@dataclass(frozen=True)
class Listed:
    """A mailing list with how many of its recipients are reached in each way; None where nobody asks for it."""

    row: MailingListRow
    reached: Mapping[Reached, int] | None

    def count(self, *ways: Reached) -> Cell:
        """Return how many are reached in one of these ways."""
        return None if self.reached is None else sum(self.reached.get(way, 0) for way in ways)


def _list_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("name", _("Name"), lambda one: one.row.name),
        ListColumn("recipients", _("Recipients"), lambda one: one.count(*Reached)),
        ListColumn("by_email", _("Reached by e-mail"), lambda one: one.count(Reached.EMAIL)),
        ListColumn("by_letter", _("Reached by letter"), lambda one: one.count(Reached.LETTER)),
        ListColumn("not_reached", _("Not reached"), lambda one: one.count(Reached.NOT_AT_ALL)),
        ListColumn("fixed", _("Fixed members"), lambda one: one.row.fixed, usual=False),
        ListColumn("by_rule", _("By a rule"), lambda one: yes(one.row.by_rule, asked), usual=False),
        ListColumn("note", _("Note"), lambda one: one.row.note, usual=False, sensitive=True),
    ]


def _lists(asked: Asked, ids: Sequence[EntityId]) -> list[Listed]:
    rows = in_order(list(ids), {row.id: row for row in mailing_lists.mailing_list_rows(asked.db, ids)})
    count = any(asked.wants(key) for key in ("recipients", "by_email", "by_letter", "not_reached"))
    return [Listed(row, mailing_lists.reached_of(asked.db, row.id, asked.today) if count else None) for row in rows]


RECIPIENTS = ListSpec(
    "recipients",
    N_("Recipients"),
    About.MAILING_LIST,
    _recipient_columns,
    lambda asked: [EntityId(one.id) for one in mailing_lists.recipients_of(asked.db, asked.scope, asked.today)],
    _recipients,
)
MAILING_LISTS = ListSpec(
    "mailing_lists",
    N_("Mailing lists"),
    About.PLANNER,
    _list_columns,
    lambda asked: mailing_lists.mailing_list_ids(asked.db),
    _lists,
)
