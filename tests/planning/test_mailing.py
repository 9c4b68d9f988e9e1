"""Keeping mailing lists: names, fixed members, rules as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from forumplanner.lists.mailing_lists import mailing_list, mailing_list_ids, mailing_list_rows
from forumplanner.model.directory import MailingList, MailingListMember
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, mailing
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.mailing_rules import MailingRule, Whom, read_rule, write_rule
from forumplanner.workspace import Label

LABEL = Label("edit_mailing_list")
TEXTS = st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple)


@pytest.fixture
def press(planner):
    with planner.change(LABEL) as db:
        return mailing.add_mailing_list(db, " Presse ", note="Einladungen")


def names(planner, text: str = "") -> list[str]:
    with planner.read() as db:
        rows = {row.id: row.name for row in mailing_list_rows(db, mailing_list_ids(db, text))}
        return [rows[id_] for id_ in mailing_list_ids(db, text)]


def test_a_mailing_list_has_a_name_of_its_own(planner, press):
    for name, key in (("", "mailing-list.no-name"), ("PRESSE", "mailing-list.name-taken")):
        with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
            mailing.add_mailing_list(db, name)
        assert (refused.value.key, refused.value.place) == (key, "name")
    with planner.change(LABEL) as db:
        mailing.rename_mailing_list(db, press, "presse")
        mailing.note_on_mailing_list(db, press, "")
        mailing.add_mailing_list(db, "Ämter")
    assert names(planner) == ["Ämter", "presse"]
    assert names(planner, "amt") == ["Ämter"]


def test_members_are_put_on_a_list_once_and_taken_off(planner, press):
    with planner.change(LABEL) as db:
        person = directory.add_persons(db, [PersonFields("Ada", "Muster")])[0]
        club = directory.add_organisations(db, [OrganisationFields("Brücke")])[0]
        member = mailing.add_member(db, press, a_person(person))
        mailing.add_member(db, press, an_organisation(club))
    with planner.read() as db:
        assert [row.name for row in mailing_list(db, press).members] == ["Brücke", "Ada Muster"]
    with pytest.raises(PlanningError, match=r"mailing-list\.already-member"), planner.change(LABEL) as db:
        mailing.add_member(db, press, a_person(person))
    with pytest.raises(PlanningError, match=r"actor\.gone"), planner.change(LABEL) as db:
        mailing.add_member(db, press, a_person(club))
    with planner.change(LABEL) as db:
        mailing.remove_member(db, member)
        directory.remove_organisation(db, club)
    with planner.read() as db:
        assert mailing_list(db, press).members == ()
    planner.undo()
    with planner.change(LABEL) as db:
        mailing.remove_mailing_list(db, press)
    with planner.read() as db:
        assert mailing_list(db, press) is None
        assert db.scalars(select(MailingListMember)).all() == []
        assert len(db.scalars(select(MailingList)).all()) == 0


def test_a_rule_is_kept_and_taken_away(planner, press):
    rule = MailingRule(Whom.PERSONS, languages=("uk",), districts=("Südstadt",))
    with planner.change(LABEL) as db:
        mailing.set_rule(db, press, rule)
    with planner.read() as db:
        assert mailing_list(db, press).rule == rule
        assert mailing_list_rows(db, [press])[0].by_rule
    with planner.change(LABEL) as db:
        mailing.set_rule(db, press, None)
    with planner.read() as db:
        assert mailing_list(db, press).rule is None


@given(st.builds(MailingRule, st.sampled_from(Whom), TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS))
def test_a_rule_comes_back_as_it_was_written(rule: MailingRule) -> None:
    assert read_rule(write_rule(rule)) == rule


@pytest.mark.parametrize(
    "text",
    ['{"colour": ["red"]}', '{"kinds": "club"}', '{"kinds": [1]}', '{"whom": "cats"}', "[1]", "{", '{"tags": [""]}'],
)
def test_a_rule_that_is_not_understood_is_refused_and_never_read_as_less(text: str) -> None:
    with pytest.raises(PlanningError, match=r"mailing-list\.rule-unreadable"):
        read_rule(text)
