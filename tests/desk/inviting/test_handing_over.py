"""Every way out: files for the user's own mail program, recorded once they lie there; nobody sees others' addresses."""

import email
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import select

from forumplanner.desk.inviting.composing import compose_sound
from forumplanner.desk.inviting.files import drafts
from forumplanner.desk.inviting.handing_over import (
    HandedOver,
    hand_over_calendar_files,
    hand_over_drafts,
    hand_over_to_many,
)
from forumplanner.desk.progress import Silent
from forumplanner.exchange.calendars.lint import lint
from forumplanner.model.enums import NeedKind
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, OutgoingState
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import amending, directory, needs
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.scheduling import DayFields
from tests.desk.inviting.inviting_desk import InvitingDesk

OFFICE = "buero@stadt.example"
NAMES = ("Ayse", "Bilge", "Canan", "Deniz", "Elif")
TONGUES = dict.fromkeys(NAMES[:3], ("de",)) | dict.fromkeys(NAMES[3:], ("tr",))
WAYS: dict[str, Callable[..., HandedOver]] = {
    "draft": hand_over_drafts,
    "file": hand_over_calendar_files,
    "bcc": hand_over_to_many,
}


@pytest.fixture
def desk(office, conference) -> InvitingDesk:
    """The conference of two days at an office with a mailbox."""
    return InvitingDesk(office, conference)


