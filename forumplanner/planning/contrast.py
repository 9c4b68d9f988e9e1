"""Tells how well a colour can be read on white paper (WCAG 2.2, 1.4.3): the one place that reckons contrast."""

import re

LEAST_CONTRAST = 4.5
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def channels(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of "#rrggbb" from 0 to 1. Raises ValueError for anything else."""
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"not a colour as #rrggbb: {colour!r}")
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb": 0 for black, 1 for white."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_with_white(colour: str) -> float:
    """Return the contrast of "#rrggbb" with white, from 1 to 21."""
    return 1.05 / (luminance(colour) + 0.05)
