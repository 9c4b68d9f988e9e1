"""Every place and every tab of the worked example, in both languages and both looks: named, translated, not cut off."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from forumplanner.lists import events
from forumplanner.model.ids import EntityId
from forumplanner.ui.events.tab import tabs_for
from forumplanner.ui.places import Places
from forumplanner.ui.shell.theme import Scheme
from tests.journeys.conftest import Begin
from tests.journeys.officer import Officer
from tests.journeys.seen import against_the_order, cut_off, english_sources, plain, texts

EVENTS = ("ik-3", "aci-6", "bf-7", "aci-5")
"""One of each kind that the example has, and a sitting whose minutes are written."""

FORMS = {
    "contacts": ("contacts.new_person", "contacts.new_organisation"),
    "events": ("events.new",),
    "bodies": ("bodies.new",),
    "measures": ("measures.new",),
    "ik-3/registrations": ("registrations.new",),
    "ik-3/needs": ("needs.new",),
    "ik-3/agenda": ("agenda.tracks", "agenda.add"),
    "aci-6/agenda": ("agenda.add",),
}
"""What is looked at besides: the forms for something new."""


@pytest.fixture
def example(begin: Begin, example_file: Path, tmp_path: Path) -> Callable[..., Officer]:
    """Return what opens a copy of the example."""
    copy = Path(shutil.copy(example_file, tmp_path / "beispiel.forumplan"))

    def start(language: str, scheme: Scheme = Scheme.LIGHT, size: tuple[int, int] = (1280, 800)) -> Officer:
        officer = begin(copy, language=language, scheme=scheme)
        officer.window.resize(*size)
        officer.settle()
        return officer

    return start


def everywhere(officer: Officer) -> Iterator[str]:
    """Go to every place, every tab and the forms there; what is yielded says where one is."""
    for place in Places().listed():
        officer.window.navigate(place.key)
        officer.settle()
        yield place.key
        yield from _forms(officer, place.key)
    for code in EVENTS:
        event_id = officer.read(lambda db, code=code: events.id_of_code(db, code))
        assert event_id is not None, code
        yield from _tabs(officer, code, event_id)


def _tabs(officer: Officer, code: str, event_id: EntityId) -> Iterator[str]:
    view = officer.read(lambda db: events.view(db, event_id))
    for tab in tabs_for(view.kind):
        officer.window.navigate("events", f"{event_id}/{tab.key}")
        officer.settle()
        officer.wait(lambda: officer.window.actions_registry.scope.startswith("events"))
        yield f"{code}/{tab.key}"
        yield from _forms(officer, f"{code}/{tab.key}")


def _forms(officer: Officer, where: str) -> Iterator[str]:
    for action in FORMS.get(where, ()):
        assert officer.window.actions_registry.qaction(action).isEnabled(), f"{action} cannot be taken"
        officer.window.actions_registry.trigger(action)
        officer.settle()
        yield f"{where}, {action}"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_place_opens_with_names_and_with_keys_of_its_own(
    example: Callable[..., Officer], language: str, scheme: Scheme, assert_all_named: Callable[[QWidget], None]
) -> None:
    officer = example(language, scheme)
    seen = []
    for where in everywhere(officer):
        seen.append(where)
        assert_all_named(officer.window)
        assert officer.window.actions_registry.defects() == [], where
        assert officer.window.notices.texts() == [], where
    assert len(seen) > 30


def test_in_german_no_english_is_left(example: Callable[..., Officer]) -> None:
    officer = example("de")
    words, patterns = english_sources()
    left = {
        f"{where}: {name} “{text}”"
        for where in everywhere(officer)
        for name, text in texts(officer.window)
        if plain(text) in words or any(pattern.fullmatch(plain(text)) for pattern in patterns)
    }
    assert not left, "\n".join(sorted(left))


def test_in_german_nothing_is_cut_off_in_a_small_window(example: Callable[..., Officer]) -> None:
    officer = example("de", size=(1000, 700))
    found: dict[str, str] = {}
    for where in everywhere(officer):
        assert officer.window.width() <= 1000, f"{where} widens the window to {officer.window.width()}"
        for one in cut_off(officer.window):
            found.setdefault(one, where)
    assert not found, "\n".join(sorted(f"{where}: {one}" for one, where in found.items()))


def test_the_tab_key_goes_down_every_form(example: Callable[..., Officer]) -> None:
    officer = example("de")
    found: dict[str, str] = {}
    for where in everywhere(officer):
        for one in against_the_order(officer.window):
            found.setdefault(one, where)
    assert not found, "\n".join(sorted(f"{where}: {one}" for one, where in found.items()))
