"""Thunderbird receives what the planner sends: it stores, moves, ignores and deletes, and its answer comes back."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from forumplanner.desk.inviting.announced import hand_over_announcement
from forumplanner.desk.inviting.announcing import announcement, made_of
from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.handing_over import hand_over_drafts, hand_over_to_many
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.replying import take_in
from forumplanner.lists import replies
from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState, Participation, ReplyStanding
from forumplanner.model.registrations import Registration
from forumplanner.planning import (
    amending,
    giving_places,
    mailing,
    office_keeping,
    registering,
    scheduling,
    settling_replies,
)
from forumplanner.planning.actors import a_person
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import Clock, InvitingDesk
from tests.exchange.consumers.thunderbird import Entry, Thunderbird
from tests.mail_servers import Handler, mail_server

pytestmark = [pytest.mark.tool("thunderbird"), pytest.mark.xdist_group("thunderbird")]

OFFICE = "buero@stadt.example"
DAY = DayFields(datetime(2027, 3, 28, 9, 30), datetime(2027, 3, 28, 17))
"""The day on which the clocks go forward in Berlin: an hour's mistake would show."""
ANSWER = ("imipAcceptButton",)


class Receiver:
    """Anna at her Thunderbird, who is in New York just now; `handler` keeps what her Thunderbird sends."""

    def __init__(self, thunderbird: Thunderbird, handler: Handler) -> None:
        self.thunderbird = thunderbird
        self.handler = handler

    def get(self, message: bytes) -> list[str]:
        """Open a message and return the steps that Thunderbird offers."""
        found = self.thunderbird.open(message)
        assert found is not None, "Thunderbird sees no invitation"
        return list(found["buttons"])

    @property
    def entry(self) -> Entry:
        (one,) = self.thunderbird.entries()
        return one


@pytest.fixture(scope="module")
def receiver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Receiver]:
    if shutil.which("thunderbird") is None:
        pytest.skip("thunderbird is not installed")
    handler = Handler()
    folder = tmp_path_factory.mktemp("thunderbird")
    with mail_server(handler) as port, Thunderbird(folder, "anna@post.example", OFFICE, port) as thunderbird:
        yield Receiver(thunderbird, handler)


@pytest.fixture
def forum(tmp_path: Path, new_planner: Callable[[Path], Path], receiver: Receiver) -> Iterator[InvitingDesk]:
    """A forum in the town hall for which Anna is registered; her calendar is as the test before left it."""
    clock = Clock()
    clock.now = datetime(2027, 1, 4, 8, tzinfo=UTC)
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=clock) as planner:
        with planner.change(Label("test")) as db:
            office_keeping.set_office(db, OfficeFields(name="Büro für Integration", email=OFFICE))
            house = scheduling.add_venue(db, "Rathaus")
            rooms = (scheduling.add_room(db, house, "Großer Saal"), scheduling.add_room(db, house, "Zimmer 12"))
            fields = EventFields("Bürgerforum", EventKind.CITIZEN_FORUM, (DAY,), venue_id=house, room_ids=rooms[:1])
            desk = InvitingDesk(planner, scheduling.create_event(db, fields))
        desk.rooms = rooms  # type: ignore[attr-defined]
        desk.register("Anna")
        yield desk


def send(forum: InvitingDesk) -> bytes:
    """Give out the only thing that is due, and return the message."""
    messages = compose(forum.planner, forum.event, forum.proposal().dues)
    record(forum.planner, forum.event, messages, DispatchWay.SMTP, OutgoingState.SENT)
    (one,) = messages
    return one.data


def seconds(civil: datetime) -> int:
    return int(civil.replace(tzinfo=ZoneInfo("Europe/Berlin")).timestamp())


