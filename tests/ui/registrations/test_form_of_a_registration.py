"""The form of one registration: what it shows, what leaving a field stores, and what stays hidden."""

from planner_window import type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from forumplanner.lists import registrations
from forumplanner.model.enums import NeedKind, PhotoConsent, RegistrationState


def stored(desk, name):
    registration_id = desk.tab.model.ids[next(i for i, shown in enumerate(desk.names()) if shown.startswith(name))]
    with desk.office.workspace.read() as db:
        return registrations.view(db, registration_id)


def field(desk, kind, name):
    return next(one for one in desk.tab.form.findChildren(kind) if one.accessibleName() == name)


def test_return_opens_the_form_and_escape_closes_it(desk):
    desk.open("Haddad")
    assert desk.tab.side.isVisible()
    assert "سمير حداد" in desk.tab.side.accessibleName()
    desk.bot.keyClick(desk.tab.side, Qt.Key.Key_Escape)
    assert not desk.tab.side.isVisible()


def test_leaving_a_field_stores_it_as_one_step(desk):
    desk.open("Haddad")
    organisation = field(desk, QLineEdit, "Organisation")
    organisation.setFocus()
    type_into(organisation, "Brücke e. V.")
    field(desk, QPlainTextEdit, "Note").setFocus()
    desk.settle()
    assert stored(desk, "Haddad").row.organisation == "Brücke e. V."
    assert desk.tab.model.index(0, 3).data() == "Brücke e. V."
    desk.tab.panel.table.setFocus()
    desk.window.actions_registry.trigger("undo")
    desk.settle()
    assert stored(desk, "Haddad").row.organisation == ""
    assert organisation.text() == ""


def test_choosing_another_state_gives_up_the_place(desk):
    form = desk.open("Yılmaz")
    desk.choose(form.state, RegistrationState.CANCELLED)
    assert desk.state_of("Yılmaz") == "cancelled"
    desk.undo_in_notice()
    assert form.state.currentText() == "has a place"


def test_a_refused_state_leaves_the_form_as_it_was(desk):
    form = desk.open("Haddad")
    desk.choose(form.state, RegistrationState.PLACED)
    assert form.state.currentText() == "on the waiting list"


def test_photos_and_how_it_reached_us_are_stored(desk):
    form = desk.open("Yılmaz")
    desk.choose(form.channel, "email")
    desk.choose(next(b for b in form.findChildren(type(form.channel)) if b.accessibleName() == "Photos"), "no")
    view = stored(desk, "Yılmaz")
    assert (view.channel, view.photo_consent) == ("email", PhotoConsent.NO)


def test_needs_are_hidden_until_asked_for_and_hidden_again_for_the_next(desk):
    form = desk.open("Yılmaz")
    assert not form.needs.shown.isVisible()
    form.needs.disclose.click()
    new = form.needs._new
    desk.choose(new.kind, NeedKind.INTERPRETER)
    desk.choose(new.detail.choice, "ar")
    new.consent.setChecked(True)
    new.add.click()
    desk.settle()
    (need,) = stored(desk, "Yılmaz").needs
    assert (need.kind, need.detail) == (NeedKind.INTERPRETER, "ar")
    assert need.consent_at is not None
    assert any("Interpreter: Arabic" in label.text() for label in form.needs.shown.findChildren(QLabel))
    desk.select("Haddad")
    desk.settle()
    assert not form.needs.shown.isVisible()
    assert not any("Arabic" in label.text() for label in desk.tab.findChildren(QLabel))


def said_needs(form) -> list[str]:
    return [label.text() for label in form.needs.shown.findChildren(QLabel) if label.isVisible()]


def test_a_need_is_not_kept_without_consent_unless_it_will_be_asked_for(desk):
    form = desk.open("Yılmaz")
    form.needs.disclose.click()
    new = form.needs._new
    desk.choose(new.kind, NeedKind.CHILDCARE)
    desk.bot.keyClicks(new.detail.text, "3, 7")
    assert new.detail.value() == ("3, 7", 2), "children are counted as their ages are typed"
    desk.bot.keyClick(new.detail.text, Qt.Key.Key_Return)
    desk.settle()
    assert new.wrong.text().startswith("A need is kept only with the person's consent.")
    assert stored(desk, "Yılmaz").needs == ()
    new.later.click()
    desk.settle()
    assert "Childcare: 2 children, aged 3, 7\nConsent is still to be asked for." in said_needs(form)
    next(b for b in form.needs.shown.findChildren(QPushButton) if b.accessibleName().startswith("Agrees")).click()
    desk.settle()
    (need,) = stored(desk, "Yılmaz").needs
    assert need.consent_at is not None
    assert need.consent_wording.startswith("I agree that my need is kept")
    assert any("Agreed on" in said for said in said_needs(form))


