"""A helper and a scanner at the open reception: real keys, in the real window."""

import io
from datetime import timedelta

import pikepdf
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar
from shiboken6 import isValid

from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.registrations import Registration
from forumplanner.planning import amending, giving_places, offers
from forumplanner.ui.reception.answer import Answer
from forumplanner.ui.shell.notices import NoticeKind
from forumplanner.workspace import Label

ATTENDED, PLACED, WAITING = RegistrationState.ATTENDED, RegistrationState.PLACED, RegistrationState.WAITING


def test_a_scanned_badge_is_an_arrival_and_the_field_is_ready_again(counter):
    counter.scan(counter.tokens["Yılmaz"])
    assert counter.said.startswith("Arrived: Ayşe Yılmaz")
    assert "Verein Brücke" in counter.said
    assert counter.colour == "good"
    assert counter.state("Yılmaz") is ATTENDED
    assert counter.times("Yılmaz") == [("10:30", "")]
    assert counter.window.field.text() == ""
    assert counter.window.field.hasFocus()
    counter.scan(counter.tokens["Kaya"])
    assert counter.said.startswith("Arrived: Deniz Kaya")
    assert counter.window.head.heads.text() == "2 of 4 arrived · 2 in the house"


def test_two_badges_scanned_before_the_first_is_written_both_count(counter):
    for name in ("Yılmaz", "Kaya"):
        QTest.keyClicks(counter.window.field, counter.tokens[name])
        QTest.keyClick(counter.window.field, Qt.Key.Key_Return)
    counter.office.settle()
    assert [counter.state(name) for name in ("Yılmaz", "Kaya")] == [ATTENDED, ATTENDED]
    assert counter.window.field.text() == ""


def test_a_badge_scanned_twice_never_checks_out(counter):
    for _ in range(2):
        counter.scan(counter.tokens["Yılmaz"])
    assert counter.colour == "good"
    assert "counts once" in counter.said
    counter.office.door.now += timedelta(minutes=5)
    counter.scan(counter.tokens["Yılmaz"])
    assert counter.colour == "warning"
    assert "is here already" in counter.said
    assert counter.times("Yılmaz") == [("10:30", "")]


def test_after_the_second_scan_one_key_notes_that_somebody_goes(counter):
    counter.scan(counter.tokens["Yılmaz"])
    counter.office.door.now += timedelta(hours=1)
    counter.scan(counter.tokens["Yılmaz"])
    counter.key(Qt.Key.Key_F4)
    assert counter.said.startswith("Left: Ayşe Yılmaz")
    assert counter.times("Yılmaz") == [("10:30", "11:30")]
    counter.office.door.now += timedelta(hours=1)
    counter.scan(counter.tokens["Yılmaz"])
    assert counter.said.startswith("Here again")
    assert counter.times("Yılmaz") == [("10:30", "11:30"), ("12:30", "")]


def test_wrong_codes_are_said_in_words_and_change_nothing(counter):
    counter.scan("ABCDEFGHJKLM")
    assert (counter.colour, "Unknown code" in counter.said) == ("refusal", True)
    counter.scan(counter.tokens["Yılmaz"][:-1])
    assert (counter.colour, "Nobody found" in counter.said) == ("warning", True)
    assert counter.window.head.heads.text().startswith("0 of 4")


def test_who_was_only_offered_a_place_is_told_apart_and_accepts_by_coming(counter):
    def offer(db) -> None:
        event = db.get_one(Event, counter.event)
        offers.make_offers(db, event, [counter.registrations["Lindt"]], counter.office.door.now)

    counter.office.change(offer)
    counter.type("lindt")
    assert "offered, not taken yet" in counter.lines()[0]
    counter.key(Qt.Key.Key_Return)
    assert counter.said.startswith("Arrived: Eva Lindt")
    assert counter.state("Lindt") is ATTENDED


