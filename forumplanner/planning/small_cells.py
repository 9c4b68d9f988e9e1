"""How people may be counted in groups without anybody being recognised: no cell below five, and none that follows.

A group of fewer than `SMALLEST` people is not given as a number (minimum frequency rule; section 16 of the German
Bundesstatistikgesetz asks the same of official statistics). That alone is not enough: where the total is known, one
hidden cell is the total minus the others. So further cells are hidden (complementary suppression; A. Hundepool et al.,
Statistical Disclosure Control, Wiley 2012, on frequency tables), always the next smallest, until

* the hidden ones hold `SMALLEST` people or more together (their sum is the total minus what is shown: a cell, too),
* they are not all of one size, so there are two of them at least.

Then any exchange of sizes among the hidden cells is another table that is shown in the same way, even to somebody who
knows this rule: no hidden cell can be computed. Cells of one size are hidden together, or their names would tell.
Where that hides everything, nothing is broken down: who is named there stays unsaid, too.

Groups that overlap (languages, of which a person speaks several) do not add up to a total. Nothing follows from the
others there, if those in no group are not counted: so small groups alone are hidden.

The rule protects one table. Two tables of almost the same people (with a place, attended) give away their difference:
an office publishes one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 5
"""The smallest number of people that is said."""


@dataclass(frozen=True)
class Group:
    """A group; `number` is None where it must not be said."""

    key: str
    number: int | None


@dataclass(frozen=True)
class SafeTable:
    """What may be shown: the groups, the largest first and the hidden ones last, by name.

    `total` is None where so few people are counted that not even that is said. Without any group shown nothing is
    broken down, and `groups` is empty.
    """

    total: int | None
    groups: tuple[Group, ...]

    @property
    def hidden(self) -> int:
        """How many groups are named without a number."""
        return sum(group.number is None for group in self.groups)


def safe_table(numbers: Mapping[str, int], total: int, *, overlapping: bool, smallest: int = SMALLEST) -> SafeTable:
    """Return what may be shown of the numbers of people in groups, and of how many people there are.

    Groups that do not overlap must add up to the total; raises ValueError otherwise.
    """
    counted = {key: number for key, number in numbers.items() if number}
    if not overlapping and sum(counted.values()) != total:
        raise ValueError(f"{sum(counted.values())} people in groups, {total} in all")
    if total < smallest:
        return SafeTable(0 if not total else None, ())
    limit = smallest - 1 if overlapping else _hidden_up_to(sorted(counted.values()), smallest)
    shown = [(key, number) for key, number in counted.items() if number > limit]
    if not shown:
        return SafeTable(total, ())
    hidden = sorted(key for key, number in counted.items() if number <= limit)
    shown.sort(key=lambda one: (-one[1], one[0]))
    return SafeTable(total, (*(Group(*one) for one in shown), *(Group(key, None) for key in hidden)))


def _hidden_up_to(sizes: list[int], smallest: int) -> int:
    """Return up to which size groups are hidden, 0 for none."""
    if not sizes or sizes[0] >= smallest:
        return 0
    limit = smallest - 1
    for size in sizes:
        limit = max(limit, size)
        hidden = [one for one in sizes if one <= limit]
        if sum(hidden) >= smallest and len(set(hidden)) > 1:
            break
    return limit