def test_consent_withdrawn_deletes_all_needs_and_says_so(desk):
    form = desk.open("Yılmaz")
    form.needs.disclose.click()
    new = form.needs._new
    for kind in (NeedKind.WHEELCHAIR, NeedKind.SIGN_LANGUAGE):
        desk.choose(new.kind, kind)
        new.consent.setChecked(True)
        new.add.click()
        desk.settle()
    assert len(stored(desk, "Yılmaz").needs) == 2
    form.needs.withdraw.click()
    desk.settle()
    assert stored(desk, "Yılmaz").needs == ()
    assert desk.notices()[-1] == "Consent withdrawn: 2 need(s) deleted."
    assert not form.needs.withdraw.isVisible()


def test_one_need_is_removed_by_its_button(desk):
    form = desk.open("Yılmaz")
    form.needs.disclose.click()
    desk.choose(form.needs._new.kind, NeedKind.WHEELCHAIR)
    form.needs._new.later.click()
    desk.settle()
    remove = next(b for b in form.needs.shown.findChildren(QToolButton) if b.accessibleName().startswith("Remove"))
    remove.click()
    desk.settle()
    assert stored(desk, "Yılmaz").needs == ()


def test_a_workshop_is_booked_and_its_last_place_is_gone(workshops, desk):
    form = desk.open("Yılmaz")
    assert [line.details.text() for line in form.workshops.lines()] == [
        "09:00–10:00 · 20 place(s) free",
        "09:00–10:00 · 5 place(s) free",
        "10:00–11:00 · 1 place(s) free",
    ]
    next(line for line in form.workshops.lines() if line.item_id == workshops["Arbeit"]).box.click()
    desk.settle()
    line = next(line for line in form.workshops.lines() if line.item_id == workshops["Arbeit"])
    assert line.box.isChecked()
    assert line.details.text() == "10:00–11:00 · 0 place(s) free"
    form = desk.open("Schew")
    next(line for line in form.workshops.lines() if line.item_id == workshops["Arbeit"]).box.click()
    desk.settle()
    assert "waiting list" in desk.notices()[-1]


def test_two_workshops_at_once_are_refused_and_the_box_is_empty_again(workshops, desk):
    form = desk.open("Yılmaz")
    for title in ("Sprache", "Wohnen"):
        next(line for line in form.workshops.lines() if line.item_id == workshops[title]).box.click()
        desk.settle()
    assert "at the same time" in desk.notices()[-1]
    ticked = {line.item_id for line in form.workshops.lines() if line.box.isChecked()}
    assert ticked == {workshops["Sprache"]}


def test_whoever_waits_wishes_for_workshops_and_whoever_left_does_not(workshops, desk):
    form = desk.open("Haddad")
    line = next(one for one in form.workshops.lines() if one.item_id == workshops["Wohnen"])
    line.box.click()
    desk.settle()
    assert "The wish is kept" in desk.notices()[-1]
    assert [(row.title, row.state) for row in stored(desk, "Haddad").workshops] == [
        ("Wohnen", RegistrationState.REQUESTED)
    ]
    desk.take("cancel")
    form = desk.open("Haddad")
    assert not any(line.isEnabled() for line in form.workshops.lines())


def test_what_is_typed_survives_news_from_elsewhere(desk):
    desk.open("Haddad")
    note = field(desk, QPlainTextEdit, "Note")
    note.setFocus()
    desk.bot.keyClicks(note, "halb ge")
    desk.tab.refresh({"registration": frozenset(desk.tab.model.ids)})
    assert note.toPlainText() == "halb ge"


def test_a_removed_registration_closes_its_form(desk):
    desk.take("new")
    desk.bot.keyClicks(desk.tab.new.who.search, "Karla Neu")
    desk.bot.keyClick(desk.tab.new.who.search, Qt.Key.Key_Return)
    desk.bot.keyClick(desk.tab.new, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    desk.open("Neu")
    desk.tab.panel.table.setFocus()
    desk.window.actions_registry.trigger("undo")
    desk.settle()
    assert not desk.tab.side.isVisible()
    assert "Neu, Karla" not in desk.names()
