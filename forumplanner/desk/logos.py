"""Reads a logo from a file: a PNG or JPEG of a size that fits on a letter. Writes nothing."""

from io import BytesIO
from pathlib import Path

from forumplanner.model.refusals import FileRefused

MOST_MB = 2
MOST_PIXELS = 4000
ENDINGS = (".png", ".jpg", ".jpeg")


def read_logo(path: Path) -> bytes:
    """Return the bytes of a picture; raises FileRefused for what is none, too large, or cannot be read."""
    try:
        if path.stat().st_size > MOST_MB * 1_000_000:
            raise FileRefused("logo.too-large", file=path, most=MOST_MB)
        data = path.read_bytes()
    except OSError as error:
        raise FileRefused("logo.unreadable", file=path) from error
    _check(path, data)
    return data


def _check(path: Path, data: bytes) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > MOST_PIXELS:
                raise FileRefused("logo.too-many-pixels", file=path, most=MOST_PIXELS)
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise FileRefused("logo.no-picture", file=path) from error
