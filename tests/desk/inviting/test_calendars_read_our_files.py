"""libical and ical.js read every kind of calendar file that leaves a planner, at the instants that are meant."""

from datetime import date, datetime

import pytest

from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.many import to_many
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending, measures, scheduling, workshop_places
from forumplanner.workspace import Workspace
from tests.desk.calendar_files import FILES
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.exchange.consumers.entries import by_zoneinfo
from tests.exchange.consumers.ical_js import IcalJs
from tests.exchange.consumers.libical import Libical


@pytest.fixture
def files(office: Workspace, conference: EntityId, workshops: dict[str, EntityId]) -> dict[str, bytes]:
    """What everybody gets, what Anna and Bilge get, what many get, and the cancellation of one of them."""
    desk = InvitingDesk(office, conference)
    desk.register("Anna")
    desk.register("Bilge", languages=("ar",))
    desk.do(workshop_places.book_workshop, desk.registrations["Anna"], workshops["Sprache"])
    desk.do(
        amending.amend_event, conference, registration_closes=datetime(2027, 5, 20, 12), invite_by=date(2027, 5, 10)
    )
    desk.do(scheduling.set_state, conference, EventState.INVITED, now_local=datetime(2027, 5, 3))
    desk.do(measures.add_measure, measures.MeasureDraft("Wegweiser; drucken, mit Umlauten: ÄÖÜ"))
    made = {name: make(office, conference) for name, make in FILES.items()}
    dues = desk.proposal().dues
    for number, message in enumerate(compose(office, conference, dues)):
        made[f"invitation {number}"] = message.calendar
    made["to many"] = to_many(office, conference, [due.invitee for due in dues])[0].calendar
    desk.give_out(dues)
    desk.cancel("Bilge")
    for number, message in enumerate(compose(office, conference, desk.proposal().dues)):
        made[f"cancellation {number}"] = message.calendar
    assert {name.split()[0] for name in made} == {*FILES, "invitation", "to", "cancellation"}
    return made


@pytest.mark.tool("libical")
def test_libical_accepts_every_file(files: dict[str, bytes]) -> None:
    libical = Libical()
    assert {name: libical.complaints(data) for name, data in files.items()} == dict.fromkeys(files, (0, True))
    for name, data in files.items():
        timed = [one for one in by_zoneinfo(data) if isinstance(one[1], int) and one[2] is not None]
        assert sorted(one[1:] for one in libical.entries(data)) == sorted(one[1:] for one in timed), name


@pytest.mark.tool("ical.js")
def test_ical_js_reads_every_file_at_the_instants_of_zoneinfo(files: dict[str, bytes]) -> None:
    found = IcalJs().entries(files)
    for name, data in files.items():
        assert found[name] == by_zoneinfo(data), name
        assert found[name], name
