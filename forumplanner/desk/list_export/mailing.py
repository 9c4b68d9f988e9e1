"""Mailing lists, and the recipients of one with how each is reached."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import several, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
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


def _list_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("name", _("Name"), text("name")),
        ListColumn("fixed", _("Fixed members"), value("fixed")),
        ListColumn("by_rule", _("By a rule"), lambda row: yes(row.by_rule, asked)),
        ListColumn("note", _("Note"), text("note"), usual=False, sensitive=True),
    ]


def _lists(asked: Asked, ids: Sequence[EntityId]) -> list[MailingListRow]:
    return in_order(list(ids), {row.id: row for row in mailing_lists.mailing_list_rows(asked.db, ids)})


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
