"""Wall times at the edges of summer time."""

from datetime import UTC, datetime

import pytest

from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import advance, exists, require, to_instant, to_local

BERLIN = "Europe/Berlin"


def test_a_skipped_time_is_refused_with_the_next_valid_one() -> None:
    with pytest.raises(PlanningError) as refused:
        require(datetime(2027, 3, 28, 2, 30), BERLIN)
    assert refused.value.key == "time.does-not-exist"
    assert refused.value.params["next"] == datetime(2027, 3, 28, 3, 30)


def test_a_time_that_occurs_twice_is_told_by_its_fold() -> None:
    first = to_instant(datetime(2026, 10, 25, 2, 30), BERLIN)
    second = to_instant(datetime(2026, 10, 25, 2, 30, fold=1), BERLIN)
    assert (second - first).total_seconds() == 3600
    assert to_local(second, BERLIN).fold == 1


def test_minutes_are_elapsed_through_a_change_of_the_clocks() -> None:
    assert advance(datetime(2027, 3, 28, 1, 30), 60, BERLIN) == datetime(2027, 3, 28, 3, 30)
    assert advance(datetime(2026, 10, 25, 1, 30), 120, BERLIN) == datetime(2026, 10, 25, 2, 30, fold=1)


def test_an_evening_in_summer_is_two_hours_ahead_of_utc() -> None:
    assert to_instant(datetime(2027, 6, 3, 18, 0), BERLIN) == datetime(2027, 6, 3, 16, 0, tzinfo=UTC)
    assert exists(datetime(2027, 6, 3, 18, 0), BERLIN)


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "", "../etc/passwd"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(PlanningError, match="unknown-zone"):
        to_instant(datetime(2027, 6, 3), zone)
