"""Where a password goes and where it does not, and what answers of a server mean."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest

from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line, checked_address
from forumplanner.exchange.caldav.values import ChangedThere, Server, ServerRefused, TokenInvalid


class Answering(BaseHTTPRequestHandler):
    """Answers with the status that the path names; `/moved`, `/round` and `/elsewhere` are redirects."""

    passwords: ClassVar[list[str]] = []
    places: ClassVar[dict[str, str]] = {"moved": "/404", "round": "/round"}

    def answer(self) -> None:
        self.passwords.extend(filter(None, [self.headers.get("Authorization")]))
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        what = self.path.strip("/")
        forgotten = what == "token"
        body = b'<error xmlns="DAV:"><valid-sync-token/></error>' if forgotten else b"<html/>"
        self.send_response(int(what) if what.isdigit() else 403 if forgotten else 301 if what in self.places else 200)
        if what in self.places:
            self.send_header("Location", self.places[what])
        if what == "401":
            self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Type", "application/xml" if forgotten else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_DELETE = do_PROPFIND = do_REPORT = answer

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Thief(Answering):
    """Where nobody was asked to send a password."""

    passwords: ClassVar[list[str]] = []


@contextmanager
def answering(handler: type[Answering]) -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with answering(Answering) as url:
        yield url


@pytest.fixture
def line(web: str) -> Iterator[Line]:
    with Line(Server(web, "amt", "geheim", timeout=5)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://cloud.example/dav", "caldav.not-secret"),
        ("ftp://cloud.example/dav", "caldav.no-address"),
        ("cloud.example", "caldav.no-address"),
        ("https://[cloud", "caldav.no-address"),
        ("https://amt:geheim@cloud.example/", "caldav.user-in-address"),
    ],
)
def test_addresses_that_no_password_is_sent_to(url: str, key: str):
    with pytest.raises(ServerRefused) as refused:
        checked_address(url)
    assert refused.value.key == key


def test_secure_addresses_and_this_computer_are_fine():
    assert checked_address(" https://cloud.example/dav ") == "https://cloud.example/dav"
    assert checked_address("http://localhost:5232/")


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("401", "caldav.wrong-password"),
        ("403", "caldav.read-only"),
        ("404", "caldav.not-found"),
        ("405", "caldav.no-caldav"),
        ("423", "caldav.read-only"),
        ("429", "caldav.busy"),
        ("500", "caldav.failed"),
        ("503", "caldav.busy"),
        ("507", "caldav.full"),
        ("moved", "caldav.not-found"),
        ("round", "caldav.no-caldav"),
        ("token", "caldav.token-invalid"),
    ],
)
def test_what_answers_mean(line: Line, path: str, key: str):
    with pytest.raises(ServerRefused) as refused:
        line.ask("GET", path)
    assert refused.value.key == key


def test_a_failed_condition_is_somebody_else_s_change(line: Line, web: str):
    with pytest.raises(ChangedThere):
        door.put(line, f"{web}412", b"", '"x"')
    with pytest.raises(ChangedThere):
        door.delete(line, f"{web}404", '"x"')


def test_a_server_without_tokens_is_told_from_one_that_fails(line: Line, web: str):
    with pytest.raises(TokenInvalid):
        door.changes(line, f"{web}405", "")
    with pytest.raises(ServerRefused, match=r"caldav\.failed"):
        door.changes(line, f"{web}500", "")


def test_a_web_page_is_no_calendar_server(line: Line):
    with pytest.raises(ServerRefused, match=r"caldav\.no-caldav"):
        door.calendars(line)


def test_no_password_follows_to_another_place(line: Line):
    with answering(Thief) as other:
        Answering.places["elsewhere"] = f"{other}200"
        with pytest.raises(ServerRefused, match=r"caldav\.elsewhere"):
            line.ask("GET", "elsewhere")
    assert Thief.passwords == []


def test_nobody_there_is_unreachable():
    with (
        Line(Server("http://127.0.0.1:1/", "amt", "geheim", timeout=2)) as line,
        pytest.raises(ServerRefused, match=r"caldav\.unreachable"),
    ):
        door.calendars(line)


def test_the_secret_is_not_said():
    assert "geheim" not in repr(Server("https://cloud.example", "amt", "geheim"))
