"""The rules of the house, each with the title it has in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "forumplanner"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "versions" not in path.parts)


def test_the_contracts_of_the_layers_are_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    ran = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4_000:] + ran.stderr


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_says_what_it_is(source: Path) -> None:
    assert ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))), "no module docstring"


def test_no_file_holds_more_than_one_head_can() -> None:
    long = {path.name: lines for path in SOURCES if (lines := len(path.read_text("utf-8").splitlines())) > 350}
    assert long == {}


def test_no_module_is_named_for_what_it_is_not() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert [path for path in SOURCES if path.stem in vague or path.parent.name in vague] == []


def test_nothing_is_imported_when_the_program_starts_that_is_not_needed_then() -> None:
    heavy = "{'sqlalchemy', 'alembic', 'reportlab', 'icalendar', 'python_calamine', 'xlsxwriter', 'PySide6', 'babel'}"
    script = (
        "import sys\nfrom forumplanner import cli\ncli.parse(['events'])\n"
        f"found = {heavy} & set(sys.modules)\nassert not found, found"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
