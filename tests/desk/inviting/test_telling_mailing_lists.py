"""A mailing list is told of an event, and of what changes: each address once, whoever is told in person left out."""

import email
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from forumplanner.desk.inviting.announced import hand_over_announcement
from forumplanner.desk.inviting.announcing import announcement
from forumplanner.desk.inviting.handing_over import hand_over_to_many
from forumplanner.exchange.calendars.lint import lint
from forumplanner.lists import dispatches
from forumplanner.lists.dispatches import DispatchFilter, DispatchSort
from forumplanner.model.enums import EventKind, EventState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import amending, bodies, directory, mailing, scheduling
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.directory import OrganisationFields
from forumplanner.planning.inviting import Reason
from forumplanner.planning.meetings import shared_uid
from forumplanner.workspace import Label
from tests.desk.inviting.inviting_desk import InvitingDesk


class Network(InvitingDesk):
    """A conference and the mailing list of a network."""

    def __init__(self, planner, event: EntityId) -> None:
        super().__init__(planner, event)
        self.list: EntityId = self.do(mailing.add_mailing_list, "Netzwerk")
        self.folders = 0

    def listed(self, *names: str, **person: object) -> None:
        for id_ in self.enter(*(name for name in names if name not in self.persons), **person):
            self.do(mailing.add_member, self.list, a_person(id_))

    def found(self, *, of_all: bool = False):
        return announcement(self.planner, self.event, None if of_all else self.list)

    def tell(self, target: Path, *, of_all: bool = False) -> list[EmailMessage]:
        """Hand over what there is to tell; return the drafts."""
        self.folders += 1
        folder = target / str(self.folders)
        hand_over_announcement(self.planner, self.event, self.found(of_all=of_all), folder)
        return [email.message_from_bytes(one.read_bytes(), policy=default) for one in sorted(folder.iterdir())]

    def days(self) -> tuple[scheduling.DayFields, ...]:
        with self.planner.read() as db:
            return amending.event_fields(db, self.event).days

    def move(self) -> None:
        later = [replace(day, starts=day.starts.replace(hour=11)) for day in self.days()]
        self.do(amending.amend_event, self.event, days=tuple(later))

    def state(self, state: EventState) -> None:
        self.do(scheduling.set_state, self.event, state, now_local=self.planner.now().replace(tzinfo=None))

    def rows(self):
        with self.planner.read() as db:
            ids = dispatches.ids(db, DispatchFilter(self.event), DispatchSort())
            return dispatches.rows(db, ids)


@pytest.fixture
def network(office, conference) -> Network:
    return Network(office, conference)


def names(addressees) -> list[str]:
    return [each.invitee.email.partition("@")[0] for each in addressees]


def receivers(drafts: list[EmailMessage]) -> list[list[str]]:
    return [[one.addr_spec.partition("@")[0] for one in draft["Bcc"].addresses] for draft in drafts]


def calendar(draft: EmailMessage) -> str:
    (attached,) = draft.iter_attachments()
    data = attached.get_payload(decode=True)
    assert lint(data) == []
    return data.decode().replace("\r\n ", "")


def test_a_list_is_told_once_and_nobody_who_is_told_in_person(network: Network, tmp_path: Path) -> None:
    network.listed("Ada", "Ben", "Cem")
    network.register("Dora")
    network.register("Eva", wish=RegistrationState.WAITING)
    for name in ("Dora", "Eva"):
        network.do(mailing.add_member, network.list, a_person(network.persons[name]))
    found = network.found()
    assert (names(found.new), found.own, found.known) == (["ada", "ben", "cem"], 2, 0)
    (draft,) = network.tell(tmp_path)
    assert receivers([draft]) == [["ada", "ben", "cem"]]
    assert draft["Subject"].startswith("Einladung")
    assert "METHOD:PUBLISH" in calendar(draft)
    assert "ATTENDEE" not in calendar(draft)
    again = network.found()
    assert (again.all, again.known) == ((), 3)
    with pytest.raises(PlanningError) as refused:
        hand_over_announcement(network.planner, network.event, again, tmp_path / "more")
    assert refused.value.key == "message.nobody"
    assert not (tmp_path / "more").exists()


