"""Resolves the path of a resource: packaged first, else the `resources` folder beside the package.

No other module may know where fonts, icons, translations, templates or the worked example lie.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def resource(*parts: str) -> Path:
    """Return the path of a resource given by its parts, such as `resource("fonts", "X.ttf")`.

    Raises FileNotFoundError when the installation is incomplete.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resource {'/'.join(parts)} is missing from this installation")
