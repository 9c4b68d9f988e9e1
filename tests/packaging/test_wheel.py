"""The wheel holds everything: built, installed elsewhere, the tour runs from it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python(*arguments: str | Path, cwd: Path, **environment: str) -> str:
    ran = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "DISPLAY": "", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_installed_wheel_runs_the_tour_from_another_folder(tmp_path: Path) -> None:
    python(
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        tmp_path / "wheel",
        ROOT,
        cwd=tmp_path,
    )
    (wheel,) = (tmp_path / "wheel").glob("forumplanner-*.whl")
    installed = tmp_path / "installed"
    python("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", installed, wheel, cwd=tmp_path)
    where = python("-c", "import forumplanner; print(forumplanner.__file__)", cwd=tmp_path, PYTHONPATH=str(installed))
    assert Path(where.strip()).is_relative_to(installed)
    python(
        "-m", "forumplanner", "tour", "--out", tmp_path / "tour", "--no-window", cwd=tmp_path, PYTHONPATH=str(installed)
    )
    assert (tmp_path / "tour" / "badges.pdf").stat().st_size > 10_000
    qt = installed / "forumplanner" / "_resources" / "translations" / "qt" / "forumplanner_de.qm"
    assert qt.is_file()
