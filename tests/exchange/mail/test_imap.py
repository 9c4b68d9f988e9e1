"""Messages fetched from a real mailbox: only what may be an answer, only once, and nothing is changed there."""

import socket
import threading
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from forumplanner.exchange.mail.imap import Fetched, fetch
from forumplanner.exchange.mail.server import MailRefused, Server
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from tests.imap_servers import Mailbox, imap_server
from tests.mail_servers import PASSWORD, USER, trusting, write_certificate


class ScriptedMailbox:
    """A server that greets and knows of no encryption."""

    def __enter__(self) -> int:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        port: int = self._socket.getsockname()[1]
        return port

    def __exit__(self, *_: object) -> None:
        self._thread.join(10)
        self._socket.close()

    def _serve(self) -> None:
        line, _ = self._socket.accept()
        with line, line.makefile("rwb") as stream:
            stream.write(b"* OK ready\r\n")
            stream.flush()
            for command in stream:
                tag, name = command.split()[:2]
                stream.write(b"* CAPABILITY IMAP4rev1\r\n" if name.upper() == b"CAPABILITY" else b"* BYE\r\n")
                stream.write(tag + b" OK done\r\n")
                stream.flush()


REPLIES = Path(__file__).parents[2] / "data" / "replies"
ANSWER = (REPLIES / "tb_reply_accepted_de.eml").read_bytes()
LONG_AGO = date(2020, 1, 1)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("certificate"), "localhost")


@pytest.fixture(scope="module")
def mailbox(certificate: Path) -> Iterator[Mailbox]:
    """A mailbox with an answer among a letter and a picture, and one in a folder with umlauts."""
    with imap_server(certificate) as served:
        served.put("1.letter", b"From: a@x.example\r\nSubject: Guten Tag\r\n\r\nMETHOD:REPLY in plain words\r\n")
        served.put("2.answer", ANSWER)
        picture = EmailMessage()
        picture["From"] = "a@x.example"
        picture.set_content("Ein Bild")
        picture.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename='Wappen "groß".png')
        served.put("3.picture", picture.as_bytes())
        served.put("4.answer", ANSWER.replace(b"\n", b"\r\n"), into="R&APw-ckmeldungen")
        served.put("5.answer", ANSWER, into="Alt", at=datetime(2026, 3, 10, 12, tzinfo=UTC))
        yield served


@pytest.fixture
def fetched(mailbox: Mailbox, certificate: Path) -> Callable[..., list[Fetched]]:
    """Return what fetches everything over TLS."""

    def fetch_all(
        folder: str = "INBOX",
        *,
        since: date = LONG_AGO,
        known: Collection[str] = (),
        most_bytes: int = 1_000_000,
        security: LineSecurity = LineSecurity.TLS,
        password: str = PASSWORD,
        user: str = USER,
    ) -> list[Fetched]:
        port = mailbox.tls_port if security is LineSecurity.TLS else mailbox.port
        server = Server("localhost", port, security, user, timeout=10)
        context = trusting(certificate)
        asked = {"since": since, "known": known, "most_bytes": most_bytes, "context": context}
        return list(fetch(server, password, folder, watch=lambda _done, _total: None, **asked))

    return fetch_all


@pytest.mark.parametrize("security", LineSecurity)
def test_of_a_mailbox_only_what_may_be_an_answer_is_fetched_and_stays_unread(
    mailbox: Mailbox, fetched: Callable[..., list[Fetched]], security: LineSecurity
) -> None:
    found = fetched(security=security)
    assert [one.data.replace(b"\r\n", b"\n") for one in found] == [ANSWER.replace(b"\r\n", b"\n")]
    assert mailbox.flags() <= {""}


def test_what_was_fetched_before_is_known_by_its_place(fetched: Callable[..., list[Fetched]]) -> None:
    first = fetched()[0]
    assert first.source.startswith("INBOX#")
    assert fetched(known={first.source}) == []


