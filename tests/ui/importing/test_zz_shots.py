from PySide6.QtWidgets import QApplication
from forumplanner.ui.shell.theme import Scheme
def test_shots(importer, lists, theme):
    w = importer.office.window; w.resize(1280,800)
    def shot(n):
        QApplication.processEvents(); w.grab().save(f"/tmp/ui/imp_{n}.png")
    shot("empty")
    importer.read(lists / "anmeldeliste.xlsx"); shot("xlsx")
    importer.read(lists / "anmeldeliste_cp1252_semikolon.csv"); shot("csv")
    theme.choose(Scheme.DARK); theme.resize_text(130); w.resize(1000,700); shot("dark")
    importer.click(importer.page.preview.go); shot("report")
