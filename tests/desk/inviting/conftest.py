"""A planner whose office has a mailbox, with people of several languages, and a conference in a hall."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind
from forumplanner.planning import directory, office_keeping
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.inviting import Reason, Step
from forumplanner.planning.meetings import Meeting
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.workspace import Label, Workspace

Invite = Callable[..., tuple[Invitee, ...]]
MakeDue = Callable[..., Due]


@pytest.fixture
def office(planner: Workspace) -> Workspace:
    """The planner, its office with a mailbox."""
    with planner.change(Label("edit_office")) as db:
        office_keeping.set_office(
            db, OfficeFields(name="Büro für Integration", municipality="Stadt Musterort", email="buero@stadt.example")
        )
    return planner


@pytest.fixture
def people(office: Workspace) -> Invite:
    """Return what enters people by their names and gives them as invitations see them."""

    def enter(*named: tuple[str, str, str, str]) -> tuple[Invitee, ...]:
        ids = [new_id() for _ in named]
        fields = [PersonFields(given, family, email=email) for given, family, email, _ in named]
        with office.change(Label("add_person", {"person": ids[0]})) as db:
            directory.add_persons(db, fields, ids=ids)
        return tuple(
            Invitee(person_id=id_, name=f"{given} {family}", email=email, language=language)
            for id_, (given, family, email, language) in zip(ids, named, strict=True)
        )

    return enter


@pytest.fixture
def due(conference: EntityId) -> MakeDue:
    """Return what makes the invitation of somebody to the first day, with whatever is different about it."""

    def make(invitee: Invitee, *, reasons: Sequence[Reason] = (Reason.NEW,), **different: object) -> Due:
        meeting = Meeting(
            event_id=conference,
            person_id=invitee.person_id,
            kind=MeetingKind.DAY,
            subject_id=str(conference),
            uid=f"event-day-{invitee.person_id}@forumplanner.invalid",
            title="3. Integrationskonferenz",
            starts=datetime(2027, 6, 3, 9),
            ends=datetime(2027, 6, 3, 17),
            zone="Europe/Berlin",
            place="Bürgerhaus, Markt 1",
        )
        step = Step(meeting=meeting, method=CalendarMethod.REQUEST, sequence=0, reasons=tuple(reasons))
        of_step = {key: different.pop(key) for key in ("method", "sequence", "received") if key in different}
        changed = replace(meeting, **different)  # type: ignore[arg-type]
        return Due(step=replace(step, meeting=changed, **of_step), invitee=invitee)  # type: ignore[arg-type]

    return make
