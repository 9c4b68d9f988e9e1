"""Where the parts of a letter's head stand (DIN 5008, form A and form B). Millimetres."""

from dataclasses import dataclass

from forumplanner.model.letter_styles import LetterForm


@dataclass(frozen=True)
class LetterPlaces:
    """Where the parts of a letter's head stand, in mm from the page's upper left corner.

    `most_lines` is how many lines of the sender fit below its name before the window begins.
    """

    sender: float
    most_lines: int
    logo: tuple[float, float]
    address: float
    information: float
    subject: float
    folds: tuple[float, float]


PLACES = {
    LetterForm.A: LetterPlaces(8, 2, (8, 18), 44.7, 32, 80.46, (87, 192)),
    LetterForm.B: LetterPlaces(15, 5, (15, 28), 62.7, 50, 98.46, (105, 210)),
}
"""DIN 5008: the two forms differ by the height of the head. `logo` is top and greatest height."""

LEFT_MM = 25.0
"""The left margin of a letter, where its address stands too."""
WINDOW_MM = 17.7
"""The height of the part of the window above the address: return line and notes."""
INFORMATION_LEFT_MM = 125.0
INFORMATION_WIDTH_MM = 75.0
ADDRESS_WIDTH_MM = 80.0
LOGO_END_MM = 190.0
LOGO_WIDTH_MM = 65.0


def few_lines(lines: tuple[str, ...], most: int) -> str:
    """Return lines of which the last holds all that would be too many."""
    return "\n".join([*lines[: most - 1], " \N{MIDDLE DOT} ".join(lines[most - 1 :])])
