"""Thunderbird without a window, driven over its Marionette port: opens messages and tells what its calendar holds."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SCRIPT = Path(__file__).with_suffix(".js")
_PATIENCE = 60.0


@dataclass(frozen=True)
class Entry:
    """What the calendar holds; instants in seconds since 1970. `answers` are lines "mailto:address STATUS"."""

    uid: str
    title: str
    starts: int
    ends: int
    place: str
    sequence: int
    answers: tuple[str, ...]


class Thunderbird:
    """One running Thunderbird; who sits at it gets mail under `address` and may write as `office`, too.

    It sends by a server on this computer.
    """

    def __init__(self, folder: Path, address: str, office: str, smtp_port: int) -> None:
        self._folder = folder
        self._address = address
        self._office = office
        self._smtp_port = smtp_port
        self._port = _free_port()
        self._asked = 0
        self._read = b""

    def __enter__(self) -> "Thunderbird":
        profile = self._folder / "profile"
        profile.mkdir(parents=True)
        lines = (f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in self._preferences(profile))
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        self._said = (self._folder / "said.txt").open("wb")
        command = ["thunderbird", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
        self._process = subprocess.Popen(
            [*command, "--profile", str(profile)],
            env={**os.environ, "HOME": str(self._folder), "MOZ_HEADLESS": "1"},
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )
        self._line = self._connected()
        self._receive()
        self._command("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        self._command("Marionette:SetContext", {"value": "chrome"})
        assert self._ask("begin") == 1
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._process.kill()
        self._process.wait()
        self._said.close()

    def open(self, message: bytes) -> dict[str, Any] | None:
        """Open a message; return the words and buttons of its invitation, None where Thunderbird sees none."""
        found: dict[str, Any] | None = self._ask("open", str(self._written(message)))
        return found

    def press(self, *buttons: str) -> str | None:
        """Press the first of these buttons that is offered, and return it once the calendar has changed."""
        pressed: str | None = self._ask("press", list(buttons))
        return pressed

    def settle(self, met: Callable[[], bool]) -> None:
        """Let it work until something is so."""
        last = time.monotonic() + _PATIENCE
        while not met():
            assert time.monotonic() < last, "Thunderbird does not come to an end"
            self._ask("entries")

    def entries(self) -> list[Entry]:
        """Return what the calendar holds, in order of time."""
        found = [Entry(**{**one, "answers": tuple(one["answers"])}) for one in self._ask("entries")]
        return sorted(found, key=lambda one: (one.starts, one.uid))

    def send_draft(self, draft: bytes) -> dict[str, Any] | None:
        """Open a draft and send it; return what stood in its window, None where Thunderbird does not let it go."""
        found: dict[str, Any] | None = self._ask("sendDraft", str(self._written(draft)))
        return found

    def _preferences(self, profile: Path) -> Sequence[tuple[str, object]]:
        return (
            ("marionette.port", self._port),
            ("app.update.enabled", False),
            ("extensions.update.enabled", False),
            ("mail.provider.suppress_dialog_on_startup", True),
            ("mail.spotlight.firstRunDone", True),
            ("mail.shell.checkDefaultClient", False),
            ("mailnews.start_page.enabled", False),
            ("mailnews.start_page_override.mstone", "ignore"),
            ("datareporting.policy.dataSubmissionEnabled", False),
            ("mail.root.none", str(profile / "Mail")),
            ("mail.root.pop3", str(profile / "Mail")),
            ("mail.accountmanager.accounts", "account1,account2"),
            ("mail.accountmanager.defaultaccount", "account2"),
            ("mail.accountmanager.localfoldersserver", "server1"),
            ("mail.account.account1.server", "server1"),
            ("mail.server.server1.type", "none"),
            ("mail.server.server1.hostname", "Local Folders"),
            ("mail.server.server1.userName", "nobody"),
            ("mail.server.server1.name", "Local Folders"),
            # Only an account of a mailbox can be the one that drafts leave from; nothing is fetched.
            ("mail.account.account2.server", "server2"),
            ("mail.account.account2.identities", "id1,id2"),
            ("mail.server.server2.type", "pop3"),
            ("mail.server.server2.hostname", "127.0.0.1"),
            ("mail.server.server2.userName", "nobody"),
            ("mail.server.server2.login_at_startup", False),
            ("mail.server.server2.check_new_mail", False),
            *self._identity("id1", self._address),
            *self._identity("id2", self._office),
            ("mail.smtpservers", "smtp1"),
            ("mail.smtp.defaultserver", "smtp1"),
            ("mail.smtpserver.smtp1.hostname", "127.0.0.1"),
            ("mail.smtpserver.smtp1.port", self._smtp_port),
            ("mail.smtpserver.smtp1.authMethod", 1),
            ("mail.smtpserver.smtp1.try_ssl", 0),
            ("calendar.timezone.useSystemTimezone", False),
            ("calendar.timezone.local", "America/New_York"),
            ("network.manage-offline-status", False),
        )

    @staticmethod
    def _identity(key: str, address: str) -> Sequence[tuple[str, object]]:
        return (
            (f"mail.identity.{key}.fullName", "Gast"),
            (f"mail.identity.{key}.useremail", address),
            (f"mail.identity.{key}.valid", True),
            (f"mail.identity.{key}.smtpServer", "smtp1"),
            (f"mail.identity.{key}.doFcc", False),
        )

    def _written(self, message: bytes) -> Path:
        self._asked += 1
        path = self._folder / f"{self._asked}.eml"
        path.write_bytes(message)
        return path

    def _connected(self) -> socket.socket:
        last = time.monotonic() + _PATIENCE
        while True:
            try:
                line = socket.create_connection(("127.0.0.1", self._port), 2)
            except OSError:
                if time.monotonic() > last or self._process.poll() is not None:
                    raise
                self._process_runs()
            else:
                line.settimeout(_PATIENCE)
                return line

    def _process_runs(self) -> None:
        """Wait a moment, unless it ends."""
        try:
            self._process.wait(0.1)
        except subprocess.TimeoutExpired:
            return

    def _ask(self, question: str, given: object = None) -> Any:
        script = (
            "const [ask, given, done] = arguments;"
            f"(async () => {{ {_SCRIPT.read_text(encoding='utf-8')} }})()"
            ".then((found) => done({ found }), (error) => done({ error: `${error} ${error.stack}` }));"
        )
        asked = {
            "script": script,
            "args": [question, given],
            "scriptTimeout": int(_PATIENCE * 1000),
            "newSandbox": True,
            "sandbox": "system",
        }
        answer = self._command("WebDriver:ExecuteAsyncScript", asked)["value"]
        assert "error" not in answer, answer["error"]
        return answer["found"]

    def _command(self, name: str, params: dict[str, object]) -> Any:
        """Ask over Marionette: length, colon, JSON [0, number, name, params]; back comes [1, number, error, found]."""
        self._asked += 1
        data = json.dumps([0, self._asked, name, params]).encode()
        self._line.sendall(str(len(data)).encode() + b":" + data)
        _, _, error, found = self._receive()
        assert error is None, error
        return found

    def _receive(self) -> Any:
        while b":" not in self._read:
            self._read += self._line.recv(65536)
        length, _, data = self._read.partition(b":")
        while len(data) < int(length):
            data += self._line.recv(65536)
        self._read = data[int(length) :]
        return json.loads(data[: int(length)])


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
