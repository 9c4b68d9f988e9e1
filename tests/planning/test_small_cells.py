"""Numbers of people in groups tell nothing about a small group, not even to somebody who knows the rule and adds up."""

from collections import defaultdict
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.planning.small_cells import SMALLEST, SafeTable, safe_table

NAMES = "abcde"


def table(*numbers, smallest=SMALLEST):
    return safe_table(dict(zip(NAMES, numbers, strict=False)), sum(numbers), overlapping=False, smallest=smallest)


def shown(found):
    return {group.key: group.number for group in found.groups}


def test_groups_of_five_and_more_are_shown_with_the_largest_first():
    found = table(5, 20, 7)
    assert [(group.key, group.number) for group in found.groups] == [("b", 20), ("c", 7), ("a", 5)]
    assert (found.total, found.hidden) == (32, 0)


def test_one_small_group_takes_the_next_smallest_with_it():
    assert shown(table(20, 3, 9, 14)) == {"a": 20, "d": 14, "b": None, "c": None}


def test_small_groups_that_are_together_still_few_take_another_with_them():
    assert shown(table(20, 1, 2, 9)) == {"a": 20, "b": None, "c": None, "d": None}


def test_small_groups_of_one_size_would_be_their_sum_divided():
    assert shown(table(20, 3, 3, 9)) == {"a": 20, "b": None, "c": None, "d": None}
    assert shown(table(20, 3, 4, 9)) == {"a": 20, "d": 9, "b": None, "c": None}


def test_groups_of_one_size_are_hidden_together():
    assert shown(table(20, 3, 9, 9)) == {"a": 20, "b": None, "c": None, "d": None}


def test_where_everything_is_small_nothing_is_broken_down():
    assert table(1, 1, 1, 1, 1) == SafeTable(5, ())
    assert table(4, 3) == SafeTable(7, ())
    assert table(20, 3) == SafeTable(23, ())


def test_a_handful_of_people_is_not_even_counted():
    assert table(2, 2) == SafeTable(None, ())
    assert table() == SafeTable(0, ())
    assert safe_table({"de": 4}, 4, overlapping=True) == SafeTable(None, ())


def test_groups_that_do_not_add_up_are_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="in all"):
        safe_table({"a": 7}, 9, overlapping=False)


@pytest.mark.parametrize("smallest", [2, 3, 4, 5])
def test_no_hidden_group_can_be_computed_even_by_who_knows_the_rule(smallest):
    """All tables of four groups that are shown in one way are gathered: no hidden group has one size in all of them."""
    _assert_undecided(product(range(3 * smallest), repeat=4), lambda numbers: table(*numbers, smallest=smallest))


def test_no_hidden_language_can_be_computed_from_those_shown():
    """All ways in which up to seven people speak up to three languages."""
    spoken = list(product((0, 1), repeat=3))
    ways = defaultdict(list)
    for people in range(8):
        for way in combinations_with_replacement(spoken, people):
            numbers = tuple(map(sum, zip(*way, strict=True))) if way else (0, 0, 0)
            found = safe_table(dict(zip(NAMES, numbers, strict=False)), people, overlapping=True, smallest=3)
            ways[found].append(numbers)
    _assert_each_undecided(ways)


@given(st.lists(st.integers(0, 60), max_size=5))
def test_what_is_shown_is_true_and_never_small(numbers):
    found = table(*numbers)
    assert found.total in (None, sum(numbers))
    for key, number in shown(found).items():
        assert number is None or number == numbers[NAMES.index(key)] >= SMALLEST
    if found.groups:
        assert {group.key for group in found.groups} == {NAMES[at] for at, number in enumerate(numbers) if number}
        rest = sum(numbers) - sum(number or 0 for number in shown(found).values())
        assert rest == 0 or rest >= SMALLEST


def _assert_undecided(tables, published):
    ways = defaultdict(list)
    for numbers in tables:
        ways[published(numbers)].append(numbers)
    _assert_each_undecided(ways)


def _assert_each_undecided(ways):
    assert any(found.hidden for found in ways)
    for found, possible in ways.items():
        for group in found.groups:
            if group.number is None:
                at = NAMES.index(group.key)
                assert len({numbers[at] for numbers in possible}) > 1, (found, possible)
        if not found.groups and found.total != 0:
            for at in range(len(possible[0])):
                assert len({numbers[at] for numbers in possible}) > 1, (found, possible)
