"""What was answered is said with its kind and its day."""

from datetime import datetime

from forumplanner.model.inviting_kinds import MeetingKind
from forumplanner.wording.answered import say_answered
from forumplanner.wording.catalogue import catalogue


def test_a_workshop_is_said_as_such_and_a_day_by_its_date() -> None:
    at, german = datetime(2027, 6, 3, 9), catalogue("de")
    assert say_answered("Forum", MeetingKind.WORKSHOP, "Wohnen", at, german) == "Workshop: Wohnen, Do., 3. Juni"
    assert say_answered("Forum", MeetingKind.DAY, "Forum", at, german) == "Forum, Do., 3. Juni"
    assert say_answered("Forum", None, "", None, german) == "Forum"
