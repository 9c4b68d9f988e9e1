"""What is due at an event: who is to be invited, told of a change or uninvited, each with the address it goes to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.inviting.values import OF_ALL, Due, Invitee
from forumplanner.lists.received import Inviting, inviting
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod
from forumplanner.planning.inviting import Step, is_outdated, once_more, plan
from forumplanner.planning.meetings import is_over, shared_uid
from forumplanner.planning.parties import batches
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.undelivered import dead_addresses
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
    moment = workspace.now()
    with workspace.read() as db:
        now = inviting(db, event_id)
        concerned = {meeting.person_id for meeting in now.meetings}
        concerned |= {person for person, _uid in (*now.received, *now.waiting)}
        people = invitees_of(db, concerned, dead_addresses(db, event_id))
    addresses = {person: one.email for person, one in people.items()}
    planned = plan(now.meetings, now.received, now.highest, now=moment, addresses=addresses)
    wanted = {meeting.key: meeting for meeting in now.meetings}
    outdated = {
        key: waiting.dispatch_id
        for key, waiting in now.waiting.items()
        if is_outdated(waiting, wanted.get(key), addresses.get(waiting.person_id, ""), moment)
    }
    on_its_way = now.waiting.keys() - outdated.keys()
    dues = _dues([step for step in planned.steps if step.meeting.key not in on_its_way], people, now)
    return Proposal(
        dues=dues,
        typos=planned.typos,
        missing=tuple(due for due in dues if not due.invitee.email),
        outdated=frozenset(outdated.values()),
    )


def again(
    workspace: Workspace, event_id: EntityId, person_ids: Iterable[EntityId], *, new_ones: bool = False
) -> tuple[Due, ...]:
    """Return all meetings of these people once more, as they are now, whether they have them already or not.

    What is over, called off or not theirs any more is left out, as is what they do not have yet of a postponed event,
    unless `new_ones` are wanted, too.
    """
    wanted = set(person_ids)
    with workspace.read() as db:
        now = inviting(db, event_id)
        return _dues(_once_more(now, wanted, workspace, new_ones=new_ones), invitees_of(db, wanted), now)


def _once_more(now: Inviting, wanted: set[EntityId], workspace: Workspace, *, new_ones: bool) -> list[Step]:
    moment = workspace.now()
    return [
        once_more(meeting, now.received.get(meeting.key), now.highest.get(meeting.key))
        for meeting in now.meetings
        if meeting.person_id in wanted
        and not meeting.called_off
        and (new_ones or meeting.invites or meeting.key in now.received)
        and not is_over(meeting, moment)
    ]


def _dues(steps: Iterable[Step], people: Mapping[EntityId, Invitee], now: Inviting) -> tuple[Due, ...]:
    own = {
        one.person_id
        for one in (*now.received.values(), *now.waiting.values())
        if one.kind in OF_ALL and one.stands and one.uid != shared_uid(one.subject_id)
    }
    return tuple(
        Due(step=step, invitee=_reached(step, people[step.meeting.person_id]), has_own=step.meeting.person_id in own)
        for step in steps
        if step.meeting.person_id in people
    )


def _reached(step: Step, invitee: Invitee) -> Invitee:
    """An entry is taken out where it was put in, whatever somebody's address is by now."""
    last = step.received
    if step.method is not CalendarMethod.CANCEL or last is None or not last.address:
        return invitee
    return replace(invitee, email=last.address)


def invitees_of(
    db: Session, ids: Iterable[EntityId], dead: Collection[tuple[EntityId, str]] = ()
) -> dict[EntityId, Invitee]:
    """Return people as invitations see them; the language is the first of theirs in which we can write.

    An address that is `dead`, since something sent there came back, is none of theirs.
    """
    known = {offer.code for offer in language_offers(db)}
    columns = (Person.title, Person.given_name, Person.family_name, Person.own_script_name)
    found: dict[EntityId, Invitee] = {}
    for batch in batches(sorted(ids)):
        query = select(Person.id, Person.email, Person.second_email, Person.languages, *columns)
        for id_, email, second, languages, *name in db.execute(query.where(Person.id.in_(batch))):
            language = next((code for code in languages if code in known), _ELSE)
            own = (one.strip() for one in (email, second))
            address = next((one for one in own if one and (id_, one.lower()) not in dead), "")
            found[id_] = Invitee(person_id=id_, name=joined_name(*name), email=address, language=language)
    return found
