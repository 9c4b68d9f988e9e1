"""Takes answers to invitations in from files: reads them outside the transaction, keeps them in one change."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.lists.replies import ReplyRow, count_fitting, rows, with_digests
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import answering
from forumplanner.planning.reply_judging import GivenReply
from forumplanner.planning.settling_replies import Settled, settle_all
from forumplanner.workspace import Label, Workspace

Read = Iterable[ReadReply | NoReply]
_HEAD = 65_536
_ANSWERS = re.compile(rb"^METHOD[^:\r\n]*:\s*(REPLY|COUNTER|REFRESH|DECLINECOUNTER)\s*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class TakenIn:
    """What came in: the new answers, how many of them fit, all that were read, and what was no answer."""

    ids: tuple[EntityId, ...]
    fitting: int
    known: int
    refused: tuple[NoReply, ...]
    all_ids: tuple[EntityId, ...] = ()

    @property
    def taken(self) -> int:
        """How many answers are new."""
        return len(self.ids)


def is_calendar_of_others(path: Path) -> bool:
    """Tell whether a file is a calendar without an answer: what others publish, or their own invitations."""
    if path.suffix.lower() != ".ics":
        return False
    try:
        with path.open("rb") as file:
            return _ANSWERS.search(file.read(_HEAD)) is None
    except OSError:
        return False


def take_in(workspace: Workspace, paths: Sequence[Path], progress: Progress | None = None) -> TakenIn:
    """Take the answers in files and mailboxes in; what is no answer is told with its reason.

    Raises PlanningError when cancelled: then nothing is kept.
    """
    from forumplanner.exchange.replies.reading import read_replies

    watch = progress or Silent()

    def read() -> Iterator[ReadReply | NoReply]:
        for number, path in enumerate(paths):
            watch.report(number, len(paths), path.name)
            yield from read_replies(path)

    return keep(workspace, read(), watch)


def keep(workspace: Workspace, read: Read, progress: Progress) -> TakenIn:
    """Keep what was read as answers, in one change that can be undone."""
    replies: list[GivenReply] = []
    refused: list[NoReply] = []
    for one in read:
        if progress.cancelled():
            raise PlanningError("work.cancelled")
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
        everything = with_digests(db, [reply.digest for reply in replies])
    return TakenIn(ids, fitting, made[0].known, tuple(refused), tuple(everything))


def accept_fitting(workspace: Workspace, reply_ids: Sequence[EntityId]) -> Settled:
    """Take over what is proposed for those of the answers that fit, as one change."""
    done: list[Settled] = []

    def label() -> Label:
        return Label("settle_replies", {"count": len(done[0].applied)})

    with workspace.change(Label("settle_replies"), named_at_the_end=label) as db:
        done.append(settle_all(db, workspace.now(), among=frozenset(reply_ids)))
    return done[0]


def rows_of(workspace: Workspace, reply_ids: Sequence[EntityId]) -> list[ReplyRow]:
    """Return answers as rows, in order."""
    with workspace.read() as db:
        return rows(db, reply_ids)
