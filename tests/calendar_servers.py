"""Real CalDAV servers over loopback, started as programs of their own and waited for by connecting."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER, SECRET = "amt", "geheim-0000"
OTHER = "kollege"


@dataclass
class RunningServer:
    """A server: where it is, and its process, which a test may end."""

    name: str
    url: str
    process: "subprocess.Popen[bytes]"

    def die(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()


@contextmanager
def radicale(folder: Path, port: int | None = None) -> Iterator[RunningServer]:
    """Run Radicale with two users that may do everything."""
    folder.mkdir(exist_ok=True)
    (folder / "users").write_text(f"{USER}:{SECRET}\n{OTHER}:{SECRET}\n")
    (folder / "rights").write_text("[all]\nuser: .+\ncollection: .*\npermissions: RrWw\n")
    port = port or _free_port()
    (folder / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[rights]\ntype = from_file\nfile = {folder}/rights\n"
        f"[storage]\nfilesystem_folder = {folder}/kept\n[logging]\nlevel = error\n"
    )
    command = [sys.executable, "-m", "radicale", "--config", f"{folder}/config"]
    with _running("radicale", command, port, f"http://127.0.0.1:{port}/") as server:
        yield server


@contextmanager
def xandikos(folder: Path) -> Iterator[RunningServer]:
    """Run Xandikos, which asks nobody who they are."""
    port = _free_port()
    command = [sys.executable, "-m", "xandikos", "serve", "-d", str(folder), "--defaults", "-l", "127.0.0.1"]
    command += ["-p", str(port), "--current-user-principal", f"/{USER}/", "--no-detect-systemd"]
    with _running("xandikos", command, port, f"http://127.0.0.1:{port}/") as server:
        yield server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(name: str, command: list[str], port: int, url: str) -> Iterator[RunningServer]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while not _answers(port):
            assert process.poll() is None, f"{name} ended with {process.returncode}"
            assert time.monotonic() < until, f"{name} does not answer"
            time.sleep(0.02)
        yield RunningServer(name, url, process)
    finally:
        process.kill()
        process.wait()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
