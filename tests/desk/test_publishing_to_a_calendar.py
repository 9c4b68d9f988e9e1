"""The planner's events on real calendar servers: put, changed, removed, and never over what somebody did there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import caldav
import pytest

from forumplanner.desk import publishing, publishing_conflicts
from forumplanner.desk.publishing import ConflictKind, Outcome
from forumplanner.desk.publishing_conflicts import Choice
from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.values import ChangedThere, Server, ServerRefused
from forumplanner.lists import calendar_accounts, measures
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.lists.events import view
from forumplanner.model.enums import AgendaKind, EventKind, EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import agenda_making, amending, scheduling
from forumplanner.planning import measures as measure_verbs
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.calendar_accounts import CalendarAccountFields, add_account, edit_account
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace, published
from tests.calendar_servers import OTHER, SECRET, USER, RunningServer, radicale, xandikos

FORUM = EventFields(
    "Bürgerforum Nord", EventKind.CITIZEN_FORUM, (DayFields(datetime(2027, 6, 8, 9, 30), datetime(2027, 6, 8, 12)),)
)


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, RunningServer]]:
    with radicale(tmp_path_factory.mktemp("r")) as one, xandikos(tmp_path_factory.mktemp("x")) as other:
        yield {"radicale": one, "xandikos": other}


@pytest.fixture(params=["radicale", "xandikos"])
def server(request: pytest.FixtureRequest, servers: dict[str, RunningServer]) -> RunningServer:
    return servers[request.param]


def new_account(planner: Workspace, url: str, **more: bool) -> CalendarAccountRow:
    with Line(Server(url, USER, SECRET)) as line:
        calendar = door.make_calendar(line, "Forum")
    with planner.change(Label("add_calendar_account")) as db:
        fields = CalendarAccountFields(url, USER, "Amt", calendar.url, **{"public_only": False, **more})
        account_id = add_account(db, fields)
    return row_of(planner, account_id)


def row_of(planner: Workspace, account_id: EntityId) -> CalendarAccountRow:
    with planner.read() as db:
        found = calendar_accounts.account(db, account_id)
    assert found is not None
    return found


@pytest.fixture
def account(planner: Workspace, server: RunningServer) -> CalendarAccountRow:
    return new_account(planner, server.url)


@pytest.fixture
def forum(planner: Workspace) -> EntityId:
    with planner.change(Label("create_event")) as db:
        return scheduling.create_event(db, FORUM)


def publish(planner: Workspace, account: CalendarAccountRow, *, dry_run: bool = False) -> Outcome:
    return publishing.publish(planner, account, SECRET, dry_run=dry_run)


class Colleague:
    """Somebody else at the same calendar, with another program."""

    def __init__(self, account: CalendarAccountRow) -> None:
        self.client = caldav.DAVClient(account.url, username=OTHER, password=SECRET, enable_rfc6764=False)
        self.calendar = self.client.calendar(url=account.calendar_url)

    def entry(self, title: str) -> caldav.Event:
        return next(one for one in self.calendar.get_events() if title in str(one.icalendar_component["SUMMARY"]))

    def titles(self) -> list[str]:
        return sorted(str(one.icalendar_component["SUMMARY"]) for one in self.calendar.get_events())

    def move(self, title: str, by: timedelta) -> None:
        entry = self.entry(title)
        with entry.edit_icalendar_component() as part:
            for name in ("DTSTART", "DTEND"):
                part[name].dt += by
        entry.save(increase_seqno=False)

    def rename(self, title: str, new: str) -> None:
        entry = self.entry(title)
        with entry.edit_icalendar_component() as part:
            part["SUMMARY"] = new
        entry.save(increase_seqno=False)


@pytest.fixture
def colleague(account: CalendarAccountRow) -> Iterator[Colleague]:
    someone = Colleague(account)
    yield someone
    someone.client.close()


def test_events_are_put_followed_and_removed(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, conference: EntityId, colleague: Colleague
) -> None:
    assert len(publish(planner, account).put) == 3
    assert colleague.titles() == [
        "3. Integrationskonferenz (Tag 1 von 2)",
        "3. Integrationskonferenz (Tag 2 von 2)",
        "Bürgerforum Nord",
    ]
    again = publish(planner, account)
    assert (again.put, again.removed, again.unchanged, again.conflicts) == ([], [], 3, [])
    with planner.change(Label("edit_event", {"event": forum})) as db:
        amending.amend_event(db, forum, title="Bürgerforum Süd")
    with planner.change(Label("remove_event", {"event": conference})) as db:
        scheduling.remove_event(db, conference)
    moved = publish(planner, account)
    assert moved.put == ["Bürgerforum Süd"]
    assert len(moved.removed) == 2
    assert colleague.titles() == ["Bürgerforum Süd"]
    assert publish(planner, account).conflicts == []


def test_what_is_called_off_says_so_and_what_is_over_stays(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    with planner.change(Label("set_event_state", {"event": forum})) as db:
        scheduling.set_state(db, forum, EventState.CALLED_OFF, now_local=datetime(2027, 5, 3))
    publish(planner, account)
    assert colleague.entry("Bürgerforum").icalendar_component["STATUS"] == "CANCELLED"
    planner._clock = lambda: datetime(2027, 9, 1, tzinfo=UTC)
    later = publish(planner, account)
    assert (later.removed, later.conflicts) == ([], [])
    assert colleague.titles() == ["Bürgerforum Nord"]


def test_what_somebody_moved_is_shown_and_not_overwritten(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    colleague.move("Bürgerforum", timedelta(minutes=30))
    with planner.change(Label("edit_event", {"event": forum})) as db:
        amending.amend_event(db, forum, description="Neu beschrieben")
    for _ in range(2):
        (conflict,) = publish(planner, account).conflicts
        assert conflict.kind is ConflictKind.CHANGED
        assert conflict.ours is not None
        assert conflict.theirs is not None
        assert conflict.ours.starts == datetime(2027, 6, 8, 7, 30, tzinfo=UTC)
        assert conflict.theirs.starts == datetime(2027, 6, 8, 8, 0, tzinfo=UTC)
        assert "Neu beschrieben" not in str(colleague.entry("Bürgerforum").icalendar_component.get("DESCRIPTION"))
    publishing_conflicts.settle(planner, account, SECRET, conflict, Choice.OURS)
    assert publish(planner, account).conflicts == []
    part = colleague.entry("Bürgerforum").icalendar_component
    assert part["DTSTART"].dt.astimezone(UTC) == datetime(2027, 6, 8, 7, 30, tzinfo=UTC)
    assert part["DESCRIPTION"] == "Neu beschrieben"


def test_time_and_title_of_the_server_can_be_taken_over_and_taken_back(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    colleague.move("Bürgerforum", timedelta(minutes=30))
    colleague.rename("Bürgerforum", "Bürgerforum im Park")
    (conflict,) = publish(planner, account).conflicts
    publishing_conflicts.settle(planner, account, SECRET, conflict, Choice.THEIRS)
    with planner.read() as db:
        event = view(db, forum)
    assert event is not None
    assert (event.title, event.starts, event.ends) == (
        "Bürgerforum im Park",
        datetime(2027, 6, 8, 10),
        datetime(2027, 6, 8, 12, 30),
    )
    assert publish(planner, account).conflicts == []
    planner.undo()
    assert publish(planner, account).put == ["Bürgerforum Nord"]
    assert colleague.titles() == ["Bürgerforum Nord"]


def test_what_somebody_removed_comes_back_or_is_left_out(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, conference: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    colleague.entry("Bürgerforum").delete()
    colleague.entry("Tag 2").delete()
    found = {one.title: one for one in publish(planner, account).conflicts}
    assert {one.kind for one in found.values()} == {ConflictKind.REMOVED}
    forum_gone, day_gone = found["Bürgerforum Nord"], found["3. Integrationskonferenz (Tag 2 von 2)"]
    assert publishing_conflicts.choices(forum_gone) == (Choice.OURS, Choice.LEAVE_OUT)
    publishing_conflicts.settle(planner, account, SECRET, forum_gone, Choice.OURS)
    publishing_conflicts.settle(planner, account, SECRET, day_gone, Choice.LEAVE_OUT)
    done = publish(planner, account)
    assert (done.conflicts, done.left_out) == ([], [day_gone.title])
    assert colleague.titles() == ["3. Integrationskonferenz (Tag 1 von 2)", "Bürgerforum Nord"]
    publishing_conflicts.publish_again(planner, account.id, day_gone.uid)
    assert publish(planner, account).put == [day_gone.title]
    assert len(colleague.titles()) == 3


def test_a_choice_against_what_was_not_seen_is_refused(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    colleague.move("Bürgerforum", timedelta(minutes=30))
    (conflict,) = publish(planner, account).conflicts
    colleague.move("Bürgerforum", timedelta(minutes=15))
    with pytest.raises(ChangedThere):
        publishing_conflicts.settle(planner, account, SECRET, conflict, Choice.OURS)
    (newer,) = publish(planner, account).conflicts
    assert newer.theirs is not None
    assert newer.theirs.starts == datetime(2027, 6, 8, 8, 15, tzinfo=UTC)


def test_entries_of_others_stay_as_they_are(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    colleague.calendar.save_event(dtstart=datetime(2027, 6, 9, 9, tzinfo=UTC), summary="Zahnarzt", uid="fremd@example")
    publish(planner, account)
    with planner.change(Label("remove_event", {"event": forum})) as db:
        scheduling.remove_event(db, forum)
    done = publish(planner, account)
    assert (done.removed, done.conflicts) == (["Bürgerforum Nord"], [])
    assert colleague.titles() == ["Zahnarzt"]


def test_a_token_that_the_server_forgot_leads_to_comparing_everything(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, conference: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    colleague.entry("Tag 1").delete()
    colleague.move("Bürgerforum", timedelta(hours=1))
    published.note_token(planner, account.id, "http://example.org/forgotten", planner.now())
    kinds = {one.title: one.kind for one in publish(planner, account).conflicts}
    assert kinds == {
        "3. Integrationskonferenz (Tag 1 von 2)": ConflictKind.REMOVED,
        "Bürgerforum Nord": ConflictKind.CHANGED,
    }


def test_what_was_put_before_a_break_is_known_again_by_what_it_says(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    published.forget_calendar(planner, account.id)
    planner._clock = lambda: datetime(2027, 5, 4, tzinfo=UTC)
    done = publish(planner, account)
    assert done.conflicts == []
    assert publish(planner, account).unchanged == 1
    published.forget_calendar(planner, account.id)
    colleague.rename("Bürgerforum", "Etwas anderes")
    assert [one.kind for one in publish(planner, account).conflicts] == [ConflictKind.ALREADY_THERE]


def test_a_dry_run_writes_nothing(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    assert publish(planner, account, dry_run=True).put == ["Bürgerforum Nord"]
    assert colleague.titles() == []
    assert published.published(planner, account.id) == {}


def test_measures_and_deadlines_are_tasks_and_a_date_comes_back(
    planner: Workspace, servers: dict[str, RunningServer]
) -> None:
    account = new_account(planner, servers["radicale"].url, measures=True)
    with planner.change(Label("add_measure")) as db:
        measure = measure_verbs.add_measure(db, measure_verbs.MeasureDraft("Wegweiser drucken", due=date(2027, 7, 1)))
        scheduling.create_event(db, replace(FORUM, invite_by=date(2027, 5, 20)))
    publish(planner, account)
    someone = Colleague(account)
    todos = {str(one.icalendar_component["SUMMARY"]): one for one in someone.calendar.get_todos()}
    assert set(todos) == {"Wegweiser drucken", "Einladung muss hinaus: Bürgerforum Nord"}
    with todos["Wegweiser drucken"].edit_icalendar_component() as part:
        part["DUE"].dt = date(2027, 7, 15)
    todos["Wegweiser drucken"].save(increase_seqno=False)
    someone.client.close()
    (conflict,) = publish(planner, account).conflicts
    publishing_conflicts.settle(planner, account, SECRET, conflict, Choice.THEIRS)
    with planner.read() as db:
        (row,) = measures.rows(db, [measure])
    assert row.due == date(2027, 7, 15)


def test_for_the_public_only_what_was_announced_and_only_public_items(
    planner: Workspace, servers: dict[str, RunningServer], conference: EntityId, forum: EntityId
) -> None:
    account = new_account(planner, servers["radicale"].url, public_only=True)
    with planner.change(Label("add_agenda_item", {"event": conference})) as db:
        agenda_making.add_item(db, conference, AgendaItemDraft("Begrüßung", AgendaKind.ITEM, minutes=30))
        agenda_making.add_item(
            db, conference, AgendaItemDraft("Personalsache", AgendaKind.ITEM, minutes=9, public=False)
        )
        amending.amend_event(db, conference, online_link="https://meet.example/nur-fuer-teilnehmende")
        scheduling.set_state(db, conference, EventState.INVITED, now_local=datetime(2027, 5, 3))
    publish(planner, account)
    someone = Colleague(account)
    assert len(someone.titles()) == 2
    first = someone.entry("Tag 1").data
    someone.client.close()
    assert "Begrüßung" in first
    assert "Personalsache" not in first
    assert "nur-fuer" not in first


def test_a_server_that_dies_in_the_middle_leaves_what_was_put_known(
    planner: Workspace, tmp_path: Path, forum: EntityId, conference: EntityId
) -> None:
    class Dying:
        def __init__(self, server: RunningServer) -> None:
            self.server = server

        def report(self, done: int, total: int, text: str = "") -> None:
            if done == 1:
                self.server.die()

        def cancelled(self) -> bool:
            return False

    with radicale(tmp_path / "r") as server:
        account = new_account(planner, server.url)
        with pytest.raises(ServerRefused, match=r"caldav\.unreachable"):
            publishing.publish(planner, account, SECRET, progress=Dying(server))
        port = int(server.url.rstrip("/").rpartition(":")[2])
    assert len(published.published(planner, account.id)) == 1
    with radicale(tmp_path / "r", port):
        done = publish(planner, account)
        assert (len(done.put), done.unchanged, done.conflicts) == (2, 1, [])


def test_a_wrong_password_and_a_calendar_that_is_gone_are_told(
    planner: Workspace, servers: dict[str, RunningServer], forum: EntityId
) -> None:
    account = new_account(planner, servers["radicale"].url)
    with pytest.raises(ServerRefused, match=r"caldav\.wrong-password"):
        publishing.publish(planner, account, "falsch")
    with pytest.raises(ServerRefused, match=r"caldav\.not-found"):
        publish(planner, replace(account, calendar_url=account.calendar_url.replace("forumplanner-", "weg-")))
    with pytest.raises(PlanningError, match="no-calendar"):
        publish(planner, replace(account, calendar_url=""))


def test_another_calendar_is_filled_anew_and_the_old_one_keeps_what_it_has(
    planner: Workspace, account: CalendarAccountRow, forum: EntityId, colleague: Colleague
) -> None:
    publish(planner, account)
    with Line(Server(account.url, USER, SECRET)) as line:
        other = door.make_calendar(line, "Neu")
    with planner.change(Label("edit_calendar_account")) as db:
        edit_account(db, account.id, CalendarAccountFields(calendar_url=other.url))
    assert publish(planner, row_of(planner, account.id)).put == ["Bürgerforum Nord"]
    assert colleague.titles() == ["Bürgerforum Nord"]
