"""Writes a list of a body's members: persons recognised or new, seats where nobody has one at that time."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.desk.list_import.persons import NamedPersons
from forumplanner.desk.list_import.questions import Questions
from forumplanner.desk.list_import.reports import Fate, Figure, Remark, RemarkKind, RowFate, Written
from forumplanner.exchange.memberships.parsed import ParsedMembership
from forumplanner.model.bodies import BodyName
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.folding import fold
from forumplanner.planning.many_contacts import NewChannel, add_channels, complete_persons
from forumplanner.planning.person_names import full_name
from forumplanner.planning.seats import SeatDraft, add_member


def write_memberships(
    db: Session,
    body_id: EntityId | None,
    entries: Sequence[ParsedMembership],
    deciding: Deciding,
    step: Callable[[int], None],
) -> Written:
    """Give the members their seats, in the order of the list; `step` hears how many are done.

    Who is in which body is said by the list, else it is `body_id`; raise PlanningError where neither says one.
    Nobody gets into the planner for a body that is not there.
    """
    written = Written()
    named = _bodies_by_name(db) if any(entry.body for entry in entries) else {}
    bodies = {entry.row: named.get(fold(entry.body)) if entry.body else body_id for entry in entries}
    if any(bodies[entry.row] is None and not entry.body for entry in entries):
        raise PlanningError("lists.no-body")
    known = [entry for entry in entries if bodies[entry.row] is not None]
    people = _People(db, known, deciding, written)
    for number, entry in enumerate(entries, start=1):
        step(number)
        if (body := bodies[entry.row]) is None:
            unknown = Remark(RemarkKind.BODY_UNKNOWN, entry.body)
            written.fates.append(RowFate(entry.row, entry.name, Fate.BODY_UNKNOWN, entry.doubts, (unknown,)))
            continue
        elsewhere = [] if body_id in (None, body) else [Remark(RemarkKind.OTHER_BODY, entry.body)]
        fate = _seated(db, body, entry, people, written, elsewhere)
        written.fates.append(replace(fate, asked=people.asked.get(entry.row)))
    channels = [
        NewChannel(channel.kind, channel.value, person_id=people.of_row[entry.row])
        for entry in known
        for channel in entry.channels
    ]
    written.count(Figure.CHANNELS, add_channels(db, channels))
    return written


def _bodies_by_name(db: Session) -> dict[str, EntityId]:
    """Return the bodies by every name and short name they ever had, however spelt; a name of two bodies is of none."""
    found: dict[str, set[EntityId]] = {}
    for body_id, *names in db.execute(select(BodyName.body_id, BodyName.name, BodyName.short_name)):
        for name in filter(None, names):
            found.setdefault(fold(name), set()).add(body_id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _seated(
    db: Session,
    body_id: EntityId,
    entry: ParsedMembership,
    people: "_People",
    written: Written,
    elsewhere: Sequence[Remark],
) -> RowFate:
    person_id = people.of_row[entry.row]
    remarks = [*elsewhere, *people.remarks.get(entry.row, ())]
    if entry.stands_in:
        remarks.append(Remark(RemarkKind.NO_SEAT, entry.name))
        return RowFate(entry.row, entry.name, Fate.STANDS_IN, entry.doubts, tuple(remarks))
    substitute = people.substitute(entry, remarks)
    if substitute == person_id:
        remarks.append(Remark(RemarkKind.OWN_SUBSTITUTE, entry.name))
        substitute = None
    draft = SeatDraft(
        person_id,
        entry.role,
        entry.kind,
        entry.votes,
        entry.group_name,
        substitute,
        entry.since,
        entry.until,
    )
    try:
        add_member(db, body_id, draft)
    except PlanningError as refusal:
        if refusal.key != "body.already-member":
            raise
        remarks.append(Remark(RemarkKind.SEAT_HELD, entry.name))
        return RowFate(entry.row, entry.name, Fate.KNOWN, entry.doubts, tuple(remarks))
    written.count(Figure.SEATS, 1)
    return RowFate(entry.row, entry.name, Fate.NEW, entry.doubts, tuple(remarks))


class _People:
    """Members and substitutes of a list: who is known, who is new. Whoever is named alike in the list is the same."""

    def __init__(self, db: Session, entries: Sequence[ParsedMembership], deciding: Deciding, written: Written) -> None:
        self._db = db
        self._written = written
        self.of_row: dict[int, EntityId] = {}
        self.remarks: dict[int, list[Remark]] = {}
        self._members: set[EntityId] = set()
        persons = [entry.person for entry in entries]
        self._names = NamedPersons(db, [*persons, *(one.substitute for one in entries if one.substitute)])
        questions = Questions(db, deciding, self._names, by_name=True)
        told: dict[EntityId, PersonFields] = {}
        for entry in entries:
            known = questions.who(entry.row, entry.name, entry.person)
            alone = known is not None and self._names.same(entry.person) is None
            new = known is None
            if known is None:
                known = self._add(entry.person)
            elif alone and known not in self._members and questions.by_rule(entry.row):
                self.remarks[entry.row] = [Remark(RemarkKind.KNOWN_BY_NAME, entry.name)]
            if known not in self._members:
                told[known] = entry.person
            questions.note(entry.row, known, entry.person, new=new)
            self.of_row[entry.row] = known
            self._members.add(known)
        self.asked, said = questions.asked({})
        for row, remark in said.items():
            self.remarks.setdefault(row, []).append(remark)
        complete_persons(db, told)

    def substitute(self, entry: ParsedMembership, remarks: list[Remark]) -> EntityId | None:
        """Return who stands in for a member; somebody nobody knows is added."""
        person = entry.substitute
        if person is None:
            return None
        found = self._names.only_one(person)
        if found is not None:
            if found not in self._members:
                remarks.append(Remark(RemarkKind.SUBSTITUTE_KNOWN_BY_NAME, full_name(person)))
            return found
        remarks.append(Remark(RemarkKind.SUBSTITUTE_NEW, full_name(person)))
        return self._add(person)

    def _add(self, person: PersonFields) -> EntityId:
        (id_,) = add_persons(self._db, [person])
        self._names.note_new(person, id_)
        self._written.count(Figure.PERSONS, 1)
        return id_