def test_a_few_letters_find_people_and_several_have_to_be_told_apart(counter):
    counter.type("shev")
    [line] = counter.lines()
    assert line.split("\n")[0].endswith("Bohdan Шевченко")
    assert "not here yet" in line
    counter.window.field.clear()
    counter.type("a")
    assert len(counter.lines()) == 1  # Ayşe; Kaya begins with K
    counter.window.field.clear()
    counter.type("y")
    assert counter.lines()[0].startswith("Ayşe Yılmaz – Verein Brücke")
    counter.key(Qt.Key.Key_Return)
    assert counter.state("Yılmaz") is ATTENDED


def test_of_several_found_return_takes_none_before_one_is_chosen(counter, people):
    with counter.office.workspace.change(Label("edit_event")) as db:
        from forumplanner.planning import directory, registering
        from forumplanner.planning.directory import PersonFields
        from forumplanner.planning.registering import RegistrationFields

        [other] = directory.add_persons(db, [PersonFields("Cem", "Müller")])
        registering.register(db, counter.event, [RegistrationFields(other)], counter.office.door.now)
    counter.office.settle()
    counter.type("mull")
    assert len(counter.lines()) == 2
    counter.key(Qt.Key.Key_Return)
    assert "2 people found" in counter.said
    assert counter.state("Müller") is PLACED
    while "Claudia" not in counter.window.found.currentItem().text() if counter.window.found.currentItem() else True:
        counter.key(Qt.Key.Key_Down)
    counter.key(Qt.Key.Key_Return)
    assert counter.said.startswith("Arrived: Claudia Müller")


def test_who_waits_is_told_so_and_let_in_only_on_a_word(counter):
    counter.scan(counter.tokens["Lindt"])
    assert counter.colour == "refusal"
    assert "on the waiting list" in counter.said
    assert counter.state("Lindt") is WAITING
    counter.key(Qt.Key.Key_F8)
    assert counter.said.startswith("Arrived: Eva Lindt")
    assert counter.state("Lindt") is ATTENDED


def test_nobody_is_let_in_where_all_places_are_taken(counter):
    counter.office.change(lambda db: amending.amend_event(db, counter.event, capacity=4))
    counter.scan(counter.tokens["Lindt"])
    counter.key(Qt.Key.Key_F8)
    assert "All 4 places are taken" in counter.said
    assert counter.state("Lindt") is WAITING
    assert not counter.window.let_in_button.isEnabled()


def test_the_last_step_is_taken_back_exactly(counter):
    counter.scan(counter.tokens["Yılmaz"])
    counter.scan(counter.tokens["Kaya"])
    counter.key(Qt.Key.Key_F9)
    assert "Taken back" in counter.said
    assert (counter.state("Kaya"), counter.times("Kaya")) == (PLACED, [])
    assert counter.state("Yılmaz") is ATTENDED
    counter.key(Qt.Key.Key_F9)
    assert (counter.state("Yılmaz"), counter.times("Yılmaz")) == (PLACED, [])
    counter.key(Qt.Key.Key_F9)
    assert "was not done at this reception" in counter.said


def test_what_somebody_changed_since_is_not_taken_back(counter):
    counter.scan(counter.tokens["Yılmaz"])
    with counter.office.workspace.change(Label("cancel_registrations", {"event": counter.event, "count": 1})) as db:
        giving_places.cancel(db, [counter.registrations["Yılmaz"]])
    counter.key(Qt.Key.Key_F9)
    assert "was not done at this reception" in counter.said
    assert counter.state("Yılmaz") is RegistrationState.CANCELLED


