"""Tells whether two folded words are one typing error apart, or two in a long word."""

_LONG = 10


def nearly_equal(first: str, second: str) -> bool:
    """Tell whether the words differ by no more typing errors than one makes in a word of that length.

    A typing error is a letter left out, put in, replaced, or swapped with its neighbour (optimal string alignment).
    Words of fewer than four letters have to be equal.
    """
    if first == second:
        return True
    shorter = min(len(first), len(second))
    if shorter < 4:
        return False
    return within(first, second, 2 if shorter >= _LONG else 1)


def within(first: str, second: str, most: int) -> bool:
    """Tell whether at most `most` typing errors lie between the words; looks only where that can still be so."""
    if abs(len(first) - len(second)) > most:
        return False
    begin = 0
    end = min(len(first), len(second))
    while begin < end and first[begin] == second[begin]:
        begin += 1
    end_1, end_2 = len(first), len(second)
    while end_1 > begin and end_2 > begin and first[end_1 - 1] == second[end_2 - 1]:
        end_1, end_2 = end_1 - 1, end_2 - 1
    return _distance(first[begin:end_1], second[begin:end_2], most) <= most


def _distance(first: str, second: str, most: int) -> int:
    """Return the number of typing errors, or more than `most`."""
    if not first or not second:
        return len(first) + len(second)
    if min(len(first), len(second)) > 2 * most + 2:
        return most + 1
    two_before: list[int] = []
    before = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        now = [row]
        for column, other in enumerate(second, 1):
            least = min(before[column] + 1, now[column - 1] + 1, before[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                least = min(least, two_before[column - 2] + 1)
            now.append(least)
        two_before, before = before, now
    return before[-1]
