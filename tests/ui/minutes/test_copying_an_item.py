"""An officer copies an agenda item from the minutes and pastes it elsewhere, as printed."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTextEdit

from forumplanner.lists.minutes import minutes
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import open_minutes


def begun(app, event: str, *titles: str, public: bool = True):
    app.change(lambda db: [add_item(db, event, AgendaItemDraft(title, public=public)) for title in titles])
    app.change(lambda db: open_minutes(db, event, app.workspace.now()))
    tab = app.show_tab("minutes", event)
    tab.go_to(app.read(lambda db: minutes(db, event)).items[0].item.id)
    tab.list.setFocus()
    app.settle()
    return tab


def test_a_key_copies_the_item_with_what_was_typed_last(planner_window, conference):
    app = planner_window
    begun(app, conference, "Wohnen", "Verkehr")
    app.press("Alt+3")
    app.type("Die Stadt baut.")
    app.press("Ctrl+Shift+C")
    app.settle()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "1 Wohnen\n\nDecision: Die Stadt baut.\n"
    pasted = QTextEdit()
    pasted.paste()
    assert pasted.toPlainText() == "1 Wohnen\nDecision: Die Stadt baut."
    bold = pasted.document().lastBlock().begin().fragment()
    assert (bold.text(), bold.charFormat().fontWeight()) == ("Decision: ", 700)
    assert app.window.notices.texts()[-1] == "Copied with its formatting: 1 Wohnen"


def test_the_button_says_where_not_all_is_public_and_is_off_at_the_head(planner_window, conference):
    app = planner_window
    tab = begun(app, conference, "Vergabe {x}", public=False)
    button = next(one for one in tab.findChildren(QPushButton) if one.text() == "Copy item")
    app.click(button)
    app.settle()
    said = app.window.notices.texts()[-1]
    assert said == "Copied with its formatting: 1 Vergabe {x}. Not all of it is public."
    tab.go_to("head")
    app.settle()
    assert not button.isEnabled()