def read(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def give(desk: InvitingDesk, way: str, target: Path, **more) -> HandedOver:
    return WAYS[way](desk.planner, desk.event, desk.proposal().dues, target, **more)


def recorded(desk: InvitingDesk) -> Counter:
    """Return how many are recorded of each way, method and state, by address."""
    with desk.planner.read() as db:
        wanted = select(Dispatch.way, Dispatch.method, Outgoing.state, Dispatch.address).join(
            Outgoing, Outgoing.dispatch_id == Dispatch.id
        )
        return Counter(tuple(row) for row in db.execute(wanted))


def whole(data: bytes) -> bytes:
    """Return a message without its Bcc, as it is and with every part decoded."""
    message = read(data)
    del message["Bcc"]
    return message.as_bytes() + b"".join(part.get_payload(decode=True) or b"" for part in message.walk())


@pytest.mark.parametrize("way", WAYS)
def test_nobody_learns_of_anybody_else(tmp_path: Path, desk: InvitingDesk, way: str) -> None:
    desk.register(*NAMES)
    for name, id_ in desk.persons.items():
        secret = f"braucht-{name.lower()}-hilfe"
        fields = PersonFields(
            name, "Muster", email=f"{name.lower()}@post.example", languages=TONGUES[name], note=secret
        )
        desk.do(directory.edit_person, id_, fields)
        need = NeedFields(NeedKind.OTHER, secret, still_to_ask=True)
        desk.do(needs.set_needs, desk.registrations[name], [need])
    made = give(desk, way, tmp_path / "out")
    files = sorted(made.target.iterdir())
    assert len(files) == made.files == (2 if way == "bcc" else 10)
    for file in files:
        data = file.read_bytes()
        if way == "file":
            assert lint(data) == []
        else:
            message = read(data)
            outside = [one for one in recipients(message) if one != OFFICE]
            assert len(outside) == (0 if way == "bcc" else 1)
            data = whole(data)
        told = [name for name in NAMES if name.encode() in data or f"{name.lower()}@post".encode() in data]
        assert len(told) == (0 if way == "bcc" else 1)
        assert b"-hilfe" not in data, "needs are nobody's business, not even in a message to the one who has them"


def recipients(message: EmailMessage) -> list[str]:
    """Return everybody whom all receivers of a message see."""
    return [
        address.addr_spec
        for header in ("To", "Cc", "Reply-To", "From", "Sender")
        for value in message.get_all(header, [])
        for address in value.addresses
    ]


def test_drafts_lie_in_a_zip_one_for_each_meeting_and_are_recorded_once(tmp_path: Path, desk: InvitingDesk) -> None:
    names = [f"P{number}" for number in range(100)]
    desk.register(*names)
    made = give(desk, "draft", tmp_path / "drafts.zip")
    with zipfile.ZipFile(made.target) as archive:
        found = [read(archive.read(name)) for name in archive.namelist()]
    assert len(found) == 200
    assert {one["X-Unsent"] for one in found} == {"1"}
    assert len({one["Message-ID"] for one in found}) == 200
    assert Counter(one["To"].addresses[0].addr_spec for one in found) == Counter(
        {f"p{number}@post.example": 2 for number in range(100)}
    )
    assert set(recorded(desk)) == {
        (DispatchWay.DRAFT, CalendarMethod.REQUEST, OutgoingState.HANDED_OVER, f"p{number}@post.example")
        for number in range(100)
    }
    assert desk.due() == {}
    with pytest.raises(PlanningError):
        give(desk, "draft", tmp_path / "again.zip")
    assert not (tmp_path / "again.zip").exists()


def test_what_everybody_was_told_by_one_file_is_due_no_more_and_changes_go_to_each(
    tmp_path: Path, desk: InvitingDesk
) -> None:
    desk.register("Ayse", "Bilge")
    made = give(desk, "bcc", tmp_path / "out")
    (draft,) = made.target.iterdir()
    (attached,) = read(draft.read_bytes()).iter_attachments()
    shared = [str(entry["UID"]) for entry in Calendar.from_ical(attached.get_payload(decode=True)).events]
    assert {(way, method) for way, method, _, _ in recorded(desk)} == {(DispatchWay.BCC, CalendarMethod.PUBLISH)}
    assert desk.due() == {}
    later = tuple(DayFields(datetime(2027, 6, day, 10), datetime(2027, 6, day, 17)) for day in (3, 4))
    desk.do(amending.amend_event, desk.event, days=later)
    made = give(desk, "draft", tmp_path / "changes")
    told = [Calendar.from_ical(calendar_of(file)).events[0] for file in made.target.iterdir()]
    assert {str(one["UID"]) for one in told} == set(shared), "the entry they have is moved, none is put beside it"
    assert all(one["SEQUENCE"] >= 1 for one in told)


def calendar_of(file: Path) -> bytes:
    part = next(part for part in read(file.read_bytes()).walk() if part.get_content_type() == "text/calendar")
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data


def test_whoever_has_an_entry_of_their_own_gets_no_second_one_by_a_message_to_many(
    tmp_path: Path, desk: InvitingDesk
) -> None:
    desk.register("Ayse")
    give(desk, "draft", tmp_path / "first")
    later = tuple(DayFields(datetime(2027, 6, day, 10), datetime(2027, 6, day, 17)) for day in (3, 4))
    desk.do(amending.amend_event, desk.event, days=later)
    with pytest.raises(PlanningError) as refused:
        give(desk, "bcc", tmp_path / "many")
    assert refused.value.key == "message.not-to-many"
    desk.register("Bilge")
    made = give(desk, "bcc", tmp_path / "many")
    assert {due.invitee.person_id for due in made.left} == {desk.persons["Ayse"]}
    (draft,) = made.target.iterdir()
    assert [one.addr_spec for one in read(draft.read_bytes())["Bcc"].addresses] == ["bilge@post.example"]


def test_who_shares_an_address_is_told_by_one_message_and_each_is_recorded(tmp_path: Path, desk: InvitingDesk) -> None:
    desk.register("Ayse", "Bilge")
    for id_ in desk.persons.values():
        desk.do(directory.edit_person, id_, PersonFields("A", "Muster", email="Muster@post.example"))
    made = give(desk, "bcc", tmp_path / "out")
    (draft,) = made.target.iterdir()
    assert len(read(draft.read_bytes())["Bcc"].addresses) == 1
    assert recorded(desk).total() == 4
    assert desk.due() == {}


def test_who_has_no_address_is_named_and_not_recorded(tmp_path: Path, desk: InvitingDesk) -> None:
    desk.register("Karl", email=False)
    with pytest.raises(PlanningError) as refused:
        give(desk, "draft", tmp_path / "none")
    assert refused.value.key == "message.nobody"
    desk.register("Ayse")
    made = give(desk, "file", tmp_path / "out")
    assert [one.name for one in made.for_letters] == ["Karl Muster"]
    assert recorded(desk).total() == 2


def test_a_bad_address_keeps_nobody_else_and_is_not_recorded(tmp_path: Path, desk: InvitingDesk) -> None:
    desk.register("Ayse", "Bilge")
    bad = PersonFields("Bilge", "Muster", email="bilge, canan@post.example")
    desk.do(directory.edit_person, desk.persons["Bilge"], bad)
    made = give(desk, "draft", tmp_path / "out")
    assert {(one.due.invitee.name, one.reason.key) for one in made.refused} == {("Bilge Muster", "message.bad-address")}
    assert {address for _, _, _, address in recorded(desk)} == {"ayse@post.example"}
    assert set(desk.due()) == {("Bilge", "day")}


def test_of_a_message_to_many_bad_addresses_are_left_out_all_named_and_still_due(
    tmp_path: Path, desk: InvitingDesk
) -> None:
    desk.register(*NAMES[:3])
    for name in NAMES[:2]:
        desk.do(directory.edit_person, desk.persons[name], PersonFields(name, "Muster", email=f"{name}@@post.example"))
    made = give(desk, "bcc", tmp_path / "out")
    (draft,) = made.target.iterdir()
    assert [one.addr_spec for one in read(draft.read_bytes())["Bcc"].addresses] == ["canan@post.example"]
    assert sorted(one.due.invitee.name for one in made.refused) == ["Ayse Muster", "Bilge Muster"]
    assert {name for name, _ in desk.due()} == set(NAMES[:2])
    with pytest.raises(PlanningError) as refused:
        give(desk, "bcc", tmp_path / "again")
    named = "Ayse Muster (Ayse@@post.example), Bilge Muster (Bilge@@post.example)"
    assert (refused.value.key, refused.value.params["people"]) == ("message.bad-addresses", named)
    with pytest.raises(PlanningError) as refused:
        give(desk, "draft", tmp_path / "again")
    assert refused.value.params["people"] == named, "each way out names everybody"


@pytest.mark.parametrize("way", WAYS)
def test_what_cannot_be_written_is_not_recorded(tmp_path: Path, desk: InvitingDesk, way: str) -> None:
    desk.register("Ayse")
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileRefused):
        give(desk, way, tmp_path / "file" / "out")
    assert recorded(desk).total() == 0
    assert desk.due()


