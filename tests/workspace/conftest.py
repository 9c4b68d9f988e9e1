"""A planner of one's own per test, as a file and on a PostgreSQL server, and a way to look at all of it."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, update

from forumplanner.model.journal import Change
from forumplanner.model.refusals import Refusal
from forumplanner.model.tables import metadata
from forumplanner.storage.engine import open_file, open_server
from forumplanner.storage.journal import journaled
from forumplanner.workspace import Workspace

Location = Path | str
OpenAs = Callable[..., Workspace]
Dump = dict[str, list[tuple[object, ...]]]
Refused = Callable[..., AbstractContextManager[None]]
_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Start a PostgreSQL server on a socket of its own; return the start of its URLs."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("needs the PostgreSQL server (Debian: postgresql)")
    # Not pytest's own folder: only its owner may enter that, and sockets need a short path.
    folder = Path(tempfile.mkdtemp(prefix="forumplanner-pg-"))
    as_postgres: list[str] = []
    if os.geteuid() == 0:
        as_postgres = ["runuser", "-u", "postgres", "--"]  # the server refuses to run as root
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    data = folder / "data"
    locale = ["--locale-provider=icu", "--icu-locale=de-DE", "--encoding=UTF8"]
    _run([*as_postgres, programs[-1] / "initdb", "-D", data, "-A", "trust", *locale, "--no-sync"], folder)
    settings = f"-c listen_addresses='' -k {folder} -c fsync=off -c timezone=America/New_York"
    start = [*as_postgres, programs[-1] / "pg_ctl", "-D", data, "-w", "-l", data / "log"]
    _run([*start, "-o", settings, "start"], folder)
    user = "postgres" if as_postgres else pwd.getpwuid(os.geteuid()).pw_name
    try:
        yield f"postgresql+psycopg://{user}@/{{database}}?host={folder}"
    finally:
        _run([*as_postgres, programs[-1] / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], folder)
        shutil.rmtree(folder)


def _run(command: list[str | Path], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert done.returncode == 0, done.stdout.decode()


@pytest.fixture(scope="session")
def empty_database(server: str) -> str:
    """Return a URL pattern of the server, on which the database `empty` holds a planner without rows."""
    _execute(server, "CREATE DATABASE empty")
    Workspace.open(server.format(database="empty"), who="nobody").close()
    return server


def _execute(server: str, statement: str) -> None:
    engine = create_engine(server.format(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def create_database(empty_database: str) -> Callable[[], Location]:
    """Return what makes another planner without rows on the server."""

    def create() -> Location:
        name = f"forum{next(_NUMBERS)}"
        _execute(empty_database, f"CREATE DATABASE {name} TEMPLATE empty")
        return empty_database.format(database=name)

    return create


@pytest.fixture(params=["file", pytest.param("server", marks=pytest.mark.tool("postgresql"))])
def kind(request: pytest.FixtureRequest) -> str:
    """Return the kind of planner; each test that asks for one runs on both."""
    return str(request.param)


@pytest.fixture
def new_location(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Location]:
    """Return what makes another planner without rows."""
    if kind == "file":
        template: Path = request.getfixturevalue("empty_planner")

        def copy() -> Location:
            return Path(shutil.copy(template, tmp_path / f"forum{next(_NUMBERS)}.forumplan"))

        return copy
    create: Callable[[], Location] = request.getfixturevalue("create_database")
    return create


@pytest.fixture
def location(new_location: Callable[[], Location]) -> Location:
    """Return a planner without rows."""
    return new_location()


@pytest.fixture
def open_as(location: Location) -> Iterator[OpenAs]:
    """Return what opens the planner as an officer; all are closed after the test."""
    opened: list[Workspace] = []

    def open_it(who: str = "anna", **options: object) -> Workspace:
        opened.append(Workspace.open(location, who=who, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_it
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(open_as: OpenAs) -> Workspace:
    """Return a planner without rows, opened by anna."""
    return open_as("anna")


@pytest.fixture
def new_schema(location: Location) -> Callable[[], None]:
    """Return what makes all entries of the closed planner look as if they came from an older program."""

    def age() -> None:
        engines = open_file(location) if isinstance(location, Path) else open_server(location)
        with engines.writing.begin() as connection:
            connection.execute(update(Change).values(schema="0"))
        engines.dispose()

    return age


@pytest.fixture(scope="session")
def dump() -> Callable[[Workspace], Dump]:
    """Return what reads every row of every table the journal follows, without `version`."""

    def read_all(workspace: Workspace) -> Dump:
        with workspace.read() as db:
            return {
                table.name: sorted(
                    tuple(row) for row in db.execute(select(*(c for c in table.columns if c.name != "version")))
                )
                for table in journaled(metadata)
            }

    return read_all


@pytest.fixture(scope="session")
def refused() -> Refused:
    """Return what expects an exception (and, for a refusal, its key) from a block of any length."""

    @contextmanager
    def expect(kind: type[BaseException], key: str = "") -> Iterator[None]:
        with pytest.raises(kind) as caught:
            yield
        if isinstance(caught.value, Refusal):
            assert caught.value.key == key

    return expect
