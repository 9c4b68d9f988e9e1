"""How the places stand above the table, what each row says of its waiting, and what one does about it."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from forumplanner.lists import registrations
from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.registrations import Registration
from forumplanner.planning import amending, contingents, scheduling, workshop_places
from forumplanner.planning.contingents import ContingentFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label

WHY = 2


def why(desk, name: str) -> str:
    place = next(row for row, shown in enumerate(desk.names()) if shown.startswith(name))
    return str(desk.tab.model.index(place, WHY).data())


def change(desk, verb) -> None:
    with desk.office.workspace.change(Label("edit_event", {"event": desk.tab.event_id})) as db:
        verb(db)
    desk.settle()


def view(desk, name: str):
    place = next(row for row, shown in enumerate(desk.names()) if shown.startswith(name))
    with desk.office.workspace.read() as db:
        return registrations.view(db, desk.tab.model.ids[place])


def test_a_freed_place_is_offered_with_one_click_and_the_answer_recorded(desk):
    assert desk.tab.places.numbers.text() == "2 of 2 places taken · 1 on the waiting list"
    assert why(desk, "Haddad") == "Rank 1: all places are taken"
    assert not desk.tab.places.button.isVisible()
    desk.select("Yılmaz")
    desk.take("cancel")
    assert desk.tab.places.next.text() == "Next in line: Samir Haddad."
    assert why(desk, "Haddad") == "Rank 1: next for a free place"
    desk.bot.mouseClick(desk.tab.places.button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "A place is offered to 1 registration(s) until" in desk.notices()[-1]
    assert desk.state_of("Haddad") == "place offered"
    assert "1 offered (the next until" in desk.tab.places.numbers.text()
    desk.select("Haddad")
    desk.take("accept")
    assert desk.state_of("Haddad") == "has a place"
    assert why(desk, "Haddad") == ""


def test_a_declined_offer_frees_the_place_and_undo_holds_it_again(desk):
    desk.select("Yılmaz")
    desk.take("cancel")
    desk.take("offer-free")
    desk.select("Haddad")
    desk.take("refuse-offer")
    assert desk.state_of("Haddad") == "declined"
    assert why(desk, "Haddad") == "Declined the place that was offered"
    desk.undo_in_notice()
    assert desk.state_of("Haddad") == "place offered"


def test_giving_a_place_by_hand_says_whom_it_overtakes(desk):
    desk.select("Yılmaz", "Schew")
    desk.take("wait")
    desk.select("Haddad")
    desk.take("place")
    assert "Overtaken on the waiting list: 2." in desk.notices()[-1]


def test_the_step_to_undo_counts_companions_whose_state_changed_with_it_as_the_notice_does(desk):
    desk.select("Yılmaz", "Schew")
    desk.take("join")
    desk.select("Yılmaz")
    desk.take("wait")
    assert desk.notices()[-1].startswith("2 registration(s)")
    assert "2 registrations put on the waiting list: " in desk.undo_text()
    desk.select("Haddad")
    desk.take("offer")
    assert "A place offered to 1 registration: " in desk.undo_text()


def test_offering_a_place_out_of_turn_says_whom_it_overtakes(desk):
    desk.select("Yılmaz", "Schew")
    desk.take("wait")
    desk.select("Haddad")
    desk.take("offer")
    assert desk.notices()[-1] == "A place is offered to 1 registration(s). Overtaken on the waiting list: 2."
    desk.select("Yılmaz")
    desk.take("offer")
    assert "Overtaken" not in desk.notices()[-1]


def test_a_place_is_offered_by_hand_only_where_one_is_free(desk):
    desk.select("Haddad")
    desk.take("offer")
    assert "2 places, and 3 would be taken" in desk.notices()[-1]
    desk.select("Schew")
    desk.take("cancel")
    desk.select("Haddad")
    desk.take("offer")
    assert desk.state_of("Haddad") == "place offered"


def test_requests_are_approved_and_the_button_is_there_only_then(desk):
    change(desk, lambda db: amending.amend_event(db, desk.tab.event_id, approval=True, capacity=3))
    buttons = {action.objectName(): button for action, button in desk.tab.bar.buttons.items()}
    desk.select("Haddad")
    assert buttons["registrations.approve"].isHidden()
    desk.select("Yılmaz")
    with desk.office.workspace.change(Label("edit_event")) as db:
        db.get_one(Registration, desk.tab.selected()[0]).state = RegistrationState.REQUESTED
    desk.settle()
    assert not buttons["registrations.approve"].isHidden()
    assert why(desk, "Yılmaz") == "Waits for approval"
    desk.take("approve")
    assert "1 approved" in desk.notices()[-1]
    assert desk.state_of("Yılmaz") == "has a place"


def test_an_offer_is_answered_only_for_whoever_has_one(desk):
    """Haddad waits, Schewtschenko is offered a place."""
    with desk.office.workspace.change(Label("edit_event")) as db:
        desk.select("Schew")
        db.get_one(Registration, desk.tab.selected()[0]).state = RegistrationState.OFFERED
    desk.settle()
    buttons = {action.objectName(): button for action, button in desk.tab.bar.buttons.items()}
    answers = ("registrations.accept", "registrations.refuse-offer")
    for name, offered in (("Haddad", False), ("Schew", True)):
        desk.select(name)
        possible = {action.id for action in desk.window.actions_registry.possible()}
        assert [one in possible for one in answers] == [offered] * 2
        assert [not buttons[one].isHidden() for one in answers] == [offered] * 2
    desk.select("Haddad", "Schew")
    assert not buttons["registrations.accept"].isHidden()


def test_guests_take_places_and_a_refusal_stands_beside_the_field(desk):
    form = desk.open("Yılmaz")
    form.guests.setFocus()
    form.guests.selectAll()
    desk.bot.keyClicks(form.guests, "1")
    form.contact.setFocus()
    desk.settle()
    assert "3 would be taken" in form.binder.errors()["guests"]
    change(desk, lambda db: amending.amend_event(db, desk.tab.event_id, capacity=3))
    form.guests.setFocus()
    desk.bot.keyClicks(form.guests, "0")
    form.guests.selectAll()
    desk.bot.keyClicks(form.guests, "1")
    form.contact.setFocus()
    desk.settle()
    assert view(desk, "Yılmaz").row.guests == 1
    assert desk.tab.places.numbers.text().startswith("3 of 3 places taken")


def test_a_contingent_is_chosen_in_the_form_and_for_many_in_the_menu(desk):
    form = desk.open("Yılmaz")
    assert not form.contingent.isVisible()

    def keep(db) -> None:
        amending.amend_event(db, desk.tab.event_id, capacity=4)
        contingents.add_contingent(db, desk.tab.event_id, ContingentFields("Presse", 2))

    change(desk, keep)
    assert form.contingent.isVisible()
    desk.choose(form.contingent, form.contingent.itemData(1))
    assert view(desk, "Yılmaz").row.contingent == "Presse"
    assert "Presse: 1/2" in desk.tab.places.numbers.text()
    desk.select("Yılmaz", "Schew")
    desk.tab._contingents.actions()[0].trigger()
    desk.settle()
    assert view(desk, "Yılmaz").row.contingent == ""


def test_a_place_goes_to_somebody_who_was_not_in_the_directory(desk):
    before = view(desk, "Yılmaz").row
    desk.select("Yılmaz")
    desk.take("transfer")
    part = desk.tab.transferring.part
    assert part.isVisible()
    desk.bot.keyClicks(part.who.search, "Berta Beispiel")
    desk.bot.keyClick(part.who.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.state_of("Beispiel, Berta") == "has a place"
    assert not [name for name in desk.names() if name.startswith("Yılmaz")]
    assert view(desk, "Beispiel").row.badge_token != before.badge_token
    assert not desk.tab.transfer_side.isVisible()


def test_several_are_transferred_to_another_event(desk):
    day = datetime.combine(date.today() + timedelta(days=60), time(18))
    market = EventFields("Markt", EventKind.CITIZEN_FORUM, (DayFields(day, day + timedelta(hours=2)),), code="markt")
    with desk.office.workspace.change(Label("create_event")) as db:
        scheduling.create_event(db, market)
    desk.select("Yılmaz", "Schew")
    desk.take("transfer")
    part = desk.tab.transferring.part
    assert not part.to_person.isVisible()
    titles = [part.events.itemText(at) for at in range(part.events.count())]
    assert len(titles) == 1, "the forum is over, nobody registers for a sitting, and the conference is where they are"
    assert titles[0].startswith("Markt")
    desk.bot.mouseClick(part.transfer_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "2 registration(s) transferred" in desk.notices()[-1]
    assert [desk.state_of(name) for name in ("Schew", "Yılmaz")] == ["cancelled", "cancelled"]


def test_an_offer_that_ran_out_is_passed_on_with_one_click(desk, monkeypatch):
    desk.select("Yılmaz")
    desk.take("cancel")
    desk.take("offer-free")
    workspace = desk.office.workspace
    later = workspace.now() + timedelta(days=5)
    monkeypatch.setattr(workspace, "_clock", lambda: later)
    desk.tab.refresh({"registration": frozenset()} | {"event": frozenset({desk.tab.event_id})})
    assert desk.tab.places.next.text().startswith("1 offer(s) ran out; the places are still held.")
    assert desk.state_of("Haddad") == "place offered", "nothing is taken away by itself"
    desk.take("offer-free")
    assert desk.state_of("Haddad") == "declined"
    assert "1 offer(s) ended that had run out." in desk.notices()[-1]


def test_a_freed_workshop_place_moves_the_next_up_in_the_same_step(desk, workshops):
    def book(db) -> None:
        amending.amend_event(db, desk.tab.event_id, capacity=3)

    change(desk, book)
    desk.select("Haddad")
    desk.take("place")
    ids = {name: view(desk, name).row.id for name in ("Yılmaz", "Haddad")}
    for name in ("Yılmaz", "Haddad"):
        change(desk, lambda db, name=name: workshop_places.book_workshop(db, ids[name], workshops["Arbeit"]))
    assert [row.state for row in view(desk, "Haddad").workshops] == [RegistrationState.WAITING]
    desk.select("Yılmaz")
    desk.take("cancel")
    assert [row.state for row in view(desk, "Haddad").workshops] == [RegistrationState.PLACED]
    desk.undo_in_notice()
    assert [row.state for row in view(desk, "Haddad").workshops] == [RegistrationState.WAITING]


def test_tab_reaches_every_choice_of_the_filter_and_every_action_of_the_selection(desk):
    desk.select("Yılmaz")
    desk.settle()
    wanted = {one for bar in (desk.tab.filter, desk.tab.bar) for one in bar.findChildren(QToolButton)}
    wanted = {one for one in wanted if one.isVisible() and one.isEnabled()}
    assert len(wanted) >= 8
    reached, one = set(), desk.tab.panel.search.nextInFocusChain()
    while one is not desk.tab.panel.search:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(one)
        one = one.nextInFocusChain()
    assert wanted <= reached


def test_buttons_that_do_not_fit_stand_in_the_next_line(desk):
    desk.select("Yılmaz")
    wide = desk.tab.bar.heightForWidth(2_000)
    assert desk.tab.bar.heightForWidth(300) > 2 * wide
    desk.tab.bar.resize(300, 400)
    buttons = [one for one in desk.tab.bar.findChildren(QToolButton) if one.isVisible()]
    assert all(one.geometry().right() <= 300 and one.width() >= one.sizeHint().width() for one in buttons)
