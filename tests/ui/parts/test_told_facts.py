"""Facts are shown one set after the other without anything being taken away underneath Qt."""

from pytestqt.qtbot import QtBot

from forumplanner.ui.parts.told_facts import ToldFacts


def test_many_sets_of_facts_are_shown_one_after_the_other(qtbot: QtBot) -> None:
    told = ToldFacts()
    qtbot.addWidget(told)
    told.show()
    for number in range(300):
        facts = [(f"Name {line}", "Wort " * (number % 40)) for line in range(number % 7)]
        told.show_facts(facts)
        if number % 10 == 0:
            told.grab()
        assert told.facts == facts
