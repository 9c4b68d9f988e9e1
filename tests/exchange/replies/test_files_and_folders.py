"""Whatever is dropped is read by what it is: message, calendar, mailbox, Maildir, folder, archive; never failing."""

import zipfile
from pathlib import Path

import pytest

from forumplanner.exchange.replies.limits import MOST_BYTES
from forumplanner.exchange.replies.reading import read_replies
from forumplanner.exchange.replies.values import NoReply, ReadReply
from tests.exchange.replies.written_replies import answer, calendar, letter, message

FILE = calendar(*answer("ACCEPTED"))
MAIL = message(FILE)


def told(path: Path) -> list[tuple[str, str]]:
    """Return where each line comes from and what it is."""
    return [
        (each.source, str(each.participation) if isinstance(each, ReadReply) else each.why.key.partition(".")[2])
        for each in read_replies(path)
    ]


def mbox(*messages: bytes, separator: bytes = b"From anna@verein.example Sun Nov 22 05:50:13 2026\n") -> bytes:
    return b"".join(
        separator + each.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ") + b"\n" for each in messages
    )


@pytest.mark.parametrize("name", ["answer.eml", "answer", "ANSWER.TXT", "answer.ics"])
@pytest.mark.parametrize("data", [MAIL, FILE, b"\xef\xbb\xbf" + FILE, FILE.decode().encode("utf-16")])
def test_a_file_is_what_it_holds_whatever_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert told(tmp_path / name) == [(name, "accepted")]


def test_a_file_of_apple_mail_is_a_message(tmp_path: Path) -> None:
    path = tmp_path / "17.emlx"
    path.write_bytes(b"%d      \n" % len(MAIL) + MAIL + b'<?xml version="1.0"?><plist/>')
    assert told(path) == [("17.emlx", "accepted")]


@pytest.mark.parametrize(
    "separator",
    [b"From anna@verein.example Sun Nov 22 05:50:13 2026\n", b"From - Sun Nov 22 05:50:13 2026\r\n", b"From \n"],
)
def test_a_mailbox_is_read_message_by_message(tmp_path: Path, separator: bytes) -> None:
    path = tmp_path / "Posteingang"
    text = letter("Frage", text="Wir kommen.\n\nFrom Montag an geht es.\n\n>From Dienstag an nicht.")
    path.write_bytes(mbox(text, MAIL, letter("Noch eine"), separator=separator))
    assert told(path) == [
        ("Posteingang#1", "no-calendar"),
        ("Posteingang#2", "accepted"),
        ("Posteingang#3", "no-calendar"),
    ]


def test_a_huge_message_in_a_mailbox_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "Posteingang"
    huge = letter("Film") + b"x" * 79 + b"\n" + (b"y" * 79 + b"\n") * (MOST_BYTES // 80 + 1)
    path.write_bytes(mbox(huge, MAIL))
    assert told(path) == [("Posteingang#1", "too-large"), ("Posteingang#2", "accepted")]


def test_a_maildir_is_read_without_what_is_still_being_delivered(tmp_path: Path) -> None:
    box = tmp_path / "Maildir"
    for folder in ("cur", "new", "tmp", ".Antworten/cur", ".Antworten/new", ".Antworten/tmp"):
        (box / folder).mkdir(parents=True)
    (box / "dovecot-uidlist").write_text("3 V1 N2\n")
    (box / "cur" / "1700000000.M1.host:2,S").write_bytes(MAIL)
    (box / "new" / "1700000001.M2.host").write_bytes(letter())
    (box / "tmp" / "1700000002.M3.host").write_bytes(MAIL)
    (box / ".Antworten" / "new" / "1700000003.M4.host").write_bytes(MAIL)
    assert told(box) == [
        ("Maildir/.Antworten/new/1700000003.M4.host", "accepted"),
        ("Maildir/cur/1700000000.M1.host:2,S", "accepted"),
        ("Maildir/new/1700000001.M2.host", "no-calendar"),
    ]


def test_a_folder_is_read_with_those_in_it_but_without_links(tmp_path: Path) -> None:
    folder = tmp_path / "Antworten"
    (folder / "mehr").mkdir(parents=True)
    (folder / "a.eml").write_bytes(MAIL)
    (folder / "b.pdf").write_bytes(b"%PDF-1.7\n" + bytes(100))
    (folder / "c.eml").write_bytes(b"")
    (folder / "Inbox.msf").write_bytes(b"// <!-- <mdb:mork:z v=")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "mehr" / "d.ics").write_bytes(FILE)
    (folder / "mehr" / "circle").symlink_to(folder)
    assert told(folder) == [
        ("Antworten/a.eml", "accepted"),
        ("Antworten/b.pdf", "not-understood"),
        ("Antworten/c.eml", "empty"),
        ("Antworten/mehr/d.ics", "accepted"),
    ]
    (tmp_path / "leer").mkdir()
    assert told(tmp_path / "leer") == [("leer", "empty-folder")]


def test_an_archive_is_read_and_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "antworten.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../a.eml", MAIL)
        archive.writestr("mehr/b.ics", FILE)
        archive.writestr("__MACOSX/._a.eml", b"x")
        archive.writestr("bomb.eml", b"From: a@b.example\n\n" + bytes(MOST_BYTES))
        archive.writestr("c.zip", b"PK\x03\x04")
    assert told(path) == [
        ("antworten.zip/../../a.eml", "accepted"),
        ("antworten.zip/mehr/b.ics", "accepted"),
        ("antworten.zip/bomb.eml", "too-large"),
        ("antworten.zip/c.zip", "archive-within"),
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["antworten.zip"]


def test_damaged_and_protected_archives_say_so(tmp_path: Path) -> None:
    path = tmp_path / "antworten.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.eml", MAIL)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert told(path) == [("antworten.zip", "damaged")]
    flipped = bytearray(whole)
    flipped[60:90] = bytes(30)
    path.write_bytes(flipped)
    assert told(path) == [("antworten.zip/a.eml", "damaged")]
    protected = bytearray(whole)
    protected[6] |= 1
    protected[whole.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(protected)
    assert told(path) == [("antworten.zip/a.eml", "password")]


def test_what_is_not_there_or_too_large_is_said(tmp_path: Path) -> None:
    assert told(tmp_path / "weg.eml") == [("weg.eml", "unreadable")]
    with (tmp_path / "film.eml").open("wb") as file:
        file.write(b"From: a@b.example\n\n")
        file.truncate(100 * 1024 * 1024)
    assert told(tmp_path / "film.eml") == [("film.eml", "too-large")]


def test_every_file_of_others_is_read_or_refused_in_a_line(foreign_files: Path) -> None:
    for name in ("replies", "calendars"):
        for path in sorted((foreign_files / name).rglob("*")):
            if path.is_file():
                found = list(read_replies(path))
                assert found, path
                assert all(each.source.startswith(path.name) for each in found)
                assert all(each.why.place for each in found if isinstance(each, NoReply))
    replies = [each for each in read_replies(foreign_files / "replies") if isinstance(each, ReadReply)]
    assert len({each.digest for each in replies}) >= 20
    assert {each.uid for each in replies} >= {
        "sabre-buergerforum27-1",
        "calsrv.example.com-873970198738777@example.com",
    }
