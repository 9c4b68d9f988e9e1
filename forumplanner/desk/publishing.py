"""Publishes the planner's events and tasks to a calendar on a server, and sees what others did to them there.

Nothing that somebody changed or removed on the server is overwritten unseen: it is a conflict until the officer says
whose version counts. Entries that are not ours are never touched. Each entry is noted as soon as it is put, so that
a broken line is taken up where it broke.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.progress import Progress, Silent
from forumplanner.desk.published_bytes import Wanted, wanted
from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.theirs import EntrySaid, entry_said
from forumplanner.exchange.caldav.values import ChangedThere, Server, TokenInvalid
from forumplanner.lists import office
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.lists.event_days import events_of_days
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.calendar_uids import UidKind
from forumplanner.workspace import Workspace, published
from forumplanner.workspace.published import Published


class ConflictKind(StrEnum):
    """What somebody did on the server."""

    CHANGED = "changed"
    REMOVED = "removed"
    ALREADY_THERE = "already_there"


@dataclass(frozen=True)
class Conflict:
    """An entry of ours that is not as we left it: `ours` as the planner has it, `theirs` as the server has it.

    `ours` is None where the planner has it no longer, `theirs` where the server has not. `etag` is the state seen,
    `zone` what times are told in.
    """

    uid: str
    kind: ConflictKind
    title: str
    ours: EntrySaid | None
    theirs: EntrySaid | None
    etag: str
    entry: Published
    wanted: Wanted | None
    zone: str

    @property
    def can_be_taken_over(self) -> bool:
        """Whether the server's version could become the planner's."""
        if self.theirs is None or self.wanted is None:
            return False
        return (self.wanted.day > 0 and self.theirs.timed) or self.wanted.measure_id is not None


@dataclass
class Outcome:
    """What publishing did, as titles: put, removed, left out by decision; and what is to be decided.

    With a dry run what would be done. `stopped` where the user wanted it to stop.
    """

    put: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    unchanged: int = 0
    stopped: bool = False


def publish(
    workspace: Workspace,
    account: CalendarAccountRow,
    secret: str,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Bring the calendar of an account to what the planner says; raises ServerRefused when the server declines.

    What was put until then is noted. With `dry_run` nothing is written, here or there.
    """
    with line_to(account, secret) as line:
        return _Publication(workspace, account, line, dry_run=dry_run).run(progress or Silent())


def line_to(account: CalendarAccountRow, secret: str) -> Line:
    """Return the line to the calendar of an account; raises PlanningError where none was chosen."""
    if not account.calendar_url:
        raise PlanningError("calendar-account.no-calendar", place="calendar_url", account=account.said)
    return Line(Server(account.url, account.user, secret))