def test_an_invitation_lives_in_thunderbird_as_in_the_planner(forum: InvitingDesk, receiver: Receiver) -> None:
    first = send(forum)
    assert "imipAcceptButton" in receiver.get(first)
    assert receiver.thunderbird.press(*ANSWER) == "imipAcceptButton"
    assert (receiver.entry.starts, receiver.entry.ends) == (seconds(DAY.starts), seconds(DAY.ends))
    assert (receiver.entry.title, receiver.entry.place) == ("Bürgerforum", "Großer Saal, Rathaus")
    assert receiver.entry.answers == ("mailto:anna@post.example ACCEPTED",)

    later = replace(DAY, starts=datetime(2027, 3, 28, 13), ends=datetime(2027, 3, 28, 18, 15))
    forum.do(amending.amend_event, forum.event, days=(later,))
    receiver.get(send(forum))
    assert receiver.thunderbird.press(*ANSWER) is not None
    moved = receiver.entry
    assert (moved.starts, moved.ends, moved.sequence) == (seconds(later.starts), seconds(later.ends), 1)

    assert not {"imipAcceptButton", "imipUpdateButton"} & set(receiver.get(first)), "what is stale is not offered"
    assert receiver.entry == moved

    forum.do(amending.amend_event, forum.event, room_ids=forum.rooms[1:])  # type: ignore[attr-defined]
    receiver.get(send(forum))
    assert receiver.thunderbird.press("imipUpdateButton", *ANSWER) is not None
    assert receiver.entry == replace(moved, place="Zimmer 12, Rathaus"), "a room changes without a new revision"

    forum.cancel("Anna")
    receiver.get(send(forum))
    assert receiver.thunderbird.press("imipDeleteButton") == "imipDeleteButton"
    assert receiver.thunderbird.entries() == []


def test_what_thunderbird_answers_comes_back_into_the_registration(
    forum: InvitingDesk, receiver: Receiver, tmp_path: Path
) -> None:
    receiver.get(send(forum))
    before = len(receiver.handler.arrived)
    assert receiver.thunderbird.press("imipDeclineButton") is not None
    receiver.thunderbird.settle(lambda: len(receiver.handler.arrived) > before)
    answer = receiver.handler.arrived[-1]
    assert answer.rcpt_tos == [OFFICE]
    file = tmp_path / "answer.eml"
    file.write_bytes(bytes(answer.content))  # type: ignore[arg-type]
    (reply_id,) = take_in(forum.planner, [file]).ids
    with forum.planner.read() as db:
        (row,) = replies.rows(db, [reply_id])
    assert (row.standing, row.participation) == (ReplyStanding.FITS, Participation.DECLINED)
    assert registration(forum).state.value == "placed", "a decline gives no place away by itself"
    forum.do(settling_replies.settle_all, forum.planner.now())
    assert registration(forum).state.value == "cancelled"
    receiver.thunderbird.open(send(forum))
    receiver.thunderbird.press("imipDeleteButton")


def test_a_draft_that_thunderbird_sends_is_still_an_invitation(
    forum: InvitingDesk, receiver: Receiver, tmp_path: Path
) -> None:
    folder = hand_over_drafts(forum.planner, forum.event, forum.proposal().dues, tmp_path / "drafts").target
    (draft,) = folder.glob("*.eml")
    before = len(receiver.handler.arrived)
    assert receiver.thunderbird.send_draft(draft.read_bytes()) == {
        "identity": OFFICE,
        "to": ["anna@post.example"],
        "bcc": [],
        "subject": "Einladung: Bürgerforum",
        "attached": ["text/calendar", "application/ics"],
    }
    receiver.thunderbird.settle(lambda: len(receiver.handler.arrived) > before)
    sent = receiver.handler.arrived[-1]
    assert sent.rcpt_tos == ["anna@post.example"]
    assert "imipAcceptButton" in receiver.get(bytes(sent.content))  # type: ignore[arg-type]
    assert receiver.thunderbird.press(*ANSWER) == "imipAcceptButton"
    assert (receiver.entry.starts, receiver.entry.ends) == (seconds(DAY.starts), seconds(DAY.ends))
    forum.cancel("Anna")
    receiver.get(send(forum))
    assert receiver.thunderbird.press("imipDeleteButton") == "imipDeleteButton"


