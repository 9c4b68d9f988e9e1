"""The lines to sign on follow the rules of the body, in its own words."""

from datetime import datetime

import pytest

from forumplanner.desk.facts import event_view
from forumplanner.desk.printed.signing import signatures
from forumplanner.lists.minutes import minutes
from forumplanner.model.enums import EventKind
from forumplanner.planning import bodies, minute_taking, scheduling
from forumplanner.planning.bodies import BodyDraft, RulesChanges
from forumplanner.planning.minute_taking import HeadChanges
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label


@pytest.mark.parametrize(
    ("signers", "lines"),
    [
        ("", [("Ada Vorn", "Vorsitz"), ("Ben Feder", "Protokollführung")]),
        ("Vorsitz und Schriftführung", [("Ada Vorn", "Vorsitz"), ("Ben Feder", "Schriftführung")]),
        ("Schriftführerin", [("Ben Feder", "Schriftführerin")]),
        (
            "die Vorsitzende, ein Ratsmitglied sowie die Schriftführung",
            [("Ada Vorn", "die Vorsitzende"), ("", "ein Ratsmitglied"), ("Ben Feder", "die Schriftführung")],
        ),
        ("stellvertretender Vorsitz", [("", "stellvertretender Vorsitz")]),
    ],
)
def test_who_signs_is_named_by_function(planner, signers, lines):
    with planner.change(Label("open_minutes")) as db:
        body = bodies.create_body(db, BodyDraft("Beirat", "B", legal_members=4))
        bodies.set_rules(db, body, RulesChanges(signers=signers))
        day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
        event = scheduling.create_event(db, EventFields("1. Sitzung", EventKind.SITTING, (day,), body_id=body))
        paper = minute_taking.open_minutes(db, event, planner.now())
        minute_taking.edit_head(db, paper, HeadChanges(chair="Ada Vorn", minute_taker="Ben Feder"))
        found = signatures(db, event_view(db, event), minutes(db, event).head, catalogue("de"))
    assert [(line.name, line.function) for line in found] == lines
