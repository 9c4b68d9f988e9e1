"""Who takes dropped files."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from forumplanner.ui.shell.drops import Drops, local_files


def test_the_taker_added_last_is_asked_first_and_all_files_must_fit():
    drops, taken = Drops(), []
    drops.add("lists", [".csv", ".xlsx"], lambda files: taken.append(("lists", files)))
    drops.add("tables", [".CSV"], lambda files: taken.append(("tables", files)))
    for files in ([Path("a.csv")], [Path("a.CSV"), Path("b.xlsx")]):
        taker = drops.taker(files)
        assert taker is not None
        taker(files)
    assert [name for name, _ in taken] == ["tables", "lists"]
    assert drops.taker([Path("a.csv"), Path("b.pdf")]) is None
    assert drops.taker([]) is None


def test_of_mixed_files_those_are_taken_that_somebody_takes_and_the_others_are_told():
    drops = Drops()
    drops.add("lists", [".csv"], print)
    drops.add("answers", [".eml"], repr)
    files = [Path("a.eml"), Path("b.jpg"), Path("c.eml"), Path("d.csv")]
    assert drops.sorted_out(files) == (repr, [Path("a.eml"), Path("c.eml")], [Path("b.jpg"), Path("d.csv")])
    assert drops.sorted_out([Path("b.jpg")]) is None


def test_a_taker_is_replaced_and_removed_by_its_key():
    drops = Drops()
    drops.add("lists", [".csv"], print)
    drops.add("lists", [".ods"], repr)
    assert drops.taker([Path("a.csv")]) is None
    assert drops.taker([Path("a.ods")]) is repr
    drops.remove("lists")
    drops.remove("lists")
    assert drops.taker([Path("a.ods")]) is None


def test_only_files_on_this_machine_are_taken():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/a.csv"), QUrl("https://example.org/b.csv")])
    assert local_files(data) == []
