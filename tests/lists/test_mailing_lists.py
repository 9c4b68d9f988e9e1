"""Who receives what is sent to a mailing list: by rule and fixed, how, and nobody twice."""

from datetime import date

import pytest

from forumplanner.lists.mailing_lists import Reached, addresses, recipients, recipients_of
from forumplanner.lists.mailing_targets import targets
from forumplanner.model.enums import ChannelKind, PreferredChannel, RegistrationState, SeatRole
from forumplanner.planning import channels, directory, mailing, registering, seats
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.mailing_rules import MailingRule, Whom
from forumplanner.workspace import Label

LABEL = Label("edit_mailing_list")
DAY = date(2027, 6, 3)
PERSONS = {
    "ada": PersonFields("Ada", "Muster", email="haus@post.example", languages=("uk", "de"), district="Südstadt"),
    "ben": PersonFields("Ben", "Muster", email="Haus@post.example", languages=("de",), district="Südstadt"),
    "cem": PersonFields("Cem", "Beispiel", street="Weg 1", postcode="00001", city="Ort", languages=("uk",)),
    "dana": PersonFields("Dana", "Probe", languages=("ku", "uk-x")),
    "eva": PersonFields(
        "Eva",
        "Zettel",
        email="eva@post.example",
        street="Weg 2",
        city="Ort",
        preferred_channel=PreferredChannel.LETTER,
    ),
}
ORGANISATIONS = {
    "club": OrganisationFields(
        "Brücke", kinds=("migrant_organisation", "club"), tags=("Bildung",), district="Südstadt"
    ),
    "mosque": OrganisationFields("Haus", kinds=("migrant_organisation",), email="haus@verein.example", district="Nord"),
    "office": OrganisationFields("Amt", kinds=("authority",), email="amt@stadt.example", district="Südstadt"),
}


@pytest.fixture
def ids(planner) -> dict[str, str]:
    with planner.change(LABEL) as db:
        made = dict(zip(PERSONS, directory.add_persons(db, list(PERSONS.values())), strict=True))
        made |= dict(zip(ORGANISATIONS, directory.add_organisations(db, list(ORGANISATIONS.values())), strict=True))
        directory.affiliate(db, made["ada"], made["club"], main_contact=True)
        directory.affiliate(db, made["ben"], made["club"])
        directory.affiliate(db, made["ada"], made["office"], main_contact=True)
        directory.affiliate(db, made["eva"], made["mosque"], main_contact=True, until=date(2026, 1, 1))
    return made


def by_rule(planner, **rule) -> list[str]:
    with planner.read() as db:
        return [each.name for each in recipients(db, targets(db, "", MailingRule(**rule), DAY))]


def test_an_organisation_means_its_main_contact_or_itself_where_it_has_none_any_more(planner, ids):
    assert by_rule(planner, kinds=("migrant_organisation",)) == ["Haus", "Ada Muster"]
    assert by_rule(planner, kinds=("migrant_organisation",), districts=("Südstadt", "West")) == ["Ada Muster"]
    assert by_rule(planner, tags=("Bildung", "Sport")) == ["Ada Muster"]
    assert by_rule(planner, kinds=("club", "authority")) == ["Ada Muster"]
    assert by_rule(planner, kinds=("clu",)) == []
    assert by_rule(planner) == ["Haus", "Ada Muster"]


def test_persons_are_found_by_language_district_and_where_they_belong(planner, ids):
    assert by_rule(planner, whom=Whom.PERSONS, languages=("uk",)) == ["Cem Beispiel", "Ada Muster"]
    assert by_rule(planner, whom=Whom.PERSONS, languages=("uk", "ku"), districts=("Südstadt",)) == ["Ada Muster"]
    assert by_rule(planner, whom=Whom.PERSONS, kinds=("club",)) == ["Ada Muster", "Ben Muster"]
    assert by_rule(planner, whom=Whom.PERSONS, kinds=("club",), tags=("Sport",)) == []
    assert len(by_rule(planner, whom=Whom.PERSONS)) == len(PERSONS)


def test_members_of_a_body_are_those_of_the_day(planner, ids, body):
    with planner.change(LABEL) as db:
        seats.add_member(db, body, seats.SeatDraft(ids["cem"], SeatRole.MEMBER))
        seats.add_member(db, body, seats.SeatDraft(ids["ben"], SeatRole.MEMBER, until=date(2027, 6, 2)))
    assert by_rule(planner, whom=Whom.PERSONS, body_ids=(body,)) == ["Cem Beispiel"]


def test_those_registered_with_a_place_are_meant_and_nobody_who_cancelled(planner, ids, forum, now):
    with planner.change(LABEL) as db:
        wishes = [registering.RegistrationFields(ids[key], RegistrationState.PLACED) for key in ("ben", "dana")]
        wishes.append(registering.RegistrationFields(ids["eva"], RegistrationState.CANCELLED))
        registering.register(db, forum, wishes, now)
    assert by_rule(planner, whom=Whom.PERSONS, event_ids=(forum,)) == ["Ben Muster", "Dana Probe"]
    assert by_rule(planner, whom=Whom.PERSONS, event_ids=(forum,), languages=("de",)) == ["Ben Muster"]


def test_fixed_members_join_those_of_the_rule_and_nobody_comes_twice(planner, ids):
    with planner.change(LABEL) as db:
        made = mailing.add_mailing_list(db, "Alle", rule=MailingRule(kinds=("migrant_organisation",)))
        for actor in (a_person(ids["ada"]), a_person(ids["cem"]), an_organisation(ids["office"])):
            mailing.add_member(db, made, actor)
    with planner.read() as db:
        found = recipients_of(db, made, DAY)
    assert [(each.name, each.organisations, each.fixed, each.by_rule) for each in found] == [
        ("Cem Beispiel", (), True, False),
        ("Haus", (), False, True),
        ("Ada Muster", ("Amt", "Brücke"), True, True),
    ]


def test_each_is_reached_by_mail_by_letter_or_not_at_all_and_a_wish_counts(planner, ids):
    with planner.change(LABEL) as db:
        channels.add_channel(db, a_person(ids["dana"]), ChannelKind.MOBILE, "0000 1")
    with planner.read() as db:
        found = {each.name: each for each in recipients(db, targets(db, "", MailingRule(Whom.PERSONS), DAY))}
    assert {name: (each.reached, each.address) for name, each in found.items()} == {
        "Ada Muster": (Reached.EMAIL, "haus@post.example"),
        "Ben Muster": (Reached.EMAIL, "Haus@post.example"),
        "Cem Beispiel": (Reached.LETTER, "Weg 1, 00001 Ort"),
        "Dana Probe": (Reached.NOT_AT_ALL, ""),
        "Eva Zettel": (Reached.LETTER, "Weg 2, Ort"),
    }
    assert addresses(list(found.values())) == ["haus@post.example"]
    with planner.change(LABEL) as db:
        channels.add_channel(db, a_person(ids["dana"]), ChannelKind.EMAIL, "dana@post.example")
    with planner.read() as db:
        found = recipients(db, targets(db, "", MailingRule(Whom.PERSONS, languages=("ku",)), DAY))
    assert addresses(found) == ["dana@post.example"]


def test_the_contact_without_an_address_is_reached_through_the_organisation(planner, ids):
    with planner.change(LABEL) as db:
        directory.affiliate(db, ids["dana"], ids["mosque"], main_contact=True)
    with planner.read() as db:
        (found,) = recipients(db, targets(db, "", MailingRule(districts=("Nord",)), DAY))
    assert (found.name, found.address, found.organisations) == ("Dana Probe", "haus@verein.example", ("Haus",))
