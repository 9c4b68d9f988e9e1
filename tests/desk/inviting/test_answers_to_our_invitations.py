"""From the invitation that we composed to the answer in the registration, in the words of Thunderbird's answers.

A decline frees no place by itself, whatever comes back, and whoever waits gets one only from the officer.
"""

import re
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from sqlalchemy import select

from forumplanner.desk import passwords, replying
from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.inviting.values import Message
from forumplanner.desk.passwords import Login, Purpose
from forumplanner.lists import registrations, replies
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.lists.replies import ReplyFilter, ReplyRow, ReplyShown, ReplySort
from forumplanner.model.directory import Person
from forumplanner.model.enums import AttendanceState, EventKind, EventMode, RegistrationState
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState, Participation, ReplyProposal, ReplyStanding
from forumplanner.model.refusals import Refusal
from forumplanner.model.registrations import Attendance
from forumplanner.planning import accounts, amending, bodies, scheduling, seats
from forumplanner.planning.accounts import MailFields
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.imap_servers import Mailbox, imap_server
from tests.mail_servers import PASSWORD, USER, trusting, write_certificate

TEMPLATES = Path(__file__).parents[2] / "data" / "replies"
ACCEPTED, DECLINED = "tb_reply_accepted_de.eml", "tb_reply_declined_comment_de.eml"
TENTATIVE = "tb_reply_tentative_comment_de.eml"
DAY = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
YES, NO = Participation.ACCEPTED, Participation.DECLINED
PLACED, WAITING = RegistrationState.PLACED, RegistrationState.WAITING


@pytest.fixture
def forum(office: Workspace) -> InvitingDesk:
    """A forum with two places, which Anna and Bilge have; Canan waits."""
    with office.change(Label("test")) as db:
        event = scheduling.create_event(db, EventFields("Forum", EventKind.CITIZEN_FORUM, (DAY,), capacity=2))
    desk = InvitingDesk(office, event)
    desk.register("Anna", "Bilge")
    desk.register("Canan", wish=WAITING)
    return desk