def test_a_folder_may_have_umlauts_and_a_missing_one_is_told(fetched: Callable[..., list[Fetched]]) -> None:
    assert [one.source.partition("#")[0] for one in fetched("Rückmeldungen")] == ["Rückmeldungen"]
    with pytest.raises(MailRefused) as caught:
        fetched('Un"bekannt')
    assert (caught.value.key, caught.value.place) == ("imap.no-folder", "imap_folder")


def test_what_came_before_the_first_invitation_stays_there(fetched: Callable[..., list[Fetched]]) -> None:
    assert [len(fetched("Alt", since=date(2026, 3, day))) for day in (9, 12)] == [1, 0]


def test_a_message_that_is_too_large_comes_in_part(fetched: Callable[..., list[Fetched]]) -> None:
    assert [len(one.data) for one in fetched(most_bytes=100)] == [100]


@pytest.mark.parametrize(("user", "password"), [(USER, "falsch"), (USER, "fälsch"), ("müller", "falsch")])
def test_a_wrong_password_is_told_beside_its_field(
    fetched: Callable[..., list[Fetched]], user: str, password: str
) -> None:
    with pytest.raises(MailRefused) as caught:
        fetched(user=user, password=password)
    assert (caught.value.key, caught.value.place) == ("imap.password-wrong", "imap_password")
    words = say(caught.value, catalogue("de"))
    assert words.startswith("Das Postfach nimmt Benutzername und Passwort nicht an. ")
    assert words.endswith("(Antwort des Servers: [AUTHENTICATIONFAILED] Authentication failed.)")
    assert "{" not in words
    assert password not in words


@pytest.mark.parametrize(
    ("host", "security", "key"),
    [
        ("localhost", LineSecurity.TLS, "imap.not-trusted"),
        ("localhost", LineSecurity.STARTTLS, "imap.not-trusted"),
        ("mail.stadt.example", LineSecurity.NONE, "smtp.not-in-the-clear"),
        ("nirgends.invalid", LineSecurity.TLS, "imap.host-unknown"),
    ],
)
def test_a_line_that_is_not_safe_does_not_come_about(
    mailbox: Mailbox, host: str, security: LineSecurity, key: str
) -> None:
    port = mailbox.tls_port if security is LineSecurity.TLS else mailbox.port
    server = Server(host, port, security, USER, timeout=10)
    asked = {"since": LONG_AGO, "known": (), "most_bytes": 100, "watch": lambda _done, _total: None}
    with pytest.raises(MailRefused) as caught:
        list(fetch(server, PASSWORD, "INBOX", **asked))
    assert caught.value.key == key


def test_the_wrong_kind_of_encryption_is_told(mailbox: Mailbox) -> None:
    server = Server("localhost", mailbox.port, LineSecurity.TLS, USER, timeout=10)
    with pytest.raises(MailRefused) as caught:
        list(fetch(server, PASSWORD, "INBOX", since=LONG_AGO, known=(), most_bytes=100, watch=lambda _d, _t: None))
    assert caught.value.key == "imap.no-encryption"


def test_a_line_that_breaks_in_the_middle_is_told(certificate: Path) -> None:
    with imap_server(certificate) as served:
        served.put("1", ANSWER)
        server = Server("localhost", served.tls_port, LineSecurity.TLS, USER, timeout=10)
        asked = {"since": LONG_AGO, "known": (), "most_bytes": 100, "context": trusting(certificate)}
        with pytest.raises(MailRefused) as caught:
            list(fetch(server, PASSWORD, "INBOX", watch=lambda _done, _total: served.die(), **asked))
    assert (caught.value.key, caught.value.place) == ("imap.no-line", "imap_port")
    assert "EOF" not in say(caught.value, catalogue("de")), "nothing of what a library says in English"


def test_a_mailbox_without_encryption_is_told() -> None:
    with ScriptedMailbox() as port:
        server = Server("127.0.0.1", port, LineSecurity.STARTTLS, USER, timeout=10)
        with pytest.raises(MailRefused) as caught:
            list(fetch(server, PASSWORD, "INBOX", since=LONG_AGO, known=(), most_bytes=100, watch=lambda _d, _t: None))
    assert (caught.value.key, caught.value.place) == ("imap.no-starttls", "imap_security")
