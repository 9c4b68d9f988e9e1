"""Who each row of a list is, and what of it can be decided by an officer: gathered row by row, answered at the end."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from forumplanner.desk.import_decisions import Verdict
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.desk.list_import.likely import Told, decided_pairs, likely_pairs, namesake_pair
from forumplanner.desk.list_import.persons import NamedPersons
from forumplanner.desk.list_import.reports import Asked, Remark, RemarkKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import PersonFields


class Questions:
    """Asks the decisions first, then the rule; `by_name` also takes the only person of a name for the same."""

    def __init__(self, db: Session, deciding: Deciding, names: NamedPersons, *, by_name: bool = False) -> None:
        self._db = db
        self._deciding = deciding
        self._names = names
        self._by_name = by_name
        self._recognised: set[int] = set()
        self._row_names: dict[int, str] = {}
        self._namesakes: dict[int, LikelyPair] = {}
        self._new: dict[int, Told] = {}
        self._same: dict[int, Told] = {}

    def who(self, row: int, name: str, person: PersonFields) -> EntityId | None:
        """Return who a row is, None for somebody new."""
        id_, recognised = self._deciding.who(row, lambda: self._rule(person))
        self._row_names[row] = name
        if recognised:
            self._recognised.add(row)
        elif id_ is None and (namesakes := self._names.namesakes(person)):
            self._namesakes[row] = namesake_pair(namesakes, row, name, self._deciding)
        return id_

    def by_rule(self, row: int) -> bool:
        """Tell whether a row is somebody known, and nobody decided it."""
        return row in self._recognised and self._deciding.verdict(row) is Verdict.OPEN

    def note(self, row: int, id_: EntityId, person: PersonFields, *, new: bool) -> None:
        """Know who a row is, so that rows further down may be the same."""
        if new:
            self._names.note_new(person, id_)
            self._new[row] = (id_, person)
        elif self._deciding.verdict(row) is Verdict.SAME:
            self._names.note_also(person, id_)
            self._same[row] = (id_, person)
        self._deciding.note(row, id_, new=new)

    def asked(self, fresh: Mapping[EntityId, PersonFields]) -> tuple[dict[int, Asked], dict[int, Remark]]:
        """Return by row what can be decided, and what is said of it; `fresh` is who is not in the directory yet."""
        pairs = dict(self._namesakes)
        pairs |= likely_pairs(self._db, self._new, self._deciding)
        pairs |= decided_pairs(self._db, self._same, fresh, self._deciding)
        asked: dict[int, Asked] = {}
        said: dict[int, Remark] = {}
        for row, name in self._row_names.items():
            recognised = row in self._recognised
            pair = None if recognised else pairs.get(row)
            if not recognised and pair is None:
                continue
            asked[row] = Asked(pair, recognised, self._deciding.verdict(row))
            if remark := self._remark(asked[row], name, namesake=pair is self._namesakes.get(row)):
                said[row] = remark
        return asked, said

    def _rule(self, person: PersonFields) -> EntityId | None:
        found = self._names.same(person)
        return self._names.only_one(person) if found is None and self._by_name else found

    def _remark(self, asked: Asked, name: str, *, namesake: bool) -> Remark | None:
        if asked.verdict is not Verdict.OPEN:
            return self._decided(asked, name)
        pair = asked.pair
        if pair is None:
            return None
        if pair.first is None:
            return Remark(RemarkKind.NAME_IS_KNOWN if namesake else RemarkKind.MAY_BE_KNOWN, pair.name)
        kind = RemarkKind.NAME_IN_LIST if namesake else RemarkKind.MAY_BE_ROW
        return Remark(kind, pair.name, self._deciding.shown(pair.first))

    def _decided(self, asked: Asked, name: str) -> Remark:
        pair = asked.pair
        other = pair.name if pair is not None else name
        if asked.verdict is Verdict.APART:
            return Remark(RemarkKind.DECIDED_APART, other)
        if pair is not None and pair.first is not None:
            return Remark(RemarkKind.DECIDED_SAME_ROW, other, self._deciding.shown(pair.first))
        return Remark(RemarkKind.DECIDED_SAME, other)
