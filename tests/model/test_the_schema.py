"""What every mapped class keeps to: ids, versions, portable columns, references, and what is said of people."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, DateTime, Enum, LargeBinary, PrimaryKeyConstraint, Table, Time, UniqueConstraint, Uuid
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import configure_mappers

from forumplanner.model.base import Base, Entity
from forumplanner.model.columns import CivilTime, Codes, Instant
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import new_id
from forumplanner.model.journal import UNJOURNALED
from forumplanner.model.privacy import PERIODS, Period, Personal, Purpose
from forumplanner.model.tables import metadata

configure_mappers()
TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)
COLUMNS = [column for table in TABLES for column in table.columns]
ON_SQLITE, ON_POSTGRES = sqlite.dialect(), postgresql.dialect()


def said(column: Column[object]) -> str:
    return str(column)


def of_people(table: Table) -> bool:
    """Tell whether a table is the one of persons, or refers to it."""
    return table.name == "person" or any(key.column.table.name == "person" for key in table.foreign_keys)


@pytest.mark.parametrize("table", [t for t in TABLES if of_people(t)], ids=lambda table: table.name)
def test_every_column_about_people_says_why_it_is_kept_and_for_how_long(table: Table) -> None:
    silent = [
        said(column)
        for column in table.columns
        if column.name not in {"id", "version"} and "personal" not in column.info
    ]
    assert silent == []


def test_a_table_that_says_it_of_one_column_says_it_of_all() -> None:
    some = [table for table in TABLES if any("personal" in column.info for column in table.columns)]
    silent = [
        said(column)
        for table in some
        for column in table.columns
        if column.name not in {"id", "version"} and "personal" not in column.info
    ]
    assert silent == []


def test_what_is_said_of_a_column_is_a_purpose_with_its_period_or_nothing() -> None:
    assert set(PERIODS) == set(Purpose)
    for column in COLUMNS:
        personal = column.info.get("personal")
        assert personal is None or personal == Personal(personal.purpose, PERIODS[personal.purpose]), said(column)
    assert {period.value for period in PERIODS.values()} <= {period.value for period in Period}


def test_references_to_a_person_are_themselves_personal() -> None:
    impersonal = [
        said(column)
        for column in COLUMNS
        if any(key.column.table.name == "person" for key in column.foreign_keys) and column.info.get("personal") is None
    ]
    assert impersonal == []


def test_nobody_is_asked_for_origin_religion_or_status() -> None:
    forbidden = re.compile("nation|origin|relig|faith|residence|ethnic|migra|gender|sex")
    assert [said(column) for column in COLUMNS if forbidden.search(column.name)] == []


def test_there_are_no_relationships() -> None:
    assert [said for mapper in Base.registry.mappers for said in mapper.relationships] == []


def test_enums_are_stored_as_text_by_value_on_both_databases() -> None:
    enums = [column for column in COLUMNS if isinstance(column.type, Enum)]
    assert enums
    for column in enums:
        kind = column.type
        assert isinstance(kind, Enum)
        assert not kind.native_enum, said(column)
        assert kind.enum_class is not None
        assert kind.enums == [member.value for member in kind.enum_class], said(column)
        assert max(map(len, kind.enums)) <= (kind.length or 0), said(column)
        assert kind.compile(ON_POSTGRES) == kind.compile(ON_SQLITE) == "VARCHAR(40)"


def test_no_column_has_a_type_that_differs_between_databases() -> None:
    for column in COLUMNS:
        assert not isinstance(column.type, Uuid | Time), said(column)
        if isinstance(column.type, DateTime):
            assert column.type.timezone, said(column)
        if isinstance(column.type, LargeBinary):
            assert column.table.name in UNJOURNALED, f"{column}: the journal cannot hold bytes"


def test_ids_codes_and_keys_sort_by_code_point_on_a_server() -> None:
    keys = [
        column
        for column in COLUMNS
        if (column.name in {"id", "code", "sort_key", "search_key"} or column.foreign_keys)
        and column.type.compile(ON_SQLITE) == "TEXT"
    ]
    plain = [said(c) for c in keys if 'COLLATE "C"' not in c.type.compile(ON_POSTGRES)]
    assert len(keys) > 100
    assert plain == []


def test_every_entity_has_a_version_that_guards_it() -> None:
    entities = [mapper for mapper in Base.registry.mappers if issubclass(mapper.class_, Entity)]
    assert {mapper.local_table.name for mapper in entities} == set(metadata.tables) - UNJOURNALED
    for mapper in entities:
        assert mapper.version_id_col is mapper.local_table.c["version"]
        assert [column.name for column in mapper.local_table.primary_key] == ["id"]


def test_references_can_be_left_to_the_end_of_a_change() -> None:
    for table in TABLES:
        for key in table.foreign_keys:
            assert key.deferrable, str(key.parent)
            assert key.ondelete in {"CASCADE", None}, str(key.parent)


def test_what_points_to_a_person_stays_when_others_would_take_the_person_away() -> None:
    """Only what says nothing of its own goes with a person; seats, registrations and records stop the deletion."""
    going = {
        key.parent.table.name
        for table in TABLES
        for key in table.foreign_keys
        if key.column.table.name == "person" and key.ondelete == "CASCADE"
    }
    assert going == {"actor_link", "affiliation", "channel", "distinct_persons", "mailing_list_member"}


def test_ids_are_32_hexadecimal_digits_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(re.fullmatch("[0-9a-f]{32}", id_) for id_ in ids)


def test_a_civil_time_keeps_its_second_pass_and_refuses_a_zone() -> None:
    kind = CivilTime()
    night = datetime(2026, 10, 25, 2, 30)
    for moment in (night, night.replace(fold=1)):
        kept = kind.process_result_value(kind.process_bind_param(moment, ON_SQLITE), ON_SQLITE)
        assert kept is not None
        assert (kept, kept.fold, kept.tzinfo) == (moment, moment.fold, None)
    first = kind.process_bind_param(night, ON_SQLITE)
    second = kind.process_bind_param(night.replace(fold=1), ON_SQLITE)
    later = kind.process_bind_param(night + timedelta(seconds=1), ON_SQLITE)
    assert first is not None
    assert second is not None
    assert later is not None
    assert first < second < later
    with pytest.raises(ValueError, match="zone"):
        kind.process_bind_param(night.replace(tzinfo=UTC), ON_SQLITE)


def test_an_instant_is_utc_whatever_zone_it_was_given_in() -> None:
    kind = Instant()
    given = datetime(2026, 5, 1, 20, tzinfo=timezone(timedelta(hours=2)))
    for dialect in (ON_SQLITE, ON_POSTGRES):
        kept = kind.process_result_value(kind.process_bind_param(given, dialect), dialect)
        assert kept == given
        assert kept is not None
        assert kept.tzinfo is UTC
    with pytest.raises(ValueError, match="zone"):
        kind.process_bind_param(datetime(2026, 5, 1), ON_SQLITE)


def test_codes_are_words_without_blanks() -> None:
    kind = Codes()
    for codes in ((), ("de",), ("de", "uk", "ar")):
        assert kind.process_result_value(kind.process_bind_param(codes, ON_SQLITE), ON_SQLITE) == codes
    for wrong in (("",), ("zwei wörter",), ("tab\t",)):
        with pytest.raises(ValueError, match="codes"):
            kind.process_bind_param(wrong, ON_SQLITE)


def test_every_kind_of_event_has_a_value_that_is_its_name_in_lower_case() -> None:
    assert [kind.value for kind in EventKind] == [kind.name.lower() for kind in EventKind]


def test_every_reference_has_an_index() -> None:
    """Without one, deleting a parent reads the whole table of its children, once per parent."""
    bare = set()
    for table in TABLES:
        leading = {next(iter(index.columns)).name for index in table.indexes}
        for constraint in table.constraints:
            columns = list(getattr(constraint, "columns", ()))
            if isinstance(constraint, UniqueConstraint | PrimaryKeyConstraint) and columns:
                leading.add(columns[0].name)
        bare |= {said(key.parent) for key in table.foreign_keys if key.parent.name not in leading}
    assert bare == set()
