"""Every state, refusal and journal label can be said, in both languages, with its gaps filled."""

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from forumplanner.model import enums, letter_styles, likeness
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.wording import labels, refusals
from forumplanner.wording.catalogue import LANGUAGES, catalogue
from forumplanner.wording.values import say_value

PACKAGE = Path(__file__).resolve().parents[2] / "forumplanner"
RAISED = {"Refusal", "PlanningError", "PlannerUnavailable", "OutcomeUnknown", "FileRefused"}
ENUMS = [
    kind
    for kind in (*vars(enums).values(), *vars(letter_styles).values(), *vars(likeness).values())
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


def calls(names: set[str]) -> Iterator[tuple[Path, ast.Call]]:
    for source in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield source, node


def keys(names: set[str]) -> set[str]:
    return {
        node.args[0].value
        for _, node in calls(names)
        if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def test_every_refusal_raised_has_a_text() -> None:
    assert keys(RAISED) - refusals.texts().keys() == set()


def test_every_label_used_has_a_text() -> None:
    assert keys({"Label"}) - labels.texts().keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "member", [member for kind in ENUMS for member in kind], ids=lambda member: f"{type(member).__name__}-{member}"
)
def test_every_state_and_kind_has_words(member: StrEnum, language: str) -> None:
    assert say_value(member, catalogue(language)).strip()


def test_german_states_are_not_english() -> None:
    german, english = catalogue("de"), catalogue("en")
    assert say_value(enums.RegistrationState.WAITING, german) == "auf der Warteliste"
    assert say_value(enums.RegistrationState.WAITING, english) == "on the waiting list"


def test_a_rule_says_problem_and_remedy_and_not_the_name_of_a_field() -> None:
    refusal = PlanningError("event.full", place="capacity", event="Forum", capacity=10, taken=11)
    said = refusals.say(refusal, catalogue("en"))
    assert said.startswith("“Forum” has 10 places")
    assert said.endswith("or raise the number of places.")


def test_a_refused_file_is_said_with_file_and_row() -> None:
    refusal = FileRefused("export.cannot-write", file="/somewhere/list.csv", row=7, column="PLZ", reason="full")
    assert refusals.say(refusal, catalogue("en")).startswith("list.csv:7:PLZ: ")


def test_a_label_whose_name_is_gone_says_so() -> None:
    assert labels.say_label("edit_person", {}, catalogue("en")) == "Person changed: (removed)"


def test_a_label_that_counts_says_one_and_many_differently() -> None:
    said = [labels.say_label("give_places", {"count": n, "event": "Forum"}, catalogue("de")) for n in (1, 2)]
    assert said == ["Platz für 1 Anmeldung vergeben: Forum", "Plätze für 2 Anmeldungen vergeben: Forum"]
    assert labels.say_label("import_contacts", {"count": 1}, catalogue("en")) == "Contacts imported (1 row)"
    assert labels.say_label("import_contacts", {"count": 0}, catalogue("en")) == "Contacts imported (0 rows)"


def test_no_refusal_text_has_a_gap_that_is_never_given() -> None:
    """Gaps are words; a brace with anything else in it would fail when it is said."""
    for key, text in refusals.texts().items():
        for part in (text.problem, text.remedy):
            assert all(re.fullmatch(r"\w+", gap) for gap in re.findall(r"\{([^}]*)\}", part)), key
