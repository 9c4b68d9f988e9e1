"""Forms: converting, checking while one types, committing when a field is left."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from forumplanner.ui.parts.converters import a_date, a_time, mail_address, required, whole_number
from forumplanner.ui.parts.date_field import DateField, TimeField, read_date, read_time, said_date
from forumplanner.ui.parts.form import Form


class PersonForm(Form):
    def __init__(self) -> None:
        super().__init__()
        self.section("Person")
        self.name = self.add("name", "&Name", QLineEdit(), checks=[required])
        self.mail = self.add("mail", "E-&mail", QLineEdit(), checks=[mail_address])
        self.age = self.add("age", "&Age", QLineEdit(), converter=whole_number(0, 120))
        self.day = self.add("day", "&Day", DateField("Day"), converter=a_date())
        self.hour = self.add("hour", "&Hour", TimeField("Hour"), converter=a_time(), beside=True)
        language = QComboBox()
        for code, name in (("de", "German"), ("tr", "Turkish")):
            language.addItem(name, code)
        self.language = self.add("language", "&Language", language)
        self.wheelchair = self.add("wheelchair", "&Wheelchair place", QCheckBox())
        self.children_count = self.add("children", "&Children", QSpinBox())
        self.note = self.add("note", "N&ote", QPlainTextEdit(), hint="Only for the office")


VALUES = {
    "name": "Ayşe Yılmaz",
    "mail": "",
    "age": 41,
    "day": date(2026, 6, 3),
    "hour": time(18, 30),
    "language": "tr",
    "wheelchair": True,
    "children": 2,
    "note": "",
}


@pytest.fixture
def form(qtbot, theme):
    root = QWidget()
    column = QVBoxLayout(root)
    made = PersonForm()
    made.committed = []
    made.binder.committed.connect(lambda key, value: made.committed.append((key, value)))
    made.binder.load(VALUES)
    column.addWidget(made)
    qtbot.addWidget(root)
    with qtbot.waitActive(root):
        root.show()
    made.root = root
    made.name.setFocus()
    return made


def said_errors(form: Form) -> list[str]:
    return [
        label.text() for label in form.findChildren(QLabel) if label.property("look") == "error" and label.isVisible()
    ]


def test_what_is_loaded_comes_back_as_it_was_and_is_not_dirty(form):
    assert form.binder.values() == VALUES
    assert not form.binder.dirty
    assert form.binder.valid


def test_a_changed_field_is_committed_when_it_is_left(qtbot, form):
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Ayse")
    assert form.binder.dirty
    assert form.committed == []
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.committed == [("name", "Ayse")]
    assert not form.binder.dirty


def test_a_field_that_is_left_unchanged_commits_nothing(qtbot, form):
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.committed == []


def test_what_is_wrong_is_said_beside_the_field_once_it_was_left_and_goes_as_one_types(qtbot, form):
    form.mail.setFocus()
    qtbot.keyClicks(form.mail, "ayse@")
    assert said_errors(form) == []
    qtbot.keyClick(form.mail, Qt.Key.Key_Tab)
    assert said_errors(form) == ["This is no e-mail address."]
    assert form.mail.accessibleDescription() == "This is no e-mail address."
    assert form.committed == []
    form.mail.setFocus()
    form.mail.end(False)
    qtbot.keyClicks(form.mail, "beispiel.de")
    assert said_errors(form) == []


def test_what_cannot_be_read_is_said_and_not_committed(qtbot, form):
    form.age.setFocus()
    form.age.selectAll()
    qtbot.keyClicks(form.age, "old")
    qtbot.keyClick(form.age, Qt.Key.Key_Tab)
    assert said_errors(form) == ["Please type a whole number."]
    assert form.committed == []
    assert "age" not in form.binder.values()


def test_choices_and_boxes_are_committed_at_once(qtbot, form):
    form.language.setFocus()
    qtbot.keyClick(form.language, Qt.Key.Key_Up)
    form.wheelchair.setFocus()
    qtbot.keyClick(form.wheelchair, Qt.Key.Key_Space)
    assert form.committed == [("language", "de"), ("wheelchair", False)]


def test_commit_goes_to_the_first_field_that_is_wrong(qtbot, form):
    form.name.clear()
    form.note.setFocus()
    assert not form.binder.commit()
    assert form.name.hasFocus()
    assert form.binder.errors() == {"name": "This is needed."}


def test_a_refusal_from_elsewhere_stands_beside_the_field_until_one_types(qtbot, form):
    form.binder.refuse("name", "There is somebody with this name.")
    assert said_errors(form) == ["There is somebody with this name."]
    qtbot.keyClicks(form.name, "x")
    assert said_errors(form) == []


def test_news_do_not_overwrite_what_is_being_typed(qtbot, form):
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Ayse")
    form.binder.load(VALUES | {"name": "Somebody else", "note": "new"}, keep_typing=True)
    assert form.name.text() == "Ayse"
    assert form.note.toPlainText() == "new"


def test_news_that_come_while_a_field_is_stored_and_then_refused_lose_nothing(qtbot, form):
    """A full disk is told to everybody as news of all there is, before the refusal arrives."""
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Ayse")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    form.binder.load(VALUES, keep_typing=True)
    assert form.name.text() == "Ayse"
    form.binder.refuse("name", "The disk is full.")
    assert form.name.text() == "Ayse"
    assert said_errors(form) == ["The disk is full."]
    assert form.binder.dirty
    form.binder.load(VALUES | {"name": "Ayse"}, keep_typing=True)
    form.binder.load(VALUES | {"name": "Somebody else"}, keep_typing=True)
    assert form.name.text() == "Somebody else"


def test_what_was_refused_does_not_keep_one_from_committing_what_caused_it(qtbot, form):
    form.age.setFocus()
    form.age.selectAll()
    qtbot.keyClicks(form.age, "17")
    qtbot.keyClick(form.age, Qt.Key.Key_Tab)
    form.binder.refuse("age", "Children come with somebody.")
    assert form.binder.valid
    form.children_count.setFocus()
    qtbot.keyClick(form.children_count, Qt.Key.Key_Up)
    form.committed.clear()
    assert form.binder.commit()
    assert form.committed == [("age", 17)]
    assert said_errors(form) == []


def test_a_refusal_keeps_one_in_the_form_as_long_as_nothing_is_typed(qtbot, form):
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Ayse")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    form.binder.refuse("name", "There is somebody with this name.")
    form.committed.clear()
    assert not form.binder.commit()
    assert form.name.hasFocus()
    assert form.committed == []


def test_what_was_refused_stays_with_its_words_when_news_come_and_is_tried_again(qtbot, form):
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Ayse")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    form.binder.refuse("name", "There is somebody with this name.")
    form.binder.load(VALUES | {"note": "new"}, keep_typing=True)
    assert form.name.text() == "Ayse"
    assert said_errors(form) == ["There is somebody with this name."]
    assert form.note.toPlainText() == "new"
    form.binder.load(VALUES | {"name": "Ayse"}, keep_typing=True)
    assert said_errors(form) == []
    assert not form.binder.dirty


def test_a_form_that_was_never_filled_is_filled_by_news_too(qtbot, theme):
    form = PersonForm()
    qtbot.addWidget(form)
    form.binder.load(VALUES, keep_typing=True)
    assert form.binder.values() == VALUES
    assert not form.binder.dirty


def test_every_field_has_a_name(form, assert_all_named):
    assert_all_named(form.root)


def test_dates_are_tidied_and_stepped_and_picked_from_a_calendar(qtbot, qapp, form):
    form.day.setFocus()
    form.day.clear()
    qtbot.keyClicks(form.day, "3.6.26")
    qtbot.keyClick(form.day, Qt.Key.Key_Tab)
    assert form.day.text() == said_date(date(2026, 6, 3))
    form.day.setFocus()
    qtbot.keyClick(form.day, Qt.Key.Key_Up)
    assert form.binder.values()["day"] == date(2026, 6, 4)
    qtbot.keyClick(form.day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = qapp.activePopupWidget()
    assert calendar is not None
    assert form.committed == []
    calendar.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.6.2026", date(2026, 6, 3)),
        ("03.06.26", date(2026, 6, 3)),
        ("3.6.", date(2025, 6, 3)),
        ("3. 6. 2026", date(2026, 6, 3)),
        ("03/06/2026", date(2026, 6, 3)),
        ("2026-06-03", date(2026, 6, 3)),
        ("31.2.2026", None),
        ("29.2.2028", date(2028, 2, 29)),
        ("June", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, meant: date | None):
    assert read_date(typed, today=date(2025, 1, 1)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18", time(18)),
        ("18:30", time(18, 30)),
        ("18.30 Uhr", time(18, 30)),
        ("1830", time(18, 30)),
        ("9 Uhr", time(9)),
        ("24:00", None),
        ("12:60", None),
        ("noon", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, meant: time | None):
    assert read_time(typed) == meant


@pytest.mark.parametrize(("locale", "said"), [("de_DE", "03.06.2026"), ("en_DE", "03/06/2026")])
def test_dates_are_written_with_the_year_in_full_and_can_be_read_again(locale: str, said: str):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert said_date(date(2026, 6, 3)) == said
        assert read_date(said) == date(2026, 6, 3)
    finally:
        QLocale.setDefault(before)
