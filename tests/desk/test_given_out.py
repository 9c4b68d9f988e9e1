"""What was given out is known, and whether it would look different today; undo does not take it back."""

from datetime import timedelta
from itertools import count

from forumplanner.desk.given_out import given_out, note
from forumplanner.desk.outputs import Options, Output
from forumplanner.planning.document_texts import translate_event
from forumplanner.workspace import Label


def retitle(planner, event, text):
    with planner.change(Label("translate_event", {"event": event})) as db:
        translate_event(db, event, "event", event, "title", "de", text)


def test_a_document_is_out_of_date_once_something_in_it_changed_and_not_before(planner, conference):
    note(planner, Output.INVITATION, conference, Options("de"), ".pdf", "saved", "einladung.pdf")
    (one,) = given_out(planner, conference)
    assert (one.made.file_name, one.made.who, one.current) == ("einladung.pdf", planner.who, True)
    retitle(planner, conference, "Anderer Titel")
    assert [one.current for one in given_out(planner, conference)] == [False]
    planner.undo()
    assert [one.current for one in given_out(planner, conference)] == [True]


def test_of_each_way_of_making_a_document_the_last_one_counts(planner, conference, monkeypatch):
    now = planner.now()
    moments = (now + timedelta(minutes=minute) for minute in count())
    monkeypatch.setattr(planner, "now", lambda: next(moments))
    for options in (Options("de"), Options("en"), Options("de", public_only=True)):
        note(planner, Output.PROGRAMME, conference, options, ".pdf", "printed")
    retitle(planner, conference, "Anderer Titel")
    note(planner, Output.PROGRAMME, conference, Options("de"), ".pdf", "printed")
    found = {(one.options.language, one.options.public_only): one.current for one in given_out(planner, conference)}
    assert found == {("de", False): True, ("de", True): False, ("en", False): True}


def test_of_a_calendar_file_nobody_can_tell(planner, conference):
    note(planner, Output.CALENDAR, conference, Options("de"), ".ics", "saved", "x.ics")
    assert [one.current for one in given_out(planner, conference)] == [None]