def test_who_walks_in_has_a_badge_with_name_and_code_at_once(counter, opened_files):
    counter.office.change(lambda db: giving_places.cancel(db, [counter.registrations["Lindt"]]))
    counter.type("Zora Ungemeldet")
    counter.key(Qt.Key.Key_F6)
    assert counter.window.walk_in.name.text() == "Zora Ungemeldet"
    QTest.keyClicks(counter.window.walk_in.organisation, "Nachbarn e. V.")
    QTest.keyClick(counter.window.walk_in.organisation, Qt.Key.Key_Return)
    counter.office.settle()
    assert counter.said.startswith("Arrived: Zora Ungemeldet")
    counter.office.bot.waitUntil(lambda: len(opened_files.files) == 1)
    data = opened_files.files[0].read_bytes()
    made = counter.office.read(lambda db: db.query(Registration).filter_by(channel="walk_in").one())
    assert (made.state, made.organisation) == (ATTENDED, "Nachbarn e. V.")
    document = QPdfDocument(counter.window)
    document.load(str(opened_files.files[0]))
    text = document.getAllText(0).text()
    document.close()
    token = made.badge_token
    assert "Zora Ungemeldet" in text
    assert " ".join((token[:4], token[4:8], token[8:])) in text
    assert "Yılmaz" not in text
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said = [str(item.get("/Alt", "")) for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
    assert any("Zora Ungemeldet" in alt for alt in said), "the code for the scanner"
    counter.scan(token)
    assert "counts once" in counter.said


def test_with_a_printer_once_chosen_the_next_badges_go_there_without_a_question(counter, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    counter.window.badges.printer = printer
    counter.scan(counter.tokens["Kaya"])
    counter.key(Qt.Key.Key_F7)
    counter.office.bot.waitUntil(lambda: "is being printed" in counter.said)
    printed = QPdfDocument(counter.window)
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == 1
    printed.close()
    assert counter.said.startswith("Arrived: Deniz Kaya"), "what was said before stays"


def place_on_sheet(file, document: QPdfDocument) -> tuple[float, float]:
    """Where the topmost line of a badge stands, in points."""
    document.load(str(file))
    where = document.getAllText(0).boundingRectangle()
    document.close()
    return where.x(), where.y()


def test_the_next_badge_comes_on_the_next_label_of_a_sheet_that_is_used_in_part(counter, opened_files):
    label = counter.window.first_label
    assert label.number.value() == 1
    label.number.setFocus()
    label.number.setValue(4)
    QTest.keyClick(label.number, Qt.Key.Key_Return)
    assert counter.window.field.hasFocus(), "ready for the next scan"
    document, found = QPdfDocument(counter.window), list[tuple[float, float]]()
    for printed in (1, 2):
        counter.scan(counter.tokens["Kaya"])
        counter.key(Qt.Key.Key_F7)
        counter.office.bot.waitUntil(lambda printed=printed: len(opened_files.files) == printed)
        counter.office.settle()
        found.append(place_on_sheet(opened_files.files[-1], document))
    (x4, y4), (x5, y5) = found
    assert (x4 > 297, x5 < 297, y5 > y4 + 100) == (True, True, True), "second row on the right, third on the left"
    assert label.number.value() == 6
    label.number.setValue(10)
    counter.scan(counter.tokens["Kaya"])
    counter.key(Qt.Key.Key_F7)
    counter.office.bot.waitUntil(lambda: len(opened_files.files) == 3)
    counter.office.settle()
    assert label.number.value() == 1, "a new sheet begins"


def test_a_name_that_is_registered_already_is_taken_anew_only_on_a_second_return(counter, opened_files):
    counter.office.change(lambda db: giving_places.cancel(db, [counter.registrations["Lindt"]]))
    counter.key(Qt.Key.Key_F6)
    QTest.keyClicks(counter.window.walk_in.name, "Deniz Kaya")
    counter.key(Qt.Key.Key_Return)
    assert counter.colour == "warning"
    assert "Deniz Kaya is registered" in counter.said
    assert counter.window.walk_in.isVisible()
    assert counter.office.read(lambda db: db.query(Registration).count()) == 5
    counter.key(Qt.Key.Key_Return)
    assert counter.said.startswith("Arrived: Deniz Kaya")
    assert counter.office.read(lambda db: db.query(Registration).count()) == 6
    counter.office.bot.waitUntil(lambda: len(opened_files.files) == 1)


def test_who_walks_in_where_all_is_taken_waits_and_is_told(counter, opened_files):
    counter.office.change(lambda db: amending.amend_event(db, counter.event, capacity=4))
    counter.key(Qt.Key.Key_F6)
    QTest.keyClicks(counter.window.walk_in.name, "Zora Ungemeldet")
    QTest.keyClick(counter.window.walk_in.name, Qt.Key.Key_Return)
    counter.office.settle()
    assert counter.colour == "refusal"
    assert "on the waiting list now" in counter.said
    assert not counter.window.let_in_button.isEnabled()
    assert "nobody can be let in" in counter.window.let_in_button.toolTip()
    assert "nobody can be let in" in counter.said, "why the button is grey"
    assert not opened_files.files
    assert counter.window.field.hasFocus()


def test_a_badge_scanned_into_the_form_is_an_arrival_and_no_name(counter):
    counter.key(Qt.Key.Key_F6)
    QTest.keyClicks(counter.window.walk_in.name, counter.tokens["Kaya"])
    QTest.keyClick(counter.window.walk_in.name, Qt.Key.Key_Return)
    counter.office.settle()
    assert counter.said.startswith("Arrived: Deniz Kaya")
    assert counter.office.read(lambda db: db.query(Registration).count()) == 5


def test_the_helper_reads_whom_to_fetch_and_never_why(counter, texts_in):
    counter.scan(counter.tokens["Шевченко"])
    assert "Please fetch Frau Beispiel." in counter.said
    counter.type("b")
    assert counter.lines(), "the person is on the screen"
    said = texts_in(counter.window).casefold()
    assert "bohdan" in said
    for secret in ("interpret", "@", "0000", "4711", "ruft", "köln", "ukrain"):
        assert secret not in said, secret


def test_it_leads_nowhere_else(counter):
    assert not counter.window.findChildren(QMenuBar)
    assert counter.window.windowModality() is Qt.WindowModality.ApplicationModal
    for keys in ("Ctrl+K", "Alt+Left", "Ctrl+N"):
        counter.office.press(keys)
    assert counter.window.isActiveWindow()
    assert counter.office.window.pages.page.tab is counter.tab


def test_escape_clears_and_only_held_down_does_it_close(counter):
    counter.type("mull")
    counter.key(Qt.Key.Key_Escape)
    assert counter.window.field.text() == ""
    counter.key(Qt.Key.Key_Escape)
    assert "hold Escape" in counter.said
    assert not counter.window._hold.isActive()
    QTest.keyPress(counter.window.field, Qt.Key.Key_Escape)
    counter.office.bot.waitUntil(lambda: not isValid(counter.window), timeout=5_000)
    assert counter.tab.reception is None


def test_closing_while_an_arrival_is_written_loses_nothing(counter):
    QTest.keyClicks(counter.window.field, counter.tokens["Kaya"])
    QTest.keyClick(counter.window.field, Qt.Key.Key_Return)
    counter.window.close()
    counter.office.bot.waitUntil(lambda: not isValid(counter.window))
    counter.office.settle()
    assert counter.state("Kaya") is ATTENDED


def test_who_has_no_place_gets_no_badge(counter, opened_files):
    counter.type("Lindt")
    counter.key(Qt.Key.Key_F7)
    assert "has no place, and so no badge" in counter.said
    assert not opened_files.files


def test_letters_typed_anywhere_arrive_in_the_field(counter):
    counter.window.undo_button.setFocus()
    for letter in counter.tokens["Kaya"]:
        QTest.keyClicks(counter.window.focusWidget(), letter)
    QTest.keyClick(counter.window.focusWidget(), Qt.Key.Key_Return)
    counter.office.settle()
    assert counter.said.startswith("Arrived: Deniz Kaya")


def test_every_part_has_a_name_and_all_fits_a_small_screen(counter, assert_all_named, theme):
    assert_all_named(counter.window)
    for percent in (100, 200):
        theme.resize_text(percent)
        counter.office.settle()
        smallest = counter.window.minimumSizeHint()
        assert (smallest.width() <= 1366, smallest.height() <= 768) == (True, True), (percent, smallest)
        large = counter.window.field.fontInfo().pointSizeF()
        assert large >= 2 * 10.4, (percent, large)


def test_without_a_name_it_asks_who(counter):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F4, Qt.Key.Key_F7):
        counter.key(key)
        assert "Who?" in counter.said
        counter.window.answer.say(Answer(NoticeKind.INFO, "Next"))