class Cancelling(Silent):
    """Work that the user cancels at a step, counted over composing and writing."""

    def __init__(self, at: int) -> None:
        self._left = at

    def report(self, done: int, total: int, text: str = "") -> None:
        self._left -= 1

    def cancelled(self) -> bool:
        return self._left < 0


@pytest.mark.parametrize("name", ["out", "out.zip"])
@pytest.mark.parametrize("at", [3, 13])
def test_what_was_cancelled_halfway_leaves_no_file_and_is_not_recorded(
    tmp_path: Path, desk: InvitingDesk, name: str, at: int
) -> None:
    desk.register(*NAMES)
    with pytest.raises(PlanningError) as refused:
        give(desk, "draft", tmp_path / name, watch=Cancelling(at))
    assert refused.value.key == "work.cancelled"
    assert not (tmp_path / name).exists()
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".letters")]
    assert recorded(desk).total() == 0


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_drafts_that_lie_there_already_are_not_lost(tmp_path: Path, desk: InvitingDesk, name: str) -> None:
    desk.register("Ayse")
    give(desk, "draft", tmp_path / name)
    first = {file: file.read_bytes() for file in tmp_path.rglob("*.[ez]*") if file.is_file()}
    later = tuple(DayFields(datetime(2027, 6, day, 10), datetime(2027, 6, day, 17)) for day in (3, 4))
    desk.do(amending.amend_event, desk.event, days=later)
    with pytest.raises(FileRefused) as refused:
        give(desk, "draft", tmp_path / name)
    assert refused.value.key == "message.lies-there"
    assert {file: file.read_bytes() for file in first} == first
    assert recorded(desk).total() == 2, "only the first"
    assert desk.due() == {("Ayse", "day"): "request 1: time"}


@pytest.mark.parametrize("there", [False, True])
def test_what_was_told_meanwhile_leaves_no_file_behind(tmp_path: Path, desk: InvitingDesk, there: bool) -> None:
    desk.register("Ayse")
    before = desk.proposal().dues
    desk.give_out()
    if there:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "notes.txt").write_text("x")
    with pytest.raises(PlanningError) as refused:
        hand_over_drafts(desk.planner, desk.event, before, tmp_path / "out")
    assert refused.value.key == "inviting.meanwhile"
    assert [file.name for file in tmp_path.rglob("out/*")] == (["notes.txt"] if there else [])
    assert (tmp_path / "out").exists() is there
    assert recorded(desk).total() == 2


def test_names_of_files_are_fit_for_every_file_system(due, people, office, conference) -> None:
    found = people(("Ça/../va", "O'Neil: <x>", "a@verein.example", "de"), ("سمير", "حداد", "b@verein.example", "ar"))
    composed = compose_sound(office, conference, [due(one) for one in found])
    assert [name for name, _ in drafts(composed.messages)] == ["1 Ça va O Neil x.eml", "2 سمير حداد.eml"]
