"""The colours and distances of the window, light and dark, as values; theme.py turns them into a palette.

Nothing here knows a widget. Every pair that carries text keeps a contrast of 4.5, every edge of a control 3
(WCAG 2.2, criteria 1.4.3 and 1.4.11); `contrast_pairs` lists them for the test.
"""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One set of colours, each as #rrggbb."""

    dark: bool
    window: str
    surface: str
    alternate: str
    rail: str
    hover: str
    pressed: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    on_selection: str
    good: str
    good_back: str
    info: str
    info_back: str
    warning: str
    warning_back: str
    refusal: str
    refusal_back: str


LIGHT = Tokens(
    dark=False,
    window="#f6f7f9",
    surface="#ffffff",
    alternate="#fafbfc",
    rail="#eaeef2",
    hover="#e1e7ed",
    pressed="#d5dde5",
    text="#1b2430",
    muted="#54606f",
    line="#dbe0e6",
    edge="#7b8795",
    accent="#17618a",
    accent_hover="#0f5077",
    on_accent="#ffffff",
    selection="#d3e6f1",
    on_selection="#12212e",
    good="#1f6b3a",
    good_back="#e3f3e8",
    info="#17618a",
    info_back="#e4f0f7",
    warning="#7a4d00",
    warning_back="#fdf1d8",
    refusal="#a62a22",
    refusal_back="#fcebe9",
)

DARK = Tokens(
    dark=True,
    window="#1b2026",
    surface="#21272e",
    alternate="#252b33",
    rail="#161a20",
    hover="#2b333c",
    pressed="#35404b",
    text="#e7ebf0",
    muted="#a9b4c1",
    line="#323a44",
    edge="#76828f",
    accent="#6fb7de",
    accent_hover="#8cc7e8",
    on_accent="#0c1a24",
    selection="#264a60",
    on_selection="#f2f6f9",
    good="#7fcf9b",
    good_back="#1c3326",
    info="#85c3e6",
    info_back="#1c3240",
    warning="#f0c36a",
    warning_back="#3a2f17",
    refusal="#ff9d94",
    refusal_back="#42211f",
)

#: Distances in device-independent pixels; everything is a multiple of four.
SPACE_SMALL = 4
SPACE = 8
SPACE_WIDE = 16
SPACE_PAGE = 24
RADIUS = 6
ICON = 20
"""The size of icons beside text of the usual size; icons.icon_size() follows the text."""
BASE_POINTS = 10.5


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours given as #rrggbb, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def contrast_pairs(tokens: Tokens) -> list[tuple[str, str, str, float]]:
    """Return every pair that must be told apart: what it is, the two colours, the least contrast."""
    backs = ("window", "surface", "alternate", "rail", "hover", "pressed")
    pairs = [(f"text on {back}", tokens.text, getattr(tokens, back), 4.5) for back in backs]
    pairs += [(f"muted text on {back}", tokens.muted, getattr(tokens, back), 4.5) for back in backs]
    pairs += [(f"edge on {back}", tokens.edge, getattr(tokens, back), 3.0) for back in backs[:4]]
    pairs += [(f"focus on {back}", tokens.accent, getattr(tokens, back), 3.0) for back in backs[:4]]
    pairs += [
        ("filled box on surface", tokens.accent, tokens.surface, 3.0),
        ("tick in a filled box", tokens.on_accent, tokens.accent, 4.5),
        ("text of a main button", tokens.on_accent, tokens.accent, 4.5),
        ("text of a main button under the mouse", tokens.on_accent, tokens.accent_hover, 4.5),
        ("link on window", tokens.accent, tokens.window, 4.5),
        ("link on surface", tokens.accent, tokens.surface, 4.5),
        ("selected text", tokens.on_selection, tokens.selection, 4.5),
        ("muted text in a selected row", tokens.text, tokens.selection, 4.5),
        ("refusal on surface", tokens.refusal, tokens.surface, 4.5),
        ("refusal on window", tokens.refusal, tokens.window, 4.5),
        ("warning on window", tokens.warning, tokens.window, 4.5),
        ("warning on surface", tokens.warning, tokens.surface, 4.5),
        ("good on surface", tokens.good, tokens.surface, 4.5),
    ]
    for kind in ("good", "info", "warning", "refusal"):
        back = getattr(tokens, f"{kind}_back")
        pairs.append((f"text on the {kind} bar", tokens.text, back, 4.5))
        pairs.append((f"{kind} sign on its bar", getattr(tokens, kind), back, 4.5))
    return pairs


def _luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb, 0 to 1."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
