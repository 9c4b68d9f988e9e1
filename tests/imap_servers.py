"""A real mailbox for tests: Dovecot over loopback on a free port, with one user and folders of messages."""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from tests.mail_servers import PASSWORD

_PROGRAMS = ("dovecot", "/usr/sbin/dovecot")
_PLACES = ("cur", "new", "tmp")


@dataclass
class Mailbox:
    """A mailbox that is served; messages are put into it as files (Maildir)."""

    port: int
    tls_port: int
    folder: Path
    process: "subprocess.Popen[bytes]"

    def die(self) -> None:
        """Hang up in the middle of whatever is going on."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def put(self, name: str, data: bytes, into: str = "", *, at: datetime | None = None) -> None:
        """Let a message lie in the mailbox, or in a folder of it, whose name is as in IMAP (modified UTF-7).

        `at` is when it came in, now unless it is given.
        """
        where = self.folder / f".{into}" if into else self.folder
        for place in _PLACES:
            (where / place).mkdir(parents=True, exist_ok=True)
        file = where / "new" / name
        file.write_bytes(data)
        if at is not None:
            os.utime(file, (at.timestamp(), at.timestamp()))
        _give(self.folder)

    def flags(self) -> set[str]:
        """The signs on the messages, such as "seen"."""
        named = [path.name for path in self.folder.rglob("cur/*")]
        return {name.partition(":2,")[2] for name in named}


@contextmanager
def imap_server(certificate: Path) -> Iterator[Mailbox]:
    """Serve a mailbox, with STARTTLS at one port and TLS at the other; the certificate's file has its key, too."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("install dovecot-imapd for a real mailbox")
    # The server's processes run as somebody else where the tests run as root, so the folder is open to all.
    base = Path(tempfile.mkdtemp(prefix="fp-imap-"))
    base.chmod(0o755)
    mail = base / "mail"
    for place in _PLACES:
        (mail / place).mkdir(parents=True)
    shutil.copy(certificate, base / "server.pem")
    port, tls_port = _free_ports()
    settings = base / "dovecot.conf"
    settings.write_text(_SETTINGS.format(base=base, port=port, tls_port=tls_port, password=PASSWORD, **_users()))
    _give(mail)
    process = subprocess.Popen([program, "-F", "-c", str(settings)], stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        _wait(port, process, base / "log")
        yield Mailbox(port, tls_port, mail, process)
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(base)


def _give(folder: Path) -> None:
    if os.getuid() == 0:
        nobody = pwd.getpwnam("nobody")
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, nobody.pw_uid, nobody.pw_gid)


def _users() -> dict[str, object]:
    if os.getuid() == 0:
        nobody = pwd.getpwnam("nobody")
        return {"uid": nobody.pw_uid, "gid": nobody.pw_gid, "more": ""}
    me, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    more = f"default_internal_user = {me}\ndefault_login_user = {me}\ndefault_internal_group = {group}"
    return {"uid": os.getuid(), "gid": os.getgid(), "more": more}


def _free_ports() -> tuple[int, int]:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
                if line.recv(4) == b"* OK":
                    return
        except OSError:
            time.sleep(0.05)  # asks again until the server is there
    raise AssertionError(log.read_text() if log.exists() else "the server did not start")


_SETTINGS = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{base}/server.pem
ssl_key = <{base}/server.pem
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:{base}/mail
first_valid_uid = 0
{more}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""
