"""Takes answers to invitations in from files: reads them outside the transaction, keeps them in one change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.lists.replies import count_fitting
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import answering
from forumplanner.planning.reply_judging import GivenReply
from forumplanner.workspace import Label, Workspace

Read = Iterable[ReadReply | NoReply]
_REPORTED = 50


@dataclass(frozen=True)
class TakenIn:
    """What came in: the new answers, how many of them fit and how many were known, and what was no answer."""

    ids: tuple[EntityId, ...]
    fitting: int
    known: int
    refused: tuple[NoReply, ...]

    @property
    def taken(self) -> int:
        """How many answers are new."""
        return len(self.ids)


def take_in(workspace: Workspace, paths: Sequence[Path], progress: Progress | None = None) -> TakenIn:
    """Take the answers in files and mailboxes in; what is no answer is told with its reason.

    Raises PlanningError when cancelled: then nothing is kept.
    """
    from forumplanner.exchange.replies.reading import read_replies

    def read() -> Iterator[ReadReply | NoReply]:
        for path in paths:
            yield from read_replies(path)

    return keep(workspace, read(), progress or Silent())


def keep(workspace: Workspace, read: Read, progress: Progress) -> TakenIn:
    """Keep what was read as answers, in one change that can be undone."""
    replies: list[GivenReply] = []
    refused: list[NoReply] = []
    for number, one in enumerate(read):
        if progress.cancelled():
            raise PlanningError("work.cancelled")
        if number % _REPORTED == 0:
            progress.report(number, 0)
        if isinstance(one, NoReply):
            refused.append(one)
        else:
            replies.append(GivenReply(**vars(one)))
    if not replies:
        return TakenIn((), 0, 0, tuple(refused))
    made: list[answering.TakenIn] = []

    def label() -> Label:
        return Label("take_in_replies", {"count": len(made[0].ids)})

    with workspace.change(Label("take_in_replies"), named_at_the_end=label) as db:
        made.append(answering.take_in(db, replies, workspace.now()))
    ids = made[0].ids
    with workspace.read() as db:
        fitting = count_fitting(db, ids)
    return TakenIn(ids, fitting, made[0].known, tuple(refused))