def test_of_a_draft_to_many_nobody_sees_the_others(forum: InvitingDesk, receiver: Receiver, tmp_path: Path) -> None:
    forum.register("Bilge")
    folder = hand_over_to_many(forum.planner, forum.event, forum.proposal().dues, tmp_path / "drafts").target
    (draft,) = folder.glob("*.eml")
    before = len(receiver.handler.arrived)
    written = receiver.thunderbird.send_draft(draft.read_bytes())
    assert written is not None
    everybody = ["anna@post.example", "bilge@post.example"]
    assert (written["to"], sorted(written["bcc"]), written["attached"]) == ([OFFICE], everybody, ["text/calendar"])
    receiver.thunderbird.settle(lambda: len(receiver.handler.arrived) > before)
    sent = receiver.handler.arrived[-1]
    assert sorted(sent.rcpt_tos) == [*everybody, OFFICE]
    assert b"@post.example" not in bytes(sent.content)  # type: ignore[arg-type]
    assert receiver.get(bytes(sent.content)) == ["imipAddButton"], "nobody is asked to answer"  # type: ignore[arg-type]
    assert receiver.thunderbird.press("imipAddButton") == "imipAddButton"
    assert (receiver.entry.starts, receiver.entry.ends) == (seconds(DAY.starts), seconds(DAY.ends))
    forum.cancel("Anna")
    receiver.get(send(forum))
    assert receiver.thunderbird.press("imipDeleteButton") == "imipDeleteButton", "the entry of all is known by its UID"
    assert receiver.thunderbird.entries() == []


def test_a_mailing_list_that_is_told_has_one_entry_whatever_follows(
    forum: InvitingDesk, receiver: Receiver, tmp_path: Path
) -> None:
    forum.enter("Cem")
    with forum.planner.change(Label("test")) as db:
        amending.amend_person(db, forum.persons["Cem"], email="anna@post.example")
        listed = mailing.add_mailing_list(db, "Netzwerk")
        mailing.add_member(db, listed, a_person(forum.persons["Cem"]))

    def tell(name: str) -> list[str]:
        found = announcement(forum.planner, forum.event, listed)
        ((message, _told),) = made_of(forum.planner, forum.event, found)
        hand_over_announcement(forum.planner, forum.event, found, tmp_path / name)
        return receiver.get(message.data)

    forum.cancel("Anna")
    assert tell("first") == ["imipAddButton"]
    assert receiver.thunderbird.press("imipAddButton") == "imipAddButton"
    uid = receiver.entry.uid

    later = replace(DAY, starts=datetime(2027, 3, 28, 13), ends=datetime(2027, 3, 28, 18, 15))
    forum.do(amending.amend_event, forum.event, days=(later,))
    assert tell("second") == ["imipUpdateButton"], "a change of the entry that is there"
    assert receiver.thunderbird.press("imipUpdateButton") == "imipUpdateButton"
    moved = receiver.entry
    assert (moved.uid, moved.starts, moved.sequence) == (uid, seconds(later.starts), 1)

    fields = [RegistrationFields(forum.persons["Cem"], wish=RegistrationState.PLACED)]
    (made,) = forum.do(registering.register, forum.event, fields, forum.planner.now())
    assert "imipAcceptButton" in receiver.get(send(forum)), "whoever registers is asked to answer"
    assert receiver.thunderbird.press(*ANSWER) == "imipAcceptButton"
    assert (receiver.entry.uid, receiver.entry.answers) == (uid, ("mailto:anna@post.example ACCEPTED",))

    forum.do(giving_places.cancel, [made.id])
    receiver.get(send(forum))
    assert receiver.thunderbird.press("imipDeleteButton") == "imipDeleteButton"
    assert receiver.thunderbird.entries() == []


def registration(forum: InvitingDesk) -> Registration:
    with forum.planner.read() as db:
        return db.get_one(Registration, EntityId(forum.registrations["Anna"]))
