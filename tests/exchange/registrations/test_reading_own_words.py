"""What the planner says in its own lists it understands, in each of its languages."""

import pytest
from cells_of_registrations import person

from forumplanner.model.enums import PhotoConsent, RegistrationState, Salutation
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.channels import CHANNELS, say_channel
from forumplanner.wording.values import say_value

pytestmark = pytest.mark.parametrize("language", ["de", "en"])


@pytest.mark.parametrize("state", RegistrationState)
def test_every_state_comes_back(language, state):
    found = person(Status=say_value(state, catalogue(language)))
    waits = state is RegistrationState.OFFERED  # the deadline of an offer stands in no list
    assert found.state is (RegistrationState.WAITING if waits else state)
    assert bool(found.unread) is waits


@pytest.mark.parametrize("consent", PhotoConsent)
def test_every_answer_about_photos_comes_back(language, consent):
    found = person(Fotos=say_value(consent, catalogue(language)))
    assert (found.photos, found.unread, found.problems) == (consent, (), ())


@pytest.mark.parametrize("salutation", Salutation)
def test_every_salutation_comes_back(language, salutation):
    found = person(Anrede=say_value(salutation, catalogue(language)))
    assert (found.salutation, found.unread, found.problems) == (salutation, (), ())


def test_the_heading_of_telephones_comes_back(language):
    assert person(**{catalogue(language)("Telephone"): "0000 12"}).phone == "0000 12"


@pytest.mark.parametrize("code", CHANNELS)
def test_every_way_comes_back(language, code):
    words = catalogue(language)
    assert person(**{words("Received"): say_channel(code, words)}).channel == code


def test_the_number_in_the_source_comes_back(language):
    assert person(**{catalogue(language)("Number in the source"): "47-2"}).external_id == "47-2"


def test_a_day_of_receipt_is_kept_without_a_doubt(language):
    found = person(**{catalogue(language)("Received"): "03.05.2026"})
    assert ([one.text for one in found.unread], found.problems, found.channel) == (["03.05.2026"], (), "")
