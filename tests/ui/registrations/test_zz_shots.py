from PySide6.QtWidgets import QApplication
from forumplanner.ui.shell.theme import Scheme
def test_shots(qtbot, office, theme):
    page = office.go("events", f"{office.ids['conference']}/registrations")
    office.settle(qtbot)
    w = office.window; w.resize(1280,800)
    tab = page.frame.tab
    def shot(n):
        QApplication.processEvents(); w.grab().save(f"/tmp/ui/reg_{n}.png")
    shot("table")
    tab.panel.table.selectRow(0); shot("sel")
    tab.open(tab.model.ids[0]); office.settle(qtbot); shot("form")
    tab.form.needs.disclose.click(); office.settle(qtbot); shot("needs")
    tab.register_new(); shot("new")
    qtbot.keyClicks(tab.new.who.search, "al"); tab.new.who.search.search_now(); shot("find")
    tab.new.who.picked.emit("new","Karla Testfrau"); shot("newperson")
    theme.choose(Scheme.DARK); w.resize(1000,700); shot("newperson_dark")
    theme.resize_text(150); shot("newperson_150")
    tab._close_side(); tab.open(tab.model.ids[0]); shot("form_150")
