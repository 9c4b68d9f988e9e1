"""The words of a state and of how many are in it are the same words."""

import pytest

from forumplanner.model.enums import RegistrationState
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.states import say_counted
from forumplanner.wording.values import say_value


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("state", [state for state in RegistrationState if state is not RegistrationState.OFFERED])
def test_one_in_a_state_is_said_with_the_words_of_the_state(state, language):
    words = catalogue(language)
    assert say_counted(state, 1, words) == f"1 {say_value(state, words)}"


def test_many_are_said_in_the_plural_and_grouped():
    german = catalogue("de")
    assert say_counted(RegistrationState.OFFERED, 2, german) == "2 mit angebotenem Platz"
    assert say_counted(RegistrationState.PLACED, 12345, german) == "12.345 haben einen Platz"
