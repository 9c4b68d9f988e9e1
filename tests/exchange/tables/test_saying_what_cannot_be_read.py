"""Control characters do not refuse a file; what does refuse one is said once, and in the reader's language."""

import errno
from pathlib import Path

import pytest

from forumplanner.exchange.tables.reading import read_table
from forumplanner.exchange.tables.writing import write_table
from forumplanner.model.refusals import FileRefused
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusal_texts.tables import TEXTS
from forumplanner.wording.refusals import problem

ODD = "eins\x0bzwei\x0cdrei\u2028vier\x85fünf\x1b\x07\u202eseis\u2069"
READ = "eins\nzwei\ndrei\nvier\nfünfseis"


def refusal_of(path: Path) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        read_table(path)
    return caught.value


def test_control_characters_of_a_csv_file_become_breaks_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(f'Name;Ort\n"{ODD}";Köln\n', encoding="utf-8")
    assert read_table(path).rows[1].cells == (READ, "Köln")


def test_control_characters_of_a_workbook_become_breaks_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(write_table([(ODD,)], ["Name"], format="xlsx"))
    assert read_table(path).rows[1].cells == (READ,)


def test_joiners_and_plain_marks_of_direction_stay(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Name;Ort\nمی\u200cخواهم\u200f;\tx\n", encoding="utf-8")
    assert read_table(path, delimiter=";").rows[1].cells == ("می\u200cخواهم\u200f", "\tx")


def test_no_text_names_the_file_that_stands_before_it(tmp_path: Path) -> None:
    (tmp_path / "leer.csv").write_bytes(b"")
    assert problem(refusal_of(tmp_path / "leer.csv"), catalogue("en")) == "leer.csv: There is nothing in it."
    assert not [key for key, text in TEXTS.items() if "{file}" in text.problem + text.remedy]


def test_a_row_that_is_too_wide_is_said_with_its_column(tmp_path: Path) -> None:
    (tmp_path / "breit.csv").write_text("a" + ";" * 2_000 + "\n", encoding="utf-8")
    said = problem(refusal_of(tmp_path / "breit.csv"), catalogue("en"))
    assert said == "breit.csv:1:2001: There is something in column 2001; at most 2000 columns are possible."


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "weg.csv").key == "tables.missing"
    assert refusal_of(tmp_path).key == "tables.is-folder"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.EACCES, "tables.no-permission"),
        (errno.EPERM, "tables.no-permission"),
        (errno.ENOENT, "tables.missing"),
        (errno.EISDIR, "tables.is-folder"),
        (errno.EIO, "tables.cannot-open"),
    ],
)
def test_the_systems_own_words_are_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Name", encoding="utf-8")

    def unwilling(*_: object) -> None:
        raise OSError(number, "the system's own words")

    monkeypatch.setattr(Path, "open", unwilling)
    refusal = refusal_of(path)
    assert refusal.key == key
    assert "own words" not in problem(refusal, catalogue("en"))
