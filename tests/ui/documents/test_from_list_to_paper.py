"""The journey: a spreadsheet from somewhere becomes a signed list on paper, in a few clicks in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument

from forumplanner.desk.outputs import Output

LIST = Path(__file__).parents[2] / "data" / "registrations" / "anmeldeliste.xlsx"


def test_from_a_dropped_spreadsheet_to_a_saved_attendance_list(qtbot, office, tmp_path):
    page = office.go("events", f"{office.ids['forum']}/registrations")
    office.settle(qtbot)
    tab = page.frame.tab
    tab.import_list(LIST)
    office.settle(qtbot)
    qtbot.mouseClick(tab.importing.preview.go, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    qtbot.mouseClick(tab.importing.report.done, Qt.MouseButton.LeftButton)
    assert tab.model.rowCount() == 69
    page = office.go("events", f"{office.ids['forum']}/documents/{Output.ATTENDANCE}")
    office.settle(qtbot)
    documents = page.frame.tab
    assert documents.output is Output.ATTENDANCE
    target = tmp_path / documents.proposed_name()
    documents.save(target)
    office.settle(qtbot)
    paper = QPdfDocument()
    paper.load(str(target))
    text = "\n".join(paper.getAllText(number).text() for number in range(paper.pageCount()))
    paper.close()
    assert target.name == "bs-2026-Attendance-list.pdf"
    assert "Weiß, Jürgen" in text
    assert "Олена" in text or "Шевченко" in text
