"""Answers from what is dropped on the program: messages, calendar files, Outlook's files, mailboxes, folders, archives.

What a file is follows from its content, not from its name. Nothing is unpacked to the disk, links are not followed.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from forumplanner.exchange.replies.calendar_answers import read_calendar
from forumplanner.exchange.replies.limits import MOST_BYTES, MOST_FILES, MOST_UNPACKED
from forumplanner.exchange.replies.mailboxes import is_mailbox, mailbox_messages
from forumplanner.exchange.replies.messages import read_message
from forumplanner.exchange.replies.outlook_answers import read_outlook
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.values import NoReply, ReadReply

_SNIFFED = 4096
_ZIP = b"PK\x03\x04"
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_FIELD = re.compile(rb"[!-9;-~]{1,76}[ \t]*:")
_FIRST_COUNT = re.compile(rb"\s*(\d{1,9})[ \t]*\r?\n")
# Written by systems and mail programs beside the messages.
_BESIDE = frozenset({"thumbs.db", "desktop.ini", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"})
_BESIDE_ENDS = (".msf", ".lock", "~")
_LONGEST_LINE = 1_048_576
_MAILDIR = ("cur", "new")


def read_replies(path: Path) -> Iterator[ReadReply | NoReply]:
    """Yield the answers in a file or folder, and a line for everything in it that is none; never fails."""
    if path.is_dir():
        yield from _of_folder(path)
    else:
        yield from _of_file(path, path.name)


def read_bytes(data: bytes, source: str) -> Iterator[ReadReply | NoReply]:
    """Yield the answers in a message, a calendar file or an Outlook file that is at hand as bytes."""
    head = data[:_SNIFFED]
    if len(data) > MOST_BYTES:
        yield _too_large(source)
    elif head.startswith(_COMPOUND):
        yield from read_outlook(data, source)
    elif _is_calendar(head):
        yield from read_calendar(data, source)
    elif is_mailbox(head):
        for number, message in enumerate(mailbox_messages(data.splitlines(keepends=True)), start=1):
            yield from _of_mailbox_message(message, source, number)
    elif not data.strip():
        yield no_reply(source, "reading.empty")
    elif _FIELD.match(message := _message(data)):
        yield from read_message(message, source)
    else:
        yield no_reply(source, "reading.not-understood")


def _of_folder(folder: Path) -> Iterator[ReadReply | NoReply]:
    read = 0
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir())
        except OSError:
            yield no_reply(here.name, "reading.unreadable")
            continue
        maildir = all((here / name).is_dir() for name in _MAILDIR)
        for entry in entries:
            if entry.is_symlink() or entry.name.lower() in _BESIDE or entry.name.lower().endswith(_BESIDE_ENDS):
                continue
            if entry.is_dir():
                # A message in `tmp` is still being delivered.
                if not (maildir and entry.name == "tmp"):
                    waiting.append(entry)
            elif entry.is_file() and not maildir and not entry.name.startswith("."):
                read += 1
                if read > MOST_FILES:
                    yield no_reply(folder.name, "reading.too-many-files", limit=MOST_FILES)
                    return
                yield from _of_file(entry, entry.relative_to(folder.parent).as_posix())
        waiting.sort(reverse=True)
    if not read:
        yield no_reply(folder.name, "reading.empty-folder")


def _of_file(path: Path, source: str) -> Iterator[ReadReply | NoReply]:
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
            file.seek(0)
            if head.startswith(_ZIP):
                yield from _of_archive(path, source)
            elif is_mailbox(head):
                lines = iter(lambda: file.readline(_LONGEST_LINE), b"")
                for number, message in enumerate(mailbox_messages(lines), start=1):
                    yield from _of_mailbox_message(message, source, number)
            else:
                # Of what is none of these not more is read than tells so.
                yield from read_bytes(file.read(MOST_BYTES + 1) if _may_hold_answers(head) else head, source)
    except OSError:
        yield no_reply(source, "reading.unreadable")


def _of_mailbox_message(message: bytes, source: str, number: int) -> Iterator[ReadReply | NoReply]:
    where = f"{source}#{number}"
    if len(message) > MOST_BYTES:
        yield _too_large(where)
    else:
        yield from read_message(message, where)


def _of_archive(path: Path, source: str) -> Iterator[ReadReply | NoReply]:
    unpacked = 0
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES:
                yield no_reply(source, "reading.too-many-files", limit=MOST_FILES)
                return
            for entry in entries:
                name = entry.filename.replace("\\", "/")
                if name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith("."):
                    continue
                where = f"{source}/{name}"
                if entry.flag_bits & 1:
                    yield no_reply(where, "reading.password")
                    continue
                data = _unpacked(archive, entry)
                if data is None:
                    yield no_reply(where, "reading.damaged")
                    continue
                unpacked += len(data)
                if unpacked > MOST_UNPACKED:
                    yield no_reply(source, "reading.too-large", limit=MOST_UNPACKED // 1_048_576)
                    return
                if data.startswith(_ZIP):
                    yield no_reply(where, "reading.archive-within")
                else:
                    yield from read_bytes(data, where)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError):
        yield no_reply(source, "reading.damaged")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    """Return at most one byte more than is read of a message, or None when the entry is damaged."""
    try:
        with archive.open(entry) as file:
            return file.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, RuntimeError, OSError):
        return None


def _may_hold_answers(head: bytes) -> bool:
    return head.startswith(_COMPOUND) or _is_calendar(head) or bool(_FIELD.match(_message(head)))


def _is_calendar(head: bytes) -> bool:
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start[:7].upper() == b"BEGIN:V"


def _message(data: bytes) -> bytes:
    """Return the message in a file: Apple Mail's (.emlx) begins with its length and ends with a list."""
    found = _FIRST_COUNT.match(data)
    body = data if found is None else data[found.end() : found.end() + int(found[1])]
    return body.lstrip(b"\xef\xbb\xbf\r\n")


def _too_large(source: str) -> NoReply:
    return no_reply(source, "reading.too-large", limit=MOST_BYTES // 1_048_576)
