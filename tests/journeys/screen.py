"""A screen of its own with the real program on it, and hands that press real keys; nothing of the program is called.

Waits only for what can be seen from outside: windows by their titles, the end of a process, what a file holds.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

NEEDED = ("Xvfb", "xdotool")
LONG = 60.0
"""Seconds that a step may take on a slow machine."""

_PAUSE = threading.Event()


def missing() -> list[str]:
    """Return the programs that are needed and not there."""
    return [name for name in NEEDED if shutil.which(name) is None]


def until(look: Callable[[], T], what: str, *, seconds: float = LONG) -> T:
    """Look again and again until there is something to see, and return it; fails with `what` was missing."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds:.0f} seconds still not so: {what}")
        _PAUSE.wait(0.05)
    return found


class Screen:
    """A display and the hands at it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)

    @contextmanager
    def program(self, planner: Path, *, language: str = "de") -> Iterator[subprocess.Popen[bytes]]:
        """Run the program on a planner, with the focus in its window; it is killed when it does not end itself."""
        command = [sys.executable, "-m", "forumplanner", "--planner", str(planner), "--language", language]
        said = planner.with_suffix(".err")
        with said.open("wb") as errors:
            process = subprocess.Popen(command, env=self._environment, cwd=planner.parent, stderr=errors)
        try:
            window = until(lambda: self.window(f"{planner.stem} – forumplanner", process), "the window of the planner")
            until(lambda: self._focused(window), "the focus in the window")
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait(LONG)
        assert said.read_text(encoding="utf-8") == "", "the program complained"

    def window(self, title: str, process: subprocess.Popen[bytes] | None = None) -> str:
        """Return the window that is seen with such a title, or nothing; a program that has ended is a failure."""
        assert process is None or process.poll() is None, "the program has ended"
        return self._xdotool("search", "--onlyvisible", "--name", title).split("\n")[0]

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as X names them."""
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type text; ASCII only, for which no key has to be invented."""
        assert text.isascii()
        self._xdotool("type", "--clearmodifiers", "--delay", "15", text)

    def _focused(self, window: str) -> bool:
        if self._xdotool("getwindowfocus").strip() == window:
            return True
        self._xdotool("windowfocus", window)
        return False

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=LONG, check=False
        )
        return done.stdout


@contextmanager
def screen(home: Path) -> Iterator[Screen]:
    """Start a display on a free number, with a window manager where there is one."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    running = [server]
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        environment = _environment(home, f":{number}")
        manager = shutil.which("openbox")
        if manager is not None:
            running.append(subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL))
        yield Screen(environment)
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(LONG)


def _environment(home: Path, display: str) -> dict[str, str]:
    """Return the surroundings of somebody who has never started the program: nothing of ours, nothing of Qt's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "FORUMPLANNER_", "XDG_"))}
    own = {
        "DISPLAY": display,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home),
    }
    return kept | own