def sitting_of(office: Workspace, **members: str) -> InvitingDesk:
    """A sitting of a body with these members, each with the substitute named."""
    sitting = DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))
    with office.change(Label("test")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        fields = EventFields("12. Sitzung", EventKind.SITTING, (sitting,), body_id=body)
        council = InvitingDesk(office, scheduling.create_event(db, fields))
    council.enter(*dict.fromkeys([*members, *filter(None, members.values())]))
    for member, substitute in members.items():
        draft = SeatDraft(council.persons[member], substitute_id=council.persons.get(substitute))
        council.do(seats.add_member, body, draft)
    return council


def give_out(desk: InvitingDesk) -> dict[str, Message]:
    """Give out all that is due as drafts; returns the messages by name."""
    messages = compose(desk.planner, desk.event, desk.proposal().dues)
    record(desk.planner, desk.event, messages, DispatchWay.DRAFT, OutgoingState.HANDED_OVER)
    return {desk.name_of(one.due.invitee.person_id): one for one in messages}


def thunderbird_says(said: str, message: Message, sender: str = "") -> bytes:
    """Return the answer as Thunderbird writes it to our calendar entry; `sender` is another one than who was asked."""
    ours = Calendar.from_ical(message.calendar).walk("VEVENT")[0]
    text = re.sub(r"\r?\n[ \t]", "", (TEMPLATES / said).read_text())
    address = message.due.invitee.email
    text = re.sub(r"\b\w+@example\.org", sender or address, text)
    text = text.replace("sabre-buergerforum27-1", str(ours["UID"]))
    return re.sub(r"(?m)^SEQUENCE:\d+", f"SEQUENCE:{int(ours['SEQUENCE'])}", text).encode()


@pytest.fixture
def come_in(office: Workspace, tmp_path: Path) -> Callable[..., replying.TakenIn]:
    """Return what takes answers in as files."""

    def take_in(*answers: bytes) -> replying.TakenIn:
        files = [tmp_path / f"{number}.eml" for number in range(len(answers))]
        for file, data in zip(files, answers, strict=True):
            file.write_bytes(data)
        return replying.take_in(office, files)

    return take_in


def answers(planner: Workspace) -> list[ReplyRow]:
    with planner.read() as db:
        return replies.rows(db, replies.ids(db, ReplyFilter(shown=ReplyShown.ALL), ReplySort()))


def fitting_declines(planner: Workspace) -> list[Person]:
    """Return whose newest answer from their own address is a decline that was taken over."""
    with planner.read() as db:
        query = select(Person).join(Reply, Reply.person_id == Person.id)
        mine = Reply.participation == NO, Reply.standing == ReplyStanding.FITS
        return list(db.scalars(query.where(*mine)))


def places(desk: InvitingDesk) -> dict[str, tuple[RegistrationState, Participation | None]]:
    with desk.planner.read() as db:
        rows = registrations.rows(db, registrations.ids(db, RegistrationFilter(desk.event)))
    return {row.given_name: (row.state, row.answer) for row in rows}


def test_what_is_answered_to_our_invitation_stands_in_the_registration(forum, come_in):
    ours = give_out(forum)
    assert set(ours) == {"Anna", "Bilge"}
    taken = come_in(thunderbird_says(ACCEPTED, ours["Anna"]), thunderbird_says(DECLINED, ours["Bilge"]))
    assert (taken.taken, taken.fitting, taken.refused) == (2, 2, ())
    replying.accept_fitting(forum.planner, taken.ids)
    assert places(forum) == {
        "Anna": (PLACED, YES),
        "Bilge": (RegistrationState.CANCELLED, NO),
        "Canan": (WAITING, None),
    }
    assert [one.comment for one in answers(forum.planner) if one.participation is NO] == [
        "Leider krank; я хворію, «вибачте»"
    ]
    forum.planner.undo()
    assert places(forum) == {"Anna": (PLACED, None), "Bilge": (PLACED, None), "Canan": (WAITING, None)}


def test_an_answer_to_what_was_before_an_update_is_stale_and_one_from_elsewhere_a_stranger(forum, come_in):
    before = give_out(forum)
    forum.do(amending.amend_event, forum.event, days=(replace(DAY, starts=datetime(2027, 6, 3, 10)),))
    after = give_out(forum)
    late = come_in(thunderbird_says(DECLINED, before["Anna"]))
    elsewhere = come_in(thunderbird_says(DECLINED, after["Bilge"], sender="chor@verein.example"))
    standings = {row.id: (row.standing, row.proposal) for row in answers(forum.planner)}
    assert standings == {
        late.ids[0]: (ReplyStanding.STALE, ReplyProposal.LOOK_AT_IT),
        elsewhere.ids[0]: (ReplyStanding.STRANGER, ReplyProposal.LOOK_AT_IT),
    }
    assert replying.accept_fitting(forum.planner, [*late.ids, *elsewhere.ids]).applied == ()
    assert places(forum) == {"Anna": (PLACED, None), "Bilge": (PLACED, None), "Canan": (WAITING, None)}


def test_to_a_new_time_everybody_is_asked_anew_and_a_new_room_keeps_the_answer(forum, come_in):
    ours = give_out(forum)
    replying.accept_fitting(forum.planner, come_in(thunderbird_says(ACCEPTED, ours["Anna"])).ids)
    assert places(forum)["Anna"] == (PLACED, YES)
    forum.do(amending.amend_event, forum.event, online_link="https://meet.stadt.example/forum", mode=EventMode.HYBRID)
    give_out(forum)
    assert places(forum)["Anna"] == (PLACED, YES)
    forum.do(amending.amend_event, forum.event, days=(DayFields(datetime(2027, 6, 10, 9), datetime(2027, 6, 10, 17)),))
    assert places(forum)["Anna"] == (PLACED, YES), "nobody was told yet"
    moved = give_out(forum)
    assert set(moved) == {"Anna", "Bilge"}
    assert places(forum)["Anna"] == (PLACED, None)
    again = come_in(thunderbird_says(TENTATIVE, moved["Anna"]))
    replying.accept_fitting(forum.planner, again.ids)
    assert places(forum)["Anna"] == (PLACED, Participation.TENTATIVE)


def test_a_member_who_declines_is_excused_and_the_substitute_is_due_an_invitation(office, come_in):
    council = sitting_of(office, Anna="Canan", Bilge="")
    ours = give_out(council)
    assert set(ours) == {"Anna", "Bilge"}
    taken = come_in(thunderbird_says(DECLINED, ours["Anna"]))
    assert [row.proposal for row in answers(office)] == [ReplyProposal.EXCUSE_MEMBER]
    assert council.due() == {}
    replying.accept_fitting(office, taken.ids)
    with office.read() as db:
        assert db.execute(select(Attendance.person_id, Attendance.state)).all() == [
            (council.persons["Anna"], AttendanceState.EXCUSED)
        ]
    assert council.due()["Canan", "sitting"] == "request 0: new"
    office.undo()
    assert council.due() == {}


def test_of_two_members_with_one_substitute_only_the_first_to_decline_has_her(office, come_in):
    council = sitting_of(office, Anna="Canan", Bilge="Canan")
    ours = give_out(council)
    first, second = (thunderbird_says(DECLINED, ours[name]) for name in ("Bilge", "Anna"))
    second = re.sub(rb"(?m)^DTSTAMP:\d{8}", b"DTSTAMP:20270504", second)
    taken = come_in(second, first)
    by_name = {row.person: (row.substitute, row.promised_to) for row in answers(office)}
    assert by_name == {"Bilge Muster": ("Canan Muster", ""), "Anna Muster": ("Canan Muster", "Bilge Muster")}
    with office.read() as db:
        annas = next(row.id for row in replies.rows(db, taken.ids) if row.person == "Anna Muster")
    replying.accept_fitting(office, [annas])
    assert {row.person: row.promised_to for row in answers(office)}["Bilge Muster"] == "Anna Muster"
    replying.accept_fitting(office, taken.ids)
    assert list(council.due()) == [("Canan", "sitting")]


SAID = st.lists(
    st.tuples(
        st.sampled_from(["Anna", "Bilge"]),
        st.sampled_from([ACCEPTED, DECLINED, TENTATIVE]),
        st.sampled_from(["", "chor@verein.example", "bilge@post.example"]),
        st.integers(0, 59),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=SAID)
def test_no_answer_frees_a_place_until_the_officer_says_so_and_nobody_gets_one_by_itself(forum, invited, come_in, said):
    before = places(forum)
    came = [
        thunderbird_says(words, invited[name], sender).replace(
            b"DTSTAMP:20261122T0550", b"DTSTAMP:20261122T05%02d" % at
        )
        for name, words, sender, at in said
    ]
    taken = come_in(*came)
    assert taken.taken >= 1
    assert places(forum) == before
    assert forum.due() == {}, "nobody is invited, and from nobody anything is taken"
    settled = replying.accept_fitting(forum.planner, taken.ids)
    after = places(forum)
    assert after["Canan"] == (WAITING, None)
    declined = {one.given_name for one in fitting_declines(forum.planner)}
    assert {name for name, (state, _) in after.items() if state is RegistrationState.CANCELLED} == declined
    for _ in range(2 if settled.applied else 1):
        forum.planner.undo()
    assert places(forum) == before
    assert answers(forum.planner) == []


@pytest.fixture
def invited(forum: InvitingDesk) -> dict[str, Message]:
    """What was given out to those with a place."""
    return give_out(forum)


def test_answers_are_fetched_from_the_mailbox_once_and_it_stays_as_it_was(forum, invited, served):
    mailbox, context = served
    next_day = forum.planner.now() + timedelta(days=1)
    mailbox.put("1.letter", b"From: a@x.example\r\nSubject: Guten Tag\r\n\r\nText\r\n", at=next_day)
    mailbox.put("2.request", (TEMPLATES / "tb_request_de.eml").read_bytes(), at=next_day)
    mailbox.put("3.answer", thunderbird_says(ACCEPTED, invited["Anna"]), at=next_day)
    taken = replying.fetch(forum.planner, context=context)
    assert (taken.taken, taken.fitting, taken.refused) == (1, 1, ())
    assert [row.person for row in answers(forum.planner)] == ["Anna Muster"]
    mailbox.put("4.answer", thunderbird_says(DECLINED, invited["Bilge"]), at=next_day)
    again = replying.fetch(forum.planner, context=context)
    assert (again.taken, again.known) == (1, 0)
    assert mailbox.flags() <= {""}


@pytest.fixture
def served(forum: InvitingDesk, tmp_path: Path) -> Iterator[tuple[Mailbox, ssl.SSLContext]]:
    """The mailbox of the account, and the rules under which its certificate is trusted."""
    certificate = write_certificate(tmp_path, "localhost")
    with imap_server(certificate) as mailbox:
        fields = MailFields(imap_host="localhost", imap_port=mailbox.tls_port, imap_user=USER)
        forum.do(accounts.set_mail_account, fields)
        passwords.keep_for_now(Login(Purpose.IMAP, USER, "localhost"), PASSWORD)
        yield mailbox, trusting(certificate)
    passwords.forget_what_was_typed()


def test_without_a_mailbox_a_password_or_anything_sent_nothing_is_fetched(forum):
    def refused() -> tuple[str, str]:
        with pytest.raises(Refusal) as caught:
            replying.fetch(forum.planner)
        return caught.value.key, str(caught.value.place)

    assert refused() == ("account.no-mailbox", "imap_host")
    forum.do(accounts.set_mail_account, MailFields(imap_host="localhost", imap_user=USER))
    assert refused() == ("password.missing", "imap_password")
    passwords.keep_for_now(Login(Purpose.IMAP, USER, "localhost"), PASSWORD)
    assert refused()[0] == "imap.nothing-sent"
    passwords.forget_what_was_typed()
