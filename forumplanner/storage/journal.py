"""The journal's triggers, generated from the metadata; they see Core, bulk statements and cascades alike.

A row written while no change is open is refused: `change_row.change` would be NULL. Every update raises `version`.
Migrations that rebuild a table drop its triggers: `install` runs after every migration.
"""

from sqlalchemy import Connection, MetaData, Table

from forumplanner.model.journal import UNJOURNALED

_PREFIX = "journal_"

_POSTGRES_FUNCTIONS = """
CREATE OR REPLACE FUNCTION journal_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO change_row(change, entity, row_id, op, before)
    VALUES ((SELECT change FROM open_change), TG_TABLE_NAME, NEW.id, 'i', NULL);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO change_row(change, entity, row_id, op, before)
    VALUES ((SELECT change FROM open_change), TG_TABLE_NAME, OLD.id, 'd', to_jsonb(OLD)::text);
  ELSIF to_jsonb(OLD) - 'version' IS DISTINCT FROM to_jsonb(NEW) - 'version' THEN
    INSERT INTO change_row(change, entity, row_id, op, before)
    VALUES ((SELECT change FROM open_change), TG_TABLE_NAME, OLD.id, 'u', to_jsonb(OLD)::text);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION journal_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version AND to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
    NEW.version := OLD.version + 1;
  END IF;
  RETURN NEW;
END $$;
"""


def journaled(metadata: MetaData) -> list[Table]:
    """Return the tables that the journal follows, sorted by name."""
    return sorted(
        (table for table in metadata.tables.values() if table.name not in UNJOURNALED),
        key=lambda table: table.name,
    )


def install(connection: Connection, metadata: MetaData) -> None:
    """Create the triggers of all journaled tables anew."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_POSTGRES_FUNCTIONS)
    for table in journaled(metadata):
        for name, statement in _statements(table, connection.dialect.name).items():
            _drop(connection, name, table.name)
            connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Drop every journal trigger there is, for a migration that moves rows without anybody's change.

    What is there counts, not what the metadata of today knows: a table may have gone since.
    """
    for name, table, _ in _found(connection):
        _drop(connection, name, table)


def missing(connection: Connection, metadata: MetaData) -> list[str]:
    """Return the names of triggers that should be there and are not, or (SQLite) say something else."""
    found = {name: statement for name, _, statement in _found(connection)}
    wanted = {
        name: statement
        for table in journaled(metadata)
        for name, statement in _statements(table, connection.dialect.name).items()
    }
    if connection.dialect.name == "postgresql":
        return [name for name in wanted if name not in found]
    return [name for name, statement in wanted.items() if found.get(name) != statement]


def _found(connection: Connection) -> list[tuple[str, str, str]]:
    """Return name, table and text of the journal triggers in the database."""
    if connection.dialect.name == "postgresql":
        query = (
            "SELECT t.tgname, c.relname, '' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace"
        )
    else:
        query = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
    rows = connection.exec_driver_sql(query).all()
    return [(name, table, text) for name, table, text in rows if name.startswith(_PREFIX)]


def _drop(connection: Connection, trigger: str, table: str) -> None:
    on = f' ON "{table}"' if connection.dialect.name == "postgresql" else ""
    connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{trigger}"{on}')


def _statements(table: Table, dialect: str) -> dict[str, str]:
    """Return the text of a table's triggers by their names."""
    return _postgres(table.name) if dialect == "postgresql" else _sqlite(table)


def _postgres(table: str) -> dict[str, str]:
    rows, version = f"{_PREFIX}{table}_rows", f"{_PREFIX}{table}_version"
    return {
        rows: f'CREATE TRIGGER "{rows}" AFTER INSERT OR UPDATE OR DELETE ON "{table}" '
        "FOR EACH ROW EXECUTE FUNCTION journal_row()",
        version: f'CREATE TRIGGER "{version}" BEFORE UPDATE ON "{table}" '
        "FOR EACH ROW EXECUTE FUNCTION journal_version()",
    }


def _sqlite(table: Table) -> dict[str, str]:
    name = table.name
    columns = [column.name for column in table.columns]
    image = ", ".join(f"'{column}', OLD.\"{column}\"" for column in columns)
    differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns if c != "version")

    def row(op: str, side: str, before: str) -> str:
        return (
            "INSERT INTO change_row(change, entity, row_id, op, before) "
            f"VALUES ((SELECT change FROM open_change), '{name}', {side}.id, '{op}', {before});"
        )

    insert, update, delete = (f"{_PREFIX}{name}_{what}" for what in ("insert", "update", "delete"))
    return {
        insert: f'CREATE TRIGGER "{insert}" AFTER INSERT ON "{name}" BEGIN {row("i", "NEW", "NULL")} END',
        update: f'CREATE TRIGGER "{update}" AFTER UPDATE ON "{name}" WHEN {differs} BEGIN '
        f"{row('u', 'OLD', f'json_object({image})')} "
        f'UPDATE "{name}" SET version = OLD.version + 1 WHERE id = NEW.id AND NEW.version = OLD.version; END',
        delete: f'CREATE TRIGGER "{delete}" AFTER DELETE ON "{name}" BEGIN '
        f"{row('d', 'OLD', f'json_object({image})')} END",
    }