class _Publication:
    """One run: first it is seen what others did, then everything they left alone is brought up to date."""

    def __init__(self, workspace: Workspace, account: CalendarAccountRow, line: Line, *, dry_run: bool) -> None:
        self._workspace, self._account, self._line, self._dry = workspace, account, line, dry_run
        self._known = self._known_here()
        with workspace.read() as db:
            self._wanted = wanted(db, workspace, account, _events_of(db, self._known))
            self._zone = office.office(db).zone
        self._done = Outcome()

    def run(self, progress: Progress) -> Outcome:
        """Do it."""
        token = self._see(published.token_of(self._workspace, self._account.id))
        conflicting = {one.uid for one in self._done.conflicts}
        uids = [uid for uid in dict.fromkeys((*self._wanted, *self._known)) if uid not in conflicting]
        for number, uid in enumerate(uids):
            if progress.cancelled():
                self._done.stopped = True
                break
            progress.report(number, len(uids))
            self._bring(uid)
        if self._dry:
            return self._done
        if self._done.put or self._done.removed:
            # A server may tell only what differs between two states: what we put counts from the state after it.
            token = self._see(token)
        # What is undecided is found again by comparing everything.
        settled = "" if self._done.conflicts else token
        published.note_token(self._workspace, self._account.id, settled, self._workspace.now())
        return self._done

    def _see(self, token: str) -> str:
        """See what others did since a token (without one, at all); return the server's token now."""
        met = {one.uid for one in self._done.conflicts}
        now, there, gone = self._look(token)
        self._done.conflicts.extend(one for one in self._conflicts(there, gone) if one.uid not in met)
        return now

    def _known_here(self) -> dict[str, Published]:
        """Return what was put into this calendar; what is known of another one is dropped, and stays there."""
        known = published.published(self._workspace, self._account.id)
        if all(entry.href.startswith(self._account.calendar_url.rstrip("/") + "/") for entry in known.values()):
            return known
        if not self._dry:
            published.forget_calendar(self._workspace, self._account.id)
        return {}

    def _look(self, token: str) -> tuple[str, Mapping[str, str], frozenset[str] | None]:
        """Return the server's token now, the etags of what changed and what is gone; None: all that is not there."""
        url = self._account.calendar_url
        for asked in dict.fromkeys((token, "")):
            try:
                found = door.changes(self._line, url, asked)
            except TokenInvalid:
                continue
            return found.token, found.changed, found.gone if asked else None
        return "", door.listing(self._line, url), None

    def _conflicts(self, there: Mapping[str, str], gone: frozenset[str] | None) -> Iterator[Conflict]:
        etags = {door.path_of(url): etag for url, etag in there.items()}
        lost = None if gone is None else {door.path_of(url) for url in gone}
        for uid, entry in list(self._known.items()):
            path = door.path_of(entry.href)
            etag = etags.get(path)
            if entry.left_out:
                continue
            if path in lost if lost is not None else etag is None:
                yield from self._removed(uid, entry)
            elif etag is not None and etag != entry.etag:
                yield from self._changed(uid, entry, ConflictKind.CHANGED)

    def _removed(self, uid: str, entry: Published) -> Iterator[Conflict]:
        want = self._wanted.get(uid)
        if want is not None:
            yield Conflict(
                uid, ConflictKind.REMOVED, want.title, entry_said(want.data), None, "", entry, want, want.zone
            )
        elif not self._dry:
            published.forget_entry(self._workspace, self._account.id, uid)
            del self._known[uid]

    def _changed(self, uid: str, entry: Published, kind: ConflictKind) -> Iterator[Conflict]:
        """Look at what the server has; where it says the same as we do, only its new state is noted."""
        found = door.get(self._line, entry.href)
        if found is None:
            yield from self._removed(uid, entry)
            return
        want = self._wanted.get(uid)
        ours, theirs = entry_said(want.data) if want else None, entry_said(found.data)
        if want is not None and ours == theirs:
            self._note(Published(uid, entry.href, found.etag, want.digest, want.title))
            return
        title = want.title if want else entry.title
        zone = want.zone if want else self._zone
        yield Conflict(uid, kind, title, ours, theirs, found.etag, entry, want, zone)

    def _bring(self, uid: str) -> None:
        """Put, remove or leave one entry; one that somebody changed in this very moment becomes a conflict."""
        entry, want = self._known.get(uid), self._wanted.get(uid)
        try:
            if entry is not None and entry.left_out:
                if want is not None:
                    self._done.left_out.append(want.title)
            elif want is None and entry is not None:
                self._remove(entry)
            elif want is not None and entry is not None and entry.digest == want.digest:
                self._done.unchanged += 1
            elif want is not None:
                self._put(want, entry)
        except ChangedThere:
            kind = ConflictKind.CHANGED if entry else ConflictKind.ALREADY_THERE
            href = want.address(self._account.calendar_url) if want else ""
            title = want.title if want else ""
            met = entry or Published(uid, href, "", "", title)
            self._done.conflicts.extend(self._changed(uid, met, kind))

    def _put(self, want: Wanted, entry: Published | None) -> None:
        if not self._dry:
            href = entry.href if entry else want.address(self._account.calendar_url)
            etag = door.put(self._line, href, want.data, entry.etag if entry else "")
            self._note(Published(want.uid, href, etag, want.digest, want.title))
        self._done.put.append(want.title)

    def _remove(self, entry: Published) -> None:
        if not self._dry:
            door.delete(self._line, entry.href, entry.etag)
            published.forget_entry(self._workspace, self._account.id, entry.uid)
            del self._known[entry.uid]
        self._done.removed.append(entry.title)

    def _note(self, entry: Published) -> None:
        self._known[entry.uid] = entry
        if not self._dry:
            published.note_entry(self._workspace, self._account.id, entry)


def _events_of(db: Session, known: Mapping[str, Published]) -> tuple[EntityId, ...]:
    """Return the events of the days that were put before: they stay in the calendar when they are over."""
    start = f"{UidKind.EVENT_DAY}-"
    days = [uid.removeprefix(start).partition("@")[0] for uid in known if uid.startswith(start)]
    return events_of_days(db, days)