def test_what_was_told_is_in_the_dispatch_list_and_makes_nothing_due(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    network.tell(tmp_path)
    first, second = network.rows()
    assert {first.way, second.way} == {DispatchWay.BCC}
    assert (first.person, first.address) == ("Ada Muster", "ada@post.example")
    assert network.due() == {}
    network.move()
    assert network.due() == {}, "it is told to the list, not to each"


def test_a_changed_time_is_told_to_those_who_know_the_earlier_one(network: Network, tmp_path: Path) -> None:
    network.listed("Ada", "Ben")
    (before,) = network.tell(tmp_path)
    network.move()
    network.listed("Cem")
    found = network.found()
    assert (names(found.new), names(found.changed)) == (["cem"], ["ada", "ben"])
    assert sorted(names(network.found(of_all=True).all)) == ["ada", "ben"]
    new, changed = network.tell(tmp_path)
    assert receivers([new, changed]) == [["cem"], ["ada", "ben"]]
    assert changed["Subject"].startswith("Geändert: ")
    assert "Jetzt gilt:" in changed.get_body(("plain",)).get_content()
    uids = [line for line in calendar(before).splitlines() if line.startswith("UID")]
    assert [line for line in calendar(changed).splitlines() if line.startswith("UID")] == uids
    assert "SEQUENCE:0" in calendar(before)
    assert "SEQUENCE:1" in calendar(changed)
    assert network.found(of_all=True).all == ()


def test_a_day_between_others_that_moves_is_a_change_too(network: Network, tmp_path: Path) -> None:
    first, second = network.days()
    third = replace(second, starts=datetime(2027, 6, 20, 9), ends=datetime(2027, 6, 20, 12))
    network.do(amending.amend_event, network.event, days=(first, second, third))
    network.listed("Ada")
    (before,) = network.tell(tmp_path)
    network.do(
        amending.amend_event, network.event, days=(first, replace(second, ends=second.starts.replace(hour=13)), third)
    )
    (after,) = network.tell(tmp_path)
    sequences = [
        next(line for line in calendar(one).splitlines() if line.startswith("SEQUENCE")) for one in (before, after)
    ]
    assert sequences == ["SEQUENCE:1", "SEQUENCE:2"]


def test_a_day_that_is_no_more_is_marked_as_cancelled_in_the_file(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    network.tell(tmp_path)
    network.do(amending.amend_event, network.event, days=network.days()[:1])
    (draft,) = network.tell(tmp_path)
    assert calendar(draft).count("BEGIN:VEVENT") == 2
    assert calendar(draft).count("STATUS:CANCELLED") == 1
    assert network.found(of_all=True).all == ()


def test_that_it_is_called_off_is_told_and_nobody_new_is_told_of_it(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    network.tell(tmp_path)
    network.listed("Ben")
    network.state(EventState.CALLED_OFF)
    assert names(network.found().all) == ["ada"]
    (draft,) = network.tell(tmp_path)
    assert draft["Subject"].startswith("Entfällt: ")
    assert "leider findet dieser Termin nicht statt" in draft.get_body(("plain",)).get_content()
    assert calendar(draft).count("STATUS:CANCELLED") == 2
    assert network.found().all == ()
    assert {row.method for row in network.rows()} == {CalendarMethod.CANCEL}
    network.state(EventState.PLANNING)
    assert names(network.found().new) == ["ada", "ben"]
    (anew,) = network.tell(tmp_path)
    assert "STATUS:CANCELLED" not in calendar(anew)
    assert "SEQUENCE:2" in calendar(anew)


def test_that_it_is_postponed_is_told_as_not_certain(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    network.tell(tmp_path)
    network.state(EventState.POSTPONED)
    (draft,) = network.tell(tmp_path)
    assert draft["Subject"].startswith("Verschoben: ")
    assert calendar(draft).count("STATUS:TENTATIVE") == 2


def test_whoever_registers_later_is_invited_under_the_entry_they_have(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    network.tell(tmp_path)
    registered = network.persons["Ada"]
    network.do(registering_of(registered), network.event, network.planner.now())
    due = network.proposal().dues
    with network.planner.read() as db:
        from forumplanner.lists import events

        days = events.view(db, network.event).days
    assert [one.step.meeting.uid for one in due] == [shared_uid(day.id) for day in days]
    assert {one.step.reasons for one in due} == {(Reason.NEW,)}
    assert {one.step.sequence for one in due} == {1}, "newer than the file for everybody"
    assert network.found().own == 1


def registering_of(person_id: EntityId):
    from forumplanner.planning import registering
    from forumplanner.planning.registering import RegistrationFields

    def register(db, event: EntityId, now) -> None:
        registering.register(db, event, [RegistrationFields(person_id, wish=RegistrationState.PLACED)], now)

    return register


def test_guests_of_a_sitting_are_told_of_no_summons(office, tmp_path: Path) -> None:
    day = scheduling.DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))
    with office.change(Label("create_event")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        fields = scheduling.EventFields("12. Sitzung", EventKind.SITTING, (day,), body_id=body)
        sitting = scheduling.create_event(db, fields)
    network = Network(office, sitting)
    network.listed("Ada")
    (draft,) = network.tell(tmp_path)
    assert draft["Subject"] == "Einladung: Integrationsrat: 12. Sitzung"
    assert "Ladung, die" not in draft.get_body(("plain",)).get_content()
    assert "ersetzt nicht die Ladung" not in calendar(draft)


def test_organisations_letters_bad_addresses_and_families_are_told_apart(network: Network, tmp_path: Path) -> None:
    (club,) = network.do(
        directory.add_organisations, [OrganisationFields("Verein Brücke", email="info@bruecke.example")]
    )
    network.do(mailing.add_member, network.list, an_organisation(club))
    network.listed("Ada")
    network.listed("Karl", email=False)
    network.listed("Olga", "Petro", languages=("uk",))
    network.do(amending.amend_person, network.persons["Petro"], email="olga@post.example")
    network.listed("Gerd")
    network.do(amending.amend_person, network.persons["Gerd"], email="nirgendwo")
    found = network.found()
    assert found.letters == ("Karl Muster",)
    assert [one.params["name"] for one in found.unsound] == ["Gerd Muster"]
    drafts = network.tell(tmp_path)
    assert sorted(receivers(drafts)) == [["ada", "info"], ["olga"]]
    assert len({(row.person_id, row.address) for row in network.rows()}) == 4
    assert {row.address for row in network.rows() if row.person_id is None} == {"info@bruecke.example"}
    network.move()
    assert sorted(names(network.found(of_all=True).all)) == ["ada", "info", "olga", "olga"]


def test_what_changed_while_one_looked_is_not_told_wrongly(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    seen = network.found()
    network.move()
    with pytest.raises(PlanningError) as refused:
        hand_over_announcement(network.planner, network.event, seen, tmp_path / "late")
    assert refused.value.key == "announcing.meanwhile"
    assert not (tmp_path / "late").exists()
    assert network.rows() == []
    seen = network.found()
    network.tell(tmp_path)
    with pytest.raises(PlanningError):
        hand_over_announcement(network.planner, network.event, seen, tmp_path / "twice")


def test_drafts_that_lie_there_are_not_written_over(network: Network, tmp_path: Path) -> None:
    network.listed("Ada")
    (tmp_path / "1 Bcc de (1).eml").write_bytes(b"")
    with pytest.raises(FileRefused):
        hand_over_announcement(network.planner, network.event, network.found(), tmp_path)
    assert network.rows() == []


def test_those_with_a_place_who_were_told_together_hear_together_of_changes_and_of_the_end(
    network: Network, tmp_path: Path
) -> None:
    network.register("Ada", "Ben")

    def together(name: str) -> EmailMessage:
        hand_over_to_many(network.planner, network.event, network.proposal().dues, tmp_path / name)
        (file,) = (tmp_path / name).iterdir()
        return email.message_from_bytes(file.read_bytes(), policy=default)

    first = together("first")
    network.move()
    assert {due.for_many for due in network.proposal().dues} == {True}
    changed = together("changed")
    assert (first["Subject"].split(":")[0], changed["Subject"].split(":")[0]) == ("Einladung", "Geändert")
    assert "SEQUENCE:1" in calendar(changed)
    assert network.due() == {}
    network.state(EventState.CALLED_OFF)
    off = together("off")
    assert off["Subject"].startswith("Entfällt: ")
    assert calendar(off).count("STATUS:CANCELLED") == 2
    assert network.due() == {}
    assert {row.method for row in network.rows()} == {CalendarMethod.CANCEL}


def test_a_cancelled_registration_is_no_message_to_many(network: Network, tmp_path: Path) -> None:
    network.register("Ada")
    hand_over_to_many(network.planner, network.event, network.proposal().dues, tmp_path / "first")
    network.cancel("Ada")
    assert {due.for_many for due in network.proposal().dues} == {False}
