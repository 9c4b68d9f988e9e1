"""The registry of actions."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import delete

from forumplanner.ui.shell.actions import Action, ActionRegistry


@pytest.fixture
def registry(theme) -> ActionRegistry:
    return ActionRegistry()


def nothing() -> None:
    """Do nothing."""


def test_one_shortcut_twice_in_one_scope_is_found(registry):
    registry.add(
        Action("a", "A", nothing, shortcut="Ctrl+N"), Action("b", "B", nothing, shortcut="Ctrl+N", scope="events")
    )
    assert registry.defects() == ["Ctrl+N is the shortcut of a and b"]


def test_one_shortcut_in_two_places_is_fine(registry):
    registry.add(
        Action("a", "A", nothing, shortcut="Ctrl+N", scope="events/agenda"),
        Action("b", "B", nothing, shortcut="Ctrl+N", scope="events/registrations"),
        Action("c", "C", nothing, shortcut="Ctrl+N", scope="contacts"),
    )
    assert registry.defects() == []


def test_where_an_action_stands_for_a_wider_one_there_is_but_one_of_them(registry):
    taken: list[str] = []
    registry.add(
        Action("wide", "A", lambda: taken.append("wide"), shortcut="Ctrl+R", scope="events"),
        Action("narrow", "B", lambda: taken.append("narrow"), shortcut="Ctrl+R", scope="events/x", instead_of="wide"),
    )
    assert registry.defects() == []
    for scope, one in (("events/y", "wide"), ("events/x", "narrow")):
        registry.enter(scope)
        assert [action.id for action in registry.here()] == [one]
        registry.trigger("wide")
        registry.trigger("narrow")
    assert taken == ["wide", "narrow"]


def test_an_action_without_a_text_and_an_unknown_shortcut_are_found(registry):
    registry.add(Action("a", "&…", nothing), Action("b", "B", nothing, shortcut="Ctrl+Foo"))
    assert registry.defects() == ["a has no text", "b has an unknown shortcut Ctrl+Foo"]


def test_an_id_can_only_be_taken_once(registry):
    registry.add(Action("a", "A", nothing))
    with pytest.raises(ValueError, match="twice"):
        registry.add(Action("a", "A", nothing))


def test_a_part_of_a_place_wakes_the_actions_of_the_place_too(registry):
    registry.add(
        Action("a", "A", nothing, scope="events"),
        Action("b", "B", nothing, scope="events/agenda"),
        Action("c", "C", nothing, scope="eventsandmore"),
    )
    registry.enter("events/agenda")
    assert [action.id for action in registry.possible()] == ["a", "b"]


def test_an_action_is_only_possible_while_its_condition_holds(registry):
    taken: list[int] = []
    registry.add(Action("a", "A", lambda: taken.append(1), enabled_when=lambda: len(taken) < 2))
    for _ in range(4):
        registry.trigger("a")
    assert taken == [1, 1]


def test_what_a_handler_raises_is_told_and_never_reaches_qt(registry):
    raised: list[Exception] = []
    registry.failed.connect(raised.append)
    registry.add(Action("a", "A", lambda: 1 / 0))
    registry.trigger("a")
    assert isinstance(raised[0], ZeroDivisionError)


def test_actions_go_away_with_their_owner(registry):
    owner = QObject()
    registry.add(Action("a", "A", nothing), owner=owner)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    assert list(registry) == []


def test_pages_that_outlive_the_registry_of_a_closing_window_may_still_ask(registry):
    page = QObject()
    registry.add(Action("a", "A", nothing), owner=page)
    delete(registry)
    registry.refresh()
    delete(page)
    assert [action.id for action in registry] == ["a"]


def test_pages_that_outlive_the_actions_of_a_closing_window_take_them_away_without_telling_the_menus(registry):
    page, told = QObject(), []
    registry.add(Action("a", "A", nothing), owner=page)
    registry.add(Action("b", "B", nothing))
    registry.altered.connect(lambda: told.append(1))
    for action_id in ("a", "b"):
        delete(registry.qaction(action_id))
    delete(page)
    assert ([action.id for action in registry], told) == (["b"], [])
