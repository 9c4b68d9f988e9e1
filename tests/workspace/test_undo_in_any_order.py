"""Whatever was changed, undo gives the planner of before and redo gives it again (found by Hypothesis)."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Track
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, NeedKind, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import new_id
from forumplanner.model.registrations import Companions, Need, Registration
from forumplanner.workspace import Label, Workspace

AT = datetime(2026, 5, 1, 18)
KINDS: tuple[Any, ...] = (Event, EventDay, Track, AgendaItem, Person, Registration, Companions, Need)
NUMBERS = st.integers(0, 10_000)
WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=8)
STEP = st.tuples(st.sampled_from(["add", "add many", "set", "set all", "remove", "remove all"]), NUMBERS, WORDS)


def pick(db: Session, kind: Any, number: int) -> str | None:
    ids = db.scalars(select(kind.id).order_by(kind.id)).all()
    return ids[number % len(ids)] if ids else None


def parents(db: Session, kind: Any, number: int) -> dict[str, Any] | None:
    """Return what a new row of a kind refers to; None when something it needs is not there."""
    found: dict[str, Any] = {}
    for column in kind.__table__.columns:
        for key in column.foreign_keys:
            target = next(k for k in KINDS if k.__tablename__ == key.column.table.name) if _known(key) else None
            id_ = pick(db, target, number) if target is not None else None
            if id_ is None and not column.nullable:
                return None
            if not (column.nullable and number % 3 == 0):
                found[column.name] = id_
    return found


def _known(key: Any) -> bool:
    return any(k.__tablename__ == key.column.table.name for k in KINDS)


def fields(kind: Any, number: int, word: str) -> dict[str, Any]:
    return {
        Event: {"code": f"e-{number % 50}", "kind": EventKind.SITTING, "title": word, "starts": AT, "ends": AT},
        EventDay: {"number": number % 3, "starts": AT, "ends": AT, "title": word},
        Track: {"name": word},
        AgendaItem: {"title": word, "minutes": number % 60, "public": number % 2 == 0},
        Person: {"family_name": word, "languages": ("de", "uk")[: number % 3]},
        Registration: {"state": RegistrationState.WAITING, "registered_at": AT.astimezone(), "note": word},
        Companions: {},
        Need: {"kind": NeedKind.OTHER, "detail": word},
    }[kind]


TEXT = {Event: "title", EventDay: "title", Track: "name", AgendaItem: "title", Person: "note", Registration: "note"}


def do(db: Session, what: str, number: int, word: str) -> None:
    """Make one of many possible steps; one that a reference or a unique value forbids is not made."""
    kind = KINDS[number % len(KINDS)]
    if what == "add":
        refs = parents(db, kind, number)
        if refs is not None:
            db.add(kind(id=new_id(), **fields(kind, number, word), **refs))
    elif what == "add many":
        refs = parents(db, kind, number)
        if refs is not None and kind not in (Event, Registration):
            rows = [{"id": new_id(), **fields(kind, number, f"{word}{n}"), **refs} for n in range(number % 4 + 1)]
            db.execute(insert(kind), rows)
    elif what == "set":
        id_ = pick(db, kind, number)
        if id_ is not None and kind in TEXT:
            setattr(db.get_one(kind, id_), TEXT[kind], word)
    elif what == "set all":
        if kind in TEXT:
            db.execute(update(kind.__table__).values({TEXT[kind]: word + str(number % 2)}))
    elif what == "remove":
        id_ = pick(db, kind, number)
        if id_ is not None:
            db.delete(db.get_one(kind, id_))
    elif number % 5 == 0:
        db.execute(delete(kind.__table__))
    db.flush()
    db.expire_all()


class Planner(RuleBasedStateMachine):
    """A planner beside a list of all its states; `now` says in which of them it should be."""

    new_location: Any
    dump: Any

    @initialize()
    def open(self) -> None:
        self.location = self.new_location()
        self.workspace = Workspace.open(self.location, who="anna")
        with self.workspace.change(Label("start"), final=True) as db:
            for kind in KINDS:
                for number in range(3):
                    db.add(kind(id=new_id(), **fields(kind, number, "start"), **(parents(db, kind, number) or {})))
                db.flush()
        self.states = [self.dump(self.workspace)]
        self.now = 0

    @rule(steps=st.lists(STEP, min_size=1, max_size=4))
    def change(self, steps: list[tuple[str, int, str]]) -> None:
        """Make some steps in one change; all or nothing."""
        try:
            with self.workspace.change(Label("test", {"steps": len(steps)})) as db:
                entries = db.scalar(select(func.count()).select_from(Person))
                assert entries is not None
                for what, number, word in steps:
                    do(db, what, number, word)
        except IntegrityError:
            return
        following = self.workspace.next_undo
        if following is not None and following.id != getattr(self, "last", None) and self.workspace.next_redo is None:
            self.last = following.id
            del self.states[self.now + 1 :]
            self.states.append(self.dump(self.workspace))
            self.now += 1

    @rule()
    def undo(self) -> None:
        if self.now > 0:
            self.workspace.undo()
            self.now -= 1
            self.last = getattr(self.workspace.next_undo, "id", None)

    @rule()
    def redo(self) -> None:
        if self.now + 1 < len(self.states):
            self.workspace.redo()
            self.now += 1
            self.last = getattr(self.workspace.next_undo, "id", None)

    @rule()
    def restart(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.location, who="anna")

    @invariant()
    def it_is_in_the_state_it_should_be_in(self) -> None:
        assert self.dump(self.workspace) == self.states[self.now]
        assert (self.workspace.next_undo is not None) == (self.now > 0)
        assert (self.workspace.next_redo is not None) == (self.now + 1 < len(self.states))

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            while self.now > 0:
                self.undo()
                self.it_is_in_the_state_it_should_be_in()
            while self.now + 1 < len(self.states):
                self.redo()
                self.it_is_in_the_state_it_should_be_in()
            self.workspace.close()


def test_undo_gives_the_planner_of_before_and_redo_gives_it_again(empty_planner: Path, dump: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = iter(range(10_000))

        class OnFile(Planner):
            def new_location(self) -> Path:
                return Path(shutil.copy(empty_planner, Path(folder) / f"{next(made)}.forumplan"))

        OnFile.dump = staticmethod(dump)
        run_state_machine_as_test(OnFile, settings=_settings(10, 12))


@pytest.mark.tool("postgresql")
def test_undo_and_redo_do_so_on_a_server_too(empty_database: str, create_database: Any, dump: Any) -> None:
    class OnServer(Planner):
        def new_location(self) -> str:
            return str(create_database())

    OnServer.dump = staticmethod(dump)
    run_state_machine_as_test(OnServer, settings=_settings(4, 12))


def _settings(examples: int, steps: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
