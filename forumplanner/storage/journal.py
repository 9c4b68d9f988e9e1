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
        for statement in _statements(table, connection.dialect.name):
            connection.exec_driver_sql(statement)


def remove(connection: Connection, metadata: MetaData) -> None:
    """Drop the triggers, for a migration that moves rows without them being a change of somebody's."""
    for table in journaled(metadata):
        for name in _names(table):
            on = f' ON "{table.name}"' if connection.dialect.name == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing(connection: Connection, metadata: MetaData) -> list[str]:
    """Return the names of triggers that should be there and are not (SQLite)."""
    found = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'")}
    return [name for table in journaled(metadata) for name in _names(table) if name not in found]


def _names(table: Table) -> list[str]:
    return [f"{_PREFIX}{table.name}_{what}" for what in ("insert", "update", "delete")]


def _statements(table: Table, dialect: str) -> list[str]:
    return _postgres(table) if dialect == "postgresql" else _sqlite(table)


def _postgres(table: Table) -> list[str]:
    rows, version = f"{_PREFIX}{table.name}_rows", f"{_PREFIX}{table.name}_version"
    return [
        f'DROP TRIGGER IF EXISTS {rows} ON "{table.name}"',
        f'DROP TRIGGER IF EXISTS {version} ON "{table.name}"',
        f'CREATE TRIGGER {rows} AFTER INSERT OR UPDATE OR DELETE ON "{table.name}" '
        "FOR EACH ROW EXECUTE FUNCTION journal_row()",
        f'CREATE TRIGGER {version} BEFORE UPDATE ON "{table.name}" FOR EACH ROW EXECUTE FUNCTION journal_version()',
    ]


def _sqlite(table: Table) -> list[str]:
    name = table.name
    columns = [column.name for column in table.columns]
    image = ", ".join(f"'{column}', OLD.\"{column}\"" for column in columns)
    differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns if c != "version")

    def row(op: str, side: str, before: str) -> str:
        return (
            "INSERT INTO change_row(change, entity, row_id, op, before) "
            f"VALUES ((SELECT change FROM open_change), '{name}', {side}.id, '{op}', {before});"
        )

    insert, update, delete = _names(table)
    return [
        *(f"DROP TRIGGER IF EXISTS {trigger}" for trigger in (insert, update, delete)),
        f'CREATE TRIGGER {insert} AFTER INSERT ON "{name}" BEGIN {row("i", "NEW", "NULL")} END',
        f'CREATE TRIGGER {update} AFTER UPDATE ON "{name}" WHEN {differs} BEGIN '
        f"{row('u', 'OLD', f'json_object({image})')} "
        f'UPDATE "{name}" SET version = OLD.version + 1 WHERE id = NEW.id AND NEW.version = OLD.version; END',
        f'CREATE TRIGGER {delete} AFTER DELETE ON "{name}" BEGIN {row("d", "OLD", f"json_object({image})")} END',
    ]
