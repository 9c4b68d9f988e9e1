"""The tour in a process of its own: everything is written, nothing of Qt is imported, a screen is not needed."""

import subprocess
import sys
from pathlib import Path

import pikepdf

from tests.cli.conftest import Run

WRITTEN = {
    "beispielstetten.forumplan",
    "import.txt",
    "invitation.pdf",
    "programme.pdf",
    "attendance.pdf",
    "badges.pdf",
    "confirmation.pdf",
    "registrations.xlsx",
    "conference.ics",
    "programme.ics",
    "personal-programme.ics",
    "forum-minutes.pdf",
    "sitting-minutes.pdf",
    "sitting-minutes-public.pdf",
    "sitting-invitation.pdf",
}


def test_the_tour_writes_everything_and_says_where(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "tour"
    ran = run("tour", "--out", out, "--no-window", "--language", "de")
    assert ran.returncode == 0, ran.stderr
    assert {path.name for path in out.iterdir()} >= WRITTEN
    for name in WRITTEN:
        assert name in ran.stdout
    assert str(out) in ran.stdout
    with pikepdf.open(out / "badges.pdf") as badges:
        assert len(badges.pages) > 10, "those of all, though the personal papers are for one"
    assert run("check", "--planner", out / "beispielstetten.forumplan").returncode == 0


def test_without_a_screen_the_tour_says_how_to_open_the_planner(run: Run, tmp_path: Path) -> None:
    ran = run("tour", "--out", tmp_path / "tour", environment={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert ran.returncode == 0, ran.stderr
    assert "--planner" in ran.stdout.splitlines()[-1]


def test_a_window_that_cannot_start_is_one_line_and_no_failure(run: Run, tmp_path: Path) -> None:
    ran = run(
        "tour",
        "--out",
        tmp_path / "tour",
        environment={"DISPLAY": ":99999", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"},
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr


def test_a_folder_that_exists_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tour").mkdir()
    ran = run("tour", "--out", tmp_path / "tour", "--no-window")
    assert ran.returncode == 1
    assert list((tmp_path / "tour").iterdir()) == []


def test_the_tour_never_imports_qt(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom forumplanner.__main__ import main\n"
        f"code = main(['tour', '--no-window', '--out', {str(tmp_path / 'tour')!r}])\n"
        "assert code == 0\nassert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr


def test_the_public_extract_holds_no_item_that_is_not_public(run: Run, tmp_path: Path) -> None:
    from pypdf import PdfReader

    out = tmp_path / "tour"
    assert run("tour", "--out", out, "--no-window", "--language", "de").returncode == 0
    whole = "\n".join(page.extract_text() for page in PdfReader(out / "sitting-minutes.pdf").pages)
    public = "\n".join(page.extract_text() for page in PdfReader(out / "sitting-minutes-public.pdf").pages)
    from forumplanner.lists import agenda, events
    from forumplanner.workspace import Workspace

    with (
        Workspace.open(out / "beispielstetten.forumplan", who="x", read_only=True) as workspace,
        workspace.read() as db,
    ):
        rows = agenda.agenda(db, events.id_of_code(db, "aci-5") or "")
    hidden = [row.title for row in rows if not row.public]
    assert hidden
    for title in hidden:
        assert title.split()[0] in whole
        assert title not in public.replace("\n", " ")
