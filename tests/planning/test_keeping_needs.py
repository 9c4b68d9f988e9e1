"""Needs are kept only with consent, which says when, to whom and in which words it was given."""

import pytest
from sqlalchemy import select

from forumplanner.model.enums import NeedKind
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Need
from forumplanner.planning import directory, needs, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label

LABEL = Label("set_needs")


@pytest.fixture
def registered(planner, forum, now):
    """Somebody registered who brings two children and was asked about nothing else yet."""
    children = NeedFields(NeedKind.CHILDCARE, "4, 7", 2, consent_at=now, consent_by="anna", consent_wording="Ja.")
    place = NeedFields(NeedKind.WHEELCHAIR, still_to_ask=True)
    with planner.change(LABEL) as db:
        (person,) = directory.add_persons(db, [PersonFields("Olena", "Muster")])
        fields = [RegistrationFields(person, needs=(children, place))]
        return registering.register(db, forum, fields, now)[0].id


def kept(planner) -> dict[NeedKind, Need]:
    with planner.read() as db:
        return {need.kind: need for need in db.scalars(select(Need))}


def test_a_need_without_consent_is_refused_unless_somebody_will_ask(planner, forum, registered, now):
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError) as refused:
            needs.set_needs(db, registered, [NeedFields(NeedKind.DIET, "vegan")])
        assert (refused.value.key, refused.value.place) == ("need.no-consent", "consent")
        (person,) = directory.add_persons(db, [PersonFields("Uwe", "Muster")])
        fields = RegistrationFields(person, needs=(NeedFields(NeedKind.DIET, "vegan"),))
        with pytest.raises(PlanningError, match=r"need\.no-consent"):
            registering.register(db, forum, [fields], now)
        needs.set_needs(db, registered, [NeedFields(NeedKind.DIET, "vegan", still_to_ask=True)])
    assert kept(planner)[NeedKind.DIET].consent_at is None


def test_needs_keep_their_consent_and_are_replaced_as_a_whole(planner, registered):
    with planner.change(LABEL) as db:
        vegan = NeedFields(NeedKind.DIET, "vegan", still_to_ask=True)
        needs.set_needs(db, registered, [NeedFields(NeedKind.CHILDCARE, "4, 7", 2), vegan])
    found = kept(planner)
    assert set(found) == {NeedKind.CHILDCARE, NeedKind.DIET}
    assert (found[NeedKind.CHILDCARE].consent_by, found[NeedKind.CHILDCARE].consent_wording) == ("anna", "Ja.")


def test_a_consent_given_later_is_recorded_with_the_need(planner, registered, now):
    asked = NeedFields(NeedKind.WHEELCHAIR, consent_at=now, consent_by="ben", consent_wording="Am Telefon gefragt.")
    with planner.change(LABEL) as db:
        needs.set_needs(db, registered, [NeedFields(NeedKind.CHILDCARE, "4, 7", 2), asked])
    found = kept(planner)[NeedKind.WHEELCHAIR]
    assert (found.consent_at, found.consent_by) == (now, "ben")


def test_who_withdraws_consent_has_all_needs_deleted_and_undo_brings_them_back(planner, registered):
    with planner.change(LABEL) as db:
        assert needs.withdraw_consent(db, registered) == 2
    assert kept(planner) == {}
    planner.undo()
    assert set(kept(planner)) == {NeedKind.CHILDCARE, NeedKind.WHEELCHAIR}


@pytest.mark.parametrize(
    ("need", "key"),
    [
        (NeedFields(NeedKind.INTERPRETER, " ", still_to_ask=True), "need.no-language"),
        (NeedFields(NeedKind.OTHER, "", still_to_ask=True), "need.no-words"),
        (NeedFields(NeedKind.CHILDCARE, "4", 0, still_to_ask=True), "need.quantity"),
    ],
)
def test_a_need_nobody_could_prepare_for_is_refused(need, key):
    with pytest.raises(PlanningError) as refused:
        needs.check_need(need)
    assert refused.value.key == key
