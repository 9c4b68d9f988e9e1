"""The persons of a list of contacts, written: recognised by the rule or by decision, added, completed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.desk.list_import.persons import NamedPersons, differences
from forumplanner.desk.list_import.questions import Questions
from forumplanner.desk.list_import.reports import Asked, Figure, Remark, Written
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.many_contacts import complete_persons, completed, persons_of


@dataclass
class ContactPersons:
    """Who the rows are. `same` leads from a person's further rows to the first; `asked` is what can be decided."""

    db: Session
    entries: Sequence[ParsedContact]
    deciding: Deciding
    written: Written
    of_row: dict[int, EntityId] = field(default_factory=dict)
    new: set[int] = field(default_factory=set)
    same: dict[int, int] = field(default_factory=dict)
    completed: set[EntityId] = field(default_factory=set)
    remarks: dict[int, list[Remark]] = field(default_factory=dict)
    asked: dict[int, Asked] = field(default_factory=dict)
    _first: dict[EntityId, int] = field(default_factory=dict)
    _fresh: dict[EntityId, PersonFields] = field(default_factory=dict)
    _told: dict[EntityId, PersonFields] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Recognise, add and complete."""
        named = [(entry, entry.person) for entry in self.entries if entry.person is not None]
        names = NamedPersons(self.db, [person for _, person in named])
        questions = Questions(self.db, self.deciding, names)
        for entry, person in named:
            id_ = questions.who(entry.row, entry.name, person)
            if id_ is None:
                id_ = new_id()
                self._fresh[id_] = person
                self.new.add(entry.row)
            elif id_ in self._first:
                self._again(entry.row, id_, person)
            else:
                self._told[id_] = person
            questions.note(entry.row, id_, person, new=entry.row in self.new)
            self._first.setdefault(id_, entry.row)
            self.of_row[entry.row] = id_
        self.asked, said = questions.asked(self._fresh)
        add_persons(self.db, list(self._fresh.values()), ids=list(self._fresh))
        self.written.count(Figure.PERSONS, len(self._fresh))
        here = persons_of(self.db, list(self._told))
        for id_, person in self._told.items():
            self.remarks[self._first[id_]] = differences(person, here[id_])
        for row, remark in said.items():
            self.remarks.setdefault(row, []).append(remark)
        self.completed = complete_persons(self.db, self._told)

    def _again(self, row: int, id_: EntityId, person: PersonFields) -> None:
        """Take one more row of somebody of the list."""
        self.same[row] = self._first[id_]
        before = self._fresh if id_ in self._fresh else self._told
        self.remarks[row] = differences(person, before[id_])
        before[id_] = completed(before[id_], person)
