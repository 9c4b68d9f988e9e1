"""Names in two scripts, headings, empty states, side panels, buttons of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QToolButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.person_name import PersonName, both_names
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.shell.actions import Action, ActionRegistry
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.theme import window_font


def test_a_name_in_its_own_script_does_not_disturb_the_latin_one():
    assert both_names("Layla al-Hakim", "ليلى الحكيم") == "\u2068Layla al-Hakim\u2069 · \u2068ليلى الحكيم\u2069"
    assert both_names("Jürgen Groß") == "Jürgen Groß"
    assert both_names("Jürgen Groß", "Jürgen Groß").count("Jürgen") == 1


def test_who_has_no_latin_name_is_named_once_whichever_way_round():
    assert both_names("Бойко-Мюллер, Оксана", "Оксана Бойко-Мюллер") == "Бойко-Мюллер, Оксана"
    assert both_names("حدّاد, Dr. ليلى", "ليلى حدّاد") == "حدّاد, Dr. ليلى"
    assert both_names("Boyko, Oksana", "Оксана Бойко").endswith("Оксана Бойко\u2069")


def test_both_names_are_told_to_a_screen_reader(qtbot, theme):
    label = PersonName("Oksana Kovalenko", "Оксана Коваленко")
    qtbot.addWidget(label)
    assert label.accessibleName() == "Oksana Kovalenko, Оксана Коваленко"


def test_every_letter_of_the_names_of_the_field_comes_from_our_own_fonts(theme):
    for letter in "ÄÖÜäöüßğĞışŞçÇİіїєґІЇЄҐщЩłńčžليىكمحعپچگ":
        layout = QTextLayout(letter, window_font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            assert run.rawFont().familyName() in ("Source Sans 3", "Noto Naskh Arabic"), letter
            assert 0 not in run.glyphIndexes(), letter


def test_a_button_follows_its_action(qtbot, theme):
    registry = ActionRegistry()
    allowed: list[bool] = []
    done: list[bool] = []
    registry.add(Action("a", "&Add", lambda: done.append(True), enabled_when=lambda: bool(allowed)))
    heading = Heading("People", "Everybody")
    qtbot.addWidget(heading)
    button = heading.add_action(registry.qaction("a"), main=True)
    assert (button.text(), button.isEnabled()) == ("Add", False)
    allowed.append(True)
    registry.refresh()
    button.click()
    registry.reword("a", "Add &more")
    assert button.text() == "Add more"
    assert done == [True]


def test_a_heading_without_a_second_line_takes_no_room_for_it(qtbot, theme):
    heading = Heading("People", "Everybody")
    qtbot.addWidget(heading)
    heading.show()
    tall = heading.sizeHint().height()
    heading.say("People")
    qtbot.waitUntil(lambda: heading.sizeHint().height() < tall)


def test_what_a_heading_was_told_before_it_is_seen_is_read_whole(qtbot, theme):
    stack = ShownStack()
    qtbot.addWidget(stack)
    page = QWidget()
    heading = Heading("")
    column = QVBoxLayout(page)
    column.addWidget(heading)
    column.addWidget(QTextEdit(), 1)
    for part in (QWidget(), page):
        stack.addWidget(part)
    stack.resize(400, 300)
    with qtbot.waitExposed(stack):
        stack.show()
    heading.say("69 imported", "62 on the waiting list and 5 cancelled, which is more than one line of this width")
    stack.setCurrentWidget(page)
    qtbot.waitUntil(heading.isVisible)
    for label in heading.findChildren(QLabel):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()), timeout=1000)


def test_what_is_empty_without_a_step_has_no_button(qtbot, theme, assert_all_named):
    empty = EmptyState("journal", "Nothing was changed yet", "Every change stands here.")
    qtbot.addWidget(empty)
    assert empty.findChildren(QPushButton) == []
    assert_all_named(empty)


def test_a_choice_keeps_what_is_chosen_while_it_is_offered_and_shows_what_is_not(qtbot, theme):
    choice = Choice([("de", "German"), ("tr", "Turkish")], "Language")
    qtbot.addWidget(choice)
    choice.choose("tr")
    choice.offer([("", "none"), ("tr", "Turkish")])
    assert choice.currentText() == "Turkish"
    choice.offer([("", "none"), ("de", "German")])
    assert choice.currentText() == "none"
    choice.choose("ar", "Arabic")
    assert (choice.currentData(), choice.currentText()) == ("ar", "Arabic")


def test_escape_and_the_cross_close_a_side_panel(qtbot, theme, assert_all_named):
    panel = SidePanel(QLabel("content"))
    qtbot.addWidget(panel)
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    panel.say("Layla al-Hakim")
    panel.show()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.findChild(QToolButton).click()
    assert closed == [True, True]
    assert_all_named(panel)
