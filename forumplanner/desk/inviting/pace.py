"""Not more messages a minute than the server's owner allows; the clock is handed in."""

import time
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

MINUTE = 60.0
PUT_OFF = timedelta(minutes=5)
"""How long a server that asks to try again later is left in peace, more each time."""
_LOOK_UP = 0.2
"""Seconds after which somebody who waits looks whether to stop."""


def tried_again_at(attempts: int, changed_at: datetime) -> datetime:
    """Return from when on a message is tried again that a server put off so often, the last time then."""
    return changed_at + PUT_OFF * attempts


class Pace:
    """Lets `per_minute` messages go in any 60 seconds; `ages` says how many seconds ago others went."""

    def __init__(
        self,
        per_minute: int,
        *,
        ages: Iterable[float] = (),
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._most = max(1, per_minute)
        self._clock = clock
        self._sleep = sleep
        now = clock()
        self._went = deque(sorted(now - age for age in ages), maxlen=self._most)

    def wait(self, stopped: Callable[[], bool]) -> bool:
        """Wait until one more may go, and count it; False when somebody stopped that."""
        while not stopped():
            now = self._clock()
            if len(self._went) < self._most or now - self._went[0] >= MINUTE:
                self._went.append(now)
                return True
            self._sleep(min(_LOOK_UP, MINUTE - (now - self._went[0])))
        return False
