"""What is due at an event: who is to be invited, told of a change or uninvited, each with the address it goes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.inviting.values import Due, Invitee
from forumplanner.lists.received import Inviting, inviting
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.planning.inviting import Plan, Step, is_on_its_way, once_more, plan
from forumplanner.planning.meetings import is_over
from forumplanner.planning.parties import batches
from forumplanner.planning.person_names import joined_name
from forumplanner.workspace import Workspace

_ELSE = "de"


@dataclass(frozen=True)
class Proposal:
    """What is due: `missing` are those of `dues` without an address. `typos` counts entries with other words only.

    `outdated` are messages that still wait (by their dispatch) and say what is right no longer.
    """

    dues: tuple[Due, ...]
    typos: int
    missing: tuple[Due, ...]
    outdated: frozenset[EntityId] = frozenset()


def proposal(workspace: Workspace, event_id: EntityId) -> Proposal:
    """Return what is due at an event now."""
    with workspace.read() as db:
        return proposal_in(db, workspace, event_id)


def proposal_in(db: Session, workspace: Workspace, event_id: EntityId) -> Proposal:
    """Return what is due at an event, within a reading or a change that is open."""
    now = inviting(db, event_id)
    people = _people(db, {meeting.person_id for meeting in now.meetings} | {key[0] for key in now.received})
    addresses = {person: one.email for person, one in people.items()}
    planned: Plan = plan(now.meetings, now.received, now.highest, now=workspace.now(), addresses=addresses)
    on_its_way = {
        waiting.dispatch_id
        for step in planned.steps
        if (waiting := now.waiting.get(step.meeting.key)) is not None
        and is_on_its_way(step, waiting, addresses.get(step.meeting.person_id, ""))
    }
    steps = [
        step
        for step in planned.steps
        if (waiting := now.waiting.get(step.meeting.key)) is None or waiting.dispatch_id not in on_its_way
    ]
    dues = _dues(steps, people)
    outdated = {one.dispatch_id for one in now.waiting.values()} - on_its_way
    return Proposal(dues, planned.typos, tuple(due for due in dues if not due.invitee.email), frozenset(outdated))


def again(workspace: Workspace, event_id: EntityId, person_ids: Iterable[EntityId]) -> tuple[Due, ...]:
    """Return all meetings of these people once more, as they are now, whether they have them already or not.

    What is over, called off or not theirs any more is left out.
    """
    wanted = set(person_ids)
    with workspace.read() as db:
        now = inviting(db, event_id)
        return _dues(_once_more(now, wanted, workspace), _people(db, wanted))


def _once_more(now: Inviting, wanted: set[EntityId], workspace: Workspace) -> list[Step]:
    moment = workspace.now()
    return [
        once_more(meeting, now.received.get(meeting.key), now.highest.get(meeting.key))
        for meeting in now.meetings
        if meeting.person_id in wanted
        and not meeting.called_off
        and (meeting.invites or meeting.key in now.received)
        and not is_over(meeting, moment)
    ]


def _dues(steps: Iterable[Step], people: Mapping[EntityId, Invitee]) -> tuple[Due, ...]:
    return tuple(
        Due(step=step, invitee=people[step.meeting.person_id]) for step in steps if step.meeting.person_id in people
    )


def _people(db: Session, ids: Iterable[EntityId]) -> dict[EntityId, Invitee]:
    """Return people as invitations see them; the language is the first of theirs in which we can write."""
    known = {offer.code for offer in language_offers(db)}
    columns = (Person.title, Person.given_name, Person.family_name, Person.own_script_name)
    found: dict[EntityId, Invitee] = {}
    for batch in batches(sorted(ids)):
        query = select(Person.id, Person.email, Person.second_email, Person.languages, *columns)
        for id_, email, second, languages, *name in db.execute(query.where(Person.id.in_(batch))):
            language = next((code for code in languages if code in known), _ELSE)
            address = email.strip() or second.strip()
            found[id_] = Invitee(person_id=id_, name=joined_name(*name), email=address, language=language)
    return found
