"""The tab of needs: what is needed, an order made of it in one step, its form, its warnings."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton

from forumplanner.lists import orders
from forumplanner.model.enums import EventKind, NeedKind, OrderState
from forumplanner.planning import amending, ordering, registering, scheduling
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.ordering import OrderFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.ui.needs.models import NeededColumn, OrderColumn


@pytest.fixture
def registered(planner_window, conference, people):
    """Two need interpreting into Ukrainian (one of whom was not asked for consent), one brings two children."""

    def make(db):
        agreed = {"consent_at": datetime(2027, 5, 1, tzinfo=UTC), "consent_by": "anna", "consent_wording": "Ja."}
        needs = {
            "Müller": (NeedFields(NeedKind.INTERPRETER, "uk", **agreed),),
            "Kaya": (NeedFields(NeedKind.INTERPRETER, "uk", still_to_ask=True),),
            "Lindt": (NeedFields(NeedKind.CHILDCARE, "4, 8", 2, **agreed),),
        }
        fields = [RegistrationFields(people[name], needs=wanted) for name, wanted in needs.items()]
        return registering.register(db, conference, fields, datetime(2027, 5, 1, tzinfo=UTC))

    return planner_window.change(make)


def field(form, name: str) -> QLineEdit:
    return next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == name)


def fill_which(app, form, text: str) -> None:
    """Fill in what is ordered, with what is proposed closed by Escape."""
    line = field(form, "Which")
    line.setFocus()
    line.selectAll()
    app.bot.keyClick(line, Qt.Key.Key_Delete)
    app.bot.keyClicks(line, text)
    line.completer().popup().hide()
    app.window.activateWindow()  # offscreen, no window system gives the focus back when a popup closes
    app.bot.waitUntil(app.window.isActiveWindow)
    line.clearFocus()
    app.settle()


def cells(model, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def stored(app, event):
    return app.read(lambda db: orders.orders(db, event, date(2027, 5, 3)))


def test_what_is_needed_adds_up_without_names(planner_window, conference, registered):
    tab = planner_window.show_tab("needs", conference)
    QAbstractItemModelTester(tab.needed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert cells(tab.needed, NeededColumn.WHAT) == [
        "Interpreter: Ukrainian",
        "Childcare: 3 to 6 years",
        "Childcare: 7 to 10 years",
    ]
    assert cells(tab.needed, NeededColumn.DIFFERENCE) == ["1 missing", "1 missing", "1 missing"]
    assert cells(tab.needed, NeededColumn.TO_KNOW)[0] == "1 without consent yet"
    every = [cell for column in NeededColumn for cell in cells(tab.needed, column)]
    assert not any(name in cell for name in ("Müller", "Kaya", "Lindt") for cell in every)


def test_an_order_is_made_of_what_is_missing_in_one_step_and_undone(
    planner_window, conference, registered, assert_all_named
):
    app = planner_window
    tab = app.show_tab("needs", conference)
    tab.needed_table.setFocus()
    app.press("Ctrl+Return")
    (row,) = stored(app, conference)
    assert (row.kind, row.detail, row.quantity, row.state) == (NeedKind.INTERPRETER, "uk", 1, OrderState.NEEDED)
    assert row.due == date(2027, 6, 3), "the event is today, so it is due today"
    assert cells(tab.needed, NeededColumn.DIFFERENCE)[0] == "1 not ordered firmly yet"
    app.change(lambda db: ordering.edit_order(db, row.id, state=OrderState.ORDERED))
    assert cells(tab.needed, NeededColumn.DIFFERENCE)[0] == "enough"
    assert tab.form.isVisible(), "the order is shown, to be filled in"
    assert field(tab.form, "Which").text() == "Ukrainian"
    assert_all_named(tab)
    app.workspace.undo()
    app.workspace.undo()
    app.settle()
    assert stored(app, conference) == ()
    assert not tab.form.isVisible()


def test_each_field_of_an_order_is_stored_when_it_is_left(planner_window, conference, registered):
    app = planner_window
    tab = app.show_tab("needs", conference)
    tab.order_missing()
    app.settle()
    app.fill(field(tab.form, "Cost in euros"), "1.234,50")
    app.choose(tab.form.state, OrderState.ORDERED.value)
    app.fill(field(tab.form, "Firm, or somebody not in the contacts"), "Dolmetschbüro Beispiel")
    app.fill(field(tab.form, "On"), "3.6.2027")
    app.fill(field(tab.form, "From"), "22")
    assert stored(app, conference)[0].starts is None, "half a time is not stored"
    app.fill(field(tab.form, "Until"), "1:30")
    (row,) = stored(app, conference)
    assert (row.cost_cents, row.state, row.by) == (123450, OrderState.ORDERED, "Dolmetschbüro Beispiel")
    assert (row.starts, row.ends) == (datetime(2027, 6, 3, 22), datetime(2027, 6, 4, 1, 30)), "until the next morning"
    assert tab.total.text() == "Cost of all orders: €1,234.50"
    assert cells(tab.orders, OrderColumn.COST) == ["€1,234.50"]


def test_what_is_wrong_is_said_beside_its_field_and_the_tab_stays(planner_window, conference, registered):
    app = planner_window
    tab = app.show_tab("needs", conference)
    tab.order_missing()
    app.settle()
    app.fill(field(tab.form, "Cost in euros"), "viel")
    fill_which(app, tab.form, "")
    assert tab.form.binder.errors() == {
        "cost_cents": "Please type a sum, such as 1.234,50.",
        "detail": "For interpreting the language is missing. Choose or type a language.",
    }
    assert not tab.leave()
    app.fill(field(tab.form, "Cost in euros"), "80")
    fill_which(app, tab.form, "arabic")
    assert stored(app, conference)[0].detail == "ar"
    app.fill(field(tab.form, "On"), "3.6.2027")
    assert not tab.leave()
    assert "belong together" in tab.form.binder.errors()["from"]
    app.fill(field(tab.form, "On"), "")
    assert tab.leave()


def test_who_is_needed_twice_or_does_not_speak_the_language_is_said_and_not_refused(
    planner_window, conference, people, registered
):
    app = planner_window
    day = scheduling.DayFields(datetime(2027, 6, 3, 12), datetime(2027, 6, 3, 13))

    def elsewhere(db):
        other = scheduling.create_event(db, scheduling.EventFields("Bürgerforum", EventKind.CITIZEN_FORUM, (day,)))
        amending.amend_person(db, people["Yılmaz"], languages=("tr",))
        return ordering.add_order(db, other, OrderFields(NeedKind.INTERPRETER, "tr", person_id=people["Yılmaz"]))

    app.change(elsewhere)
    tab = app.show_tab("needs", conference)
    tab.order_missing()
    app.settle()
    app.pick(tab.form.person, "yilm")
    (row,) = stored(app, conference)
    assert row.person == "Ayşe Yılmaz"
    said = tab.form.warning.text().split("\n")
    assert said[0] == "Contacts do not say that Ayşe Yılmaz speaks Ukrainian."
    assert said[1].startswith("At the same time: Interpreter: Turkish, Bürgerforum, ")
    assert "Bürgerforum" in cells(tab.orders, OrderColumn.TO_KNOW)[0]
    assert tab.notes.text().startswith("Needed twice at once: Interpreter: ")
    assert "3. Integrationskonferenz" in tab.notes.text(), "both occasions are said"
    assert "Bürgerforum" in tab.notes.text()
    tab.form.person.clear()
    app.settle()
    assert not tab.form.warning.isVisible()
    assert not tab.notes.isVisible()
    assert stored(app, conference)[0].person_id is None


def test_an_empty_tab_explains_itself_and_begins_an_order(planner_window, conference, assert_all_named):
    app = planner_window
    tab = app.show_tab("needs", conference)
    assert tab.empty.isVisible()
    app.click(next(one for one in tab.empty.findChildren(QPushButton) if one.isVisible()))
    assert tab.new_form.isVisible()
    assert_all_named(tab)
    app.choose(tab.new_form.kind, NeedKind.DIET.value)
    app.fill(field(tab.new_form, "Which"), "vegan")
    app.fill(field(tab.new_form, "How many"), "40")
    app.press("Return") if tab.new_form.create_button.hasFocus() else app.click(tab.new_form.create_button)
    (row,) = stored(app, conference)
    assert (row.kind, row.detail, row.quantity) == (NeedKind.DIET, "vegan", 40)
    assert tab.form.order.id == row.id
    assert cells(tab.needed, NeededColumn.DIFFERENCE) == ["40 more than needed"]


def test_an_overdue_order_is_marked_in_words(planner_window, conference):
    app = planner_window
    overdue = OrderFields(NeedKind.SIGN_LANGUAGE, "DGS", due=date(2027, 6, 2))
    order = app.change(lambda db: ordering.add_order(db, conference, overdue))
    tab = app.show_tab("needs", conference)
    assert "overdue" in cells(tab.orders, OrderColumn.DUE)[0]
    tab.open(order)
    app.press("Escape") if not tab.form.isVisible() else None
    assert tab.form.isVisible()
    tab.remove_order()
    app.settle()
    assert stored(app, conference) == ()
    assert tab.empty.isVisible()


def test_rows_are_opened_with_return(planner_window, conference):
    app = planner_window
    vegan = OrderFields(NeedKind.DIET, "vegan")
    order = app.change(lambda db: ordering.add_order(db, conference, vegan))
    tab = app.show_tab("needs", conference)
    tab.orders_table.setFocus()
    tab.orders_table.selectRow(0)
    app.bot.keyClick(tab.orders_table, Qt.Key.Key_Return)
    assert tab.form.order.id == order
    app.bot.keyClick(tab.form, Qt.Key.Key_Escape)
    assert not tab.form.isVisible()
    assert tab.orders_table.hasFocus()
