"""Claims messages just before they are handed over, so that of two threads, windows or programs only one sends them."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.workspace import Workspace, on_the_way
from forumplanner.workspace.on_the_way import OnTheWay

_ON_OUR_LINE: set[EntityId] = set()
"""What this program is handing over at this moment, whichever thread does."""
_LOCK = threading.Lock()


def on_our_line() -> frozenset[EntityId]:
    """Return what this program is handing over at this moment."""
    with _LOCK:
        return frozenset(_ON_OUR_LINE)


class Claim:
    """Takes messages as being sent by us, once; `ours` are those we have."""

    def __init__(self, workspace: Workspace, due: Sequence[OnTheWay]) -> None:
        self.ours: frozenset[EntityId] = frozenset()
        self._workspace = workspace
        self._due = due

    def __call__(self, accepted: Sequence[str]) -> bool:
        """Take all that go to the accepted addresses; False, and none of them, when somebody else was first."""
        taken = set(accepted)
        wanted = frozenset(one.dispatch_id for one in self._due if one.address in taken)
        with _LOCK:
            if not wanted.isdisjoint(_ON_OUR_LINE):
                return False
            _ON_OUR_LINE.update(wanted)
            self.ours = wanted
        got = on_the_way.move(self._workspace, wanted, {OutgoingState.WAITING}, OutgoingState.SENDING)
        if got == wanted:
            return True
        on_the_way.move(self._workspace, got, {OutgoingState.SENDING}, OutgoingState.WAITING)
        self.let_go()
        return False

    def let_go(self) -> None:
        """Have nothing any more."""
        with _LOCK:
            _ON_OUR_LINE.difference_update(self.ours)
            self.ours = frozenset()


@contextmanager
def claiming(workspace: Workspace, due: Sequence[OnTheWay]) -> Iterator[Claim]:
    """Let messages be claimed as long as this lasts."""
    claim = Claim(workspace, due)
    try:
        yield claim
    finally:
        claim.let_go()
