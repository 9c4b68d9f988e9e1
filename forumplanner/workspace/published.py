"""What was put on a calendar server, outside the journal: a server does not undo along with the planner."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from forumplanner.model.ids import EntityId
from forumplanner.model.other_calendars import PublishedCalendar, PublishedEntry
from forumplanner.workspace.workspace import Workspace

LEFT_OUT = "left out"
"""The digest of an entry that the officer no longer publishes."""


@dataclass(frozen=True)
class Published:
    """One entry as it was last put: where, in which state of the server's (`etag`) and of ours (`digest`)."""

    uid: str
    href: str
    etag: str
    digest: str
    title: str

    @property
    def left_out(self) -> bool:
        """Whether the officer decided to publish it no longer."""
        return self.digest == LEFT_OUT


def published(workspace: Workspace, account_id: EntityId) -> dict[str, Published]:
    """Return what was put into the calendar of an account, by UID."""
    columns = (
        PublishedEntry.uid,
        PublishedEntry.href,
        PublishedEntry.etag,
        PublishedEntry.digest,
        PublishedEntry.title,
    )
    with workspace.read() as db:
        found = db.execute(select(*columns).where(PublishedEntry.account_id == account_id))
        return {row.uid: Published(*row) for row in found}


def note_entry(workspace: Workspace, account_id: EntityId, entry: Published) -> None:
    """Keep what is known of an entry now."""
    mine = (PublishedEntry.account_id == account_id, PublishedEntry.uid == entry.uid)
    kept = {"href": entry.href, "etag": entry.etag, "digest": entry.digest, "title": entry.title}
    with workspace.beside_the_journal() as connection:
        if connection.execute(update(PublishedEntry).where(*mine).values(kept)).rowcount == 0:
            connection.execute(insert(PublishedEntry).values(account_id=account_id, uid=entry.uid, **kept))


def leave_out(workspace: Workspace, account_id: EntityId, entry: Published) -> None:
    """Keep that an entry is published no longer, and what the server has may stay."""
    note_entry(workspace, account_id, replace(entry, digest=LEFT_OUT, etag=""))


def forget_entry(workspace: Workspace, account_id: EntityId, uid: str) -> None:
    """Drop an entry that is no longer there."""
    mine = (PublishedEntry.account_id == account_id, PublishedEntry.uid == uid)
    with workspace.beside_the_journal() as connection:
        connection.execute(delete(PublishedEntry).where(*mine))


def forget_calendar(workspace: Workspace, account_id: EntityId) -> None:
    """Drop all that is known of a calendar: another one is published to from now on."""
    with workspace.beside_the_journal() as connection:
        for table in (PublishedEntry, PublishedCalendar):
            connection.execute(delete(table).where(table.account_id == account_id))


def token_of(workspace: Workspace, account_id: EntityId) -> str:
    """Return up to which state of the server everything is settled; empty where nothing is."""
    with workspace.read() as db:
        return db.scalar(select(PublishedCalendar.sync_token).where(PublishedCalendar.account_id == account_id)) or ""


def note_token(workspace: Workspace, account_id: EntityId, token: str, at: datetime) -> None:
    """Keep up to which state of the server everything is settled, and since when."""
    kept = {"sync_token": token, "synced_at": at}
    mine = PublishedCalendar.account_id == account_id
    with workspace.beside_the_journal() as connection:
        if connection.execute(update(PublishedCalendar).where(mine).values(kept)).rowcount == 0:
            connection.execute(insert(PublishedCalendar).values(account_id=account_id, **kept))
