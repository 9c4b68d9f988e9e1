"""Takes answers to invitations in, from files or from a mailbox: read outside the transaction, kept in one change."""

import re
import ssl
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from forumplanner.desk.inviting.mail_server import fetching_of
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.lists.replies import (
    ReplyFilter,
    ReplyRow,
    ReplyShown,
    ReplySort,
    count_fitting,
    ids,
    rows,
    with_digests,
)
from forumplanner.lists.reply_fetching import answerable_since, sources
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError, Refusal
from forumplanner.planning import answering
from forumplanner.planning.reply_judging import GivenReply
from forumplanner.planning.settling_replies import Settled, settle_all
from forumplanner.planning.undelivered import GivenReport, dispatches_of, take_in_reports
from forumplanner.workspace import Label, Workspace

Read = Iterable[ReadReply | NoReply]
_HEAD = 65_536
_ANSWERS = re.compile(rb"^METHOD[^:\r\n]*:\s*(REPLY|COUNTER|REFRESH|DECLINECOUNTER)\s*$", re.IGNORECASE | re.MULTILINE)

_NOT_FOR_US = frozenset(
    {
        "reading.no-calendar", "reading.away", "reading.read-receipt", "reading.delivery-report", "reading.published",
        "reading.invitation-of-others", "reading.cancellation-of-others", "reading.counter-declined",
    }
)  # fmt: skip
"""What any mailbox holds beside answers; nobody who fetches wants to be told of it."""


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


def fetch(workspace: Workspace, progress: Progress | None = None, *, context: ssl.SSLContext | None = None) -> TakenIn:
    """Take in the answers in the mailbox of the planner's account; what was taken in before is not fetched again.

    Only reads there. Raises Refusal when no mailbox is entered, when nothing was sent yet, or when the line fails: then
    nothing is kept. `context` are rules for encrypted lines instead of the usual ones.
    """
    from forumplanner.exchange.mail import imap
    from forumplanner.exchange.replies.limits import MOST_BYTES
    from forumplanner.exchange.replies.messages import read_message

    watch = progress or Silent()
    fetching = fetching_of(workspace)
    with workspace.read() as db:
        since, known = answerable_since(db, workspace.now()), sources(db)
    if since is None:
        raise Refusal("imap.nothing-sent")

    def moved(done: int, total: int) -> None:
        if watch.cancelled():
            raise PlanningError("work.cancelled")
        watch.report(done, total, fetching.folder)

    def read() -> Iterator[ReadReply | NoReply]:
        for message in imap.fetch(
            fetching.server, fetching.password, fetching.folder, since=since, known=known,
            most_bytes=MOST_BYTES + 1, watch=moved, context=context,
        ):  # fmt: skip
            for one in read_message(message.data, message.source):
                if isinstance(one, ReadReply) or one.why.key not in _NOT_FOR_US:
                    yield one

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
    ours = _ours(workspace, refused)
    if not replies and not ours:
        return TakenIn((), 0, 0, tuple(refused))
    refused = [one for one in refused if one.bounced is None or one.bounced.digest not in ours]
    made: list[answering.TakenIn] = []

    def label() -> Label:
        return Label("take_in_replies", {"count": sum(len(one.ids) for one in made)})

    with workspace.change(Label("take_in_replies"), named_at_the_end=label) as db:
        made.append(answering.take_in(db, replies, workspace.now()))
        made.append(answering.TakenIn(*take_in_reports(db, tuple(ours.values()), workspace.now())))
    kept = tuple(id_ for one in made for id_ in one.ids)
    with workspace.read() as db:
        fitting = count_fitting(db, kept)
        everything = with_digests(db, [*(reply.digest for reply in replies), *ours])
    return TakenIn(kept, fitting, sum(one.known for one in made), tuple(refused), tuple(everything))


def _ours(workspace: Workspace, refused: Sequence[NoReply]) -> dict[str, tuple[GivenReport, EntityId]]:
    """Return by digest the reports of what was sent from here and came back, each with its dispatch."""
    reports = [GivenReport(**vars(one.bounced)) for one in refused if one.bounced is not None]
    if not reports:
        return {}
    with workspace.read() as db:
        found = dispatches_of(db, reports)
    return {report.digest: (report, sent) for report, sent in zip(reports, found, strict=True) if sent is not None}


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


def joined(parts: Sequence[TakenIn]) -> TakenIn:
    """Return what came in from several sources as one."""
    return TakenIn(
        tuple(one for part in parts for one in part.ids),
        sum(part.fitting for part in parts),
        sum(part.known for part in parts),
        tuple(one for part in parts for one in part.refused),
        tuple(dict.fromkeys(one for part in parts for one in part.all_ids)),
    )


def those_that_wait(workspace: Workspace) -> TakenIn:
    """Return the answers that were taken in before and wait for the officer."""
    with workspace.read() as db:
        waiting = ids(db, ReplyFilter(shown=ReplyShown.OPEN), ReplySort(descending=False))
        return TakenIn((), count_fitting(db, waiting), 0, (), tuple(waiting))
