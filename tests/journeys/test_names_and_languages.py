"""Every place and every tab of the worked example, in both languages and both looks: named, translated, not cut off."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from forumplanner.ui.shell.theme import Scheme
from forumplanner.wording.document_languages import NATIVE_NAMES
from tests.journeys.everywhere import Example, everywhere
from tests.journeys.seen import against_the_order, english_sources, plain, texts


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_place_opens_with_names_and_with_keys_of_its_own(
    example: Example, language: str, scheme: Scheme, assert_all_named: Callable[[QWidget], None]
) -> None:
    officer = example(language, scheme)
    seen = []
    for where in everywhere(officer):
        seen.append(where)
        assert_all_named(officer.window)
        assert officer.window.actions_registry.defects() == [], where
        assert officer.window.notices.texts() == [], where
    assert len(seen) > 30


def test_in_german_no_english_is_left(example: Example) -> None:
    officer = example("de")
    words, patterns = english_sources()
    left = {
        f"{where}: {name} “{text}”"
        for where in everywhere(officer)
        for name, text in texts(officer.window)
        if text not in NATIVE_NAMES.values()
        and (plain(text) in words or any(pattern.fullmatch(plain(text)) for pattern in patterns))
    }
    assert not left, "\n".join(sorted(left))


def test_the_tab_key_goes_down_every_form(example: Example) -> None:
    officer = example("de")
    found: dict[str, str] = {}
    for where in everywhere(officer):
        for one in against_the_order(officer.window):
            found.setdefault(one, where)
    assert not found, "\n".join(sorted(f"{where}: {one}" for one, where in found.items()))
