"""Takes times: both sides in turn, in one run, so that a busy machine is busy for both; the middle one counts."""

import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass
class Taken:
    """Seconds by the clock on the wall, and of the processor."""

    clock: float = 0.0
    processor: float = 0.0


@contextmanager
def taking() -> Iterator[Taken]:
    """Time a block."""
    taken = Taken()
    clock, processor = time.perf_counter(), time.process_time()
    yield taken
    taken.clock, taken.processor = time.perf_counter() - clock, time.process_time() - processor


def in_turn(sides: Mapping[str, Callable[[], Result]], rounds: int, *, warm_up: int = 0) -> dict[str, list[Result]]:
    """Call the sides in turn and return what each gave; the rounds of the warm-up are thrown away."""
    found: dict[str, list[Result]] = {name: [] for name in sides}
    for number in range(warm_up + rounds):
        for name, side in sides.items():
            result = side()
            if number >= warm_up:
                found[name].append(result)
    return found


def median_of(taken: Sequence[Taken]) -> Taken:
    """Return the middle times, each by itself."""
    return Taken(statistics.median(one.clock for one in taken), statistics.median(one.processor for one in taken))
