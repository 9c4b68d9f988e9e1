"""How German writes names of other scripts: Шевченко as Schewtschenko, شريف with sch, and both h and g for г.

The letters are those of Duden's transcription and of DIN 31635 without its marks; what is not named here is left to
the fold. A letter depends on the one before it alone, so that a prefix of a name is written as a prefix.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_CYRILLIC = {
    "в": "w", "ж": "sch", "з": "s", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju",
    "я": "ja", "ё": "jo", "є": "je", "ї": "ji", "ў": "w", "џ": "dsch", "ђ": "dsch", "ћ": "tsch",
}  # fmt: skip
_ARABIC = {
    "ج": "dsch", "خ": "ch", "ز": "s", "ش": "sch", "و": "w", "ي": "j", "ی": "j", "چ": "tsch", "ژ": "sch", "ق": "k",
}  # fmt: skip
_GERMAN = str.maketrans({**_CYRILLIC, **_ARABIC})
_HARD = str.maketrans({"г": "h"})


@cache
def _foreign() -> re.Pattern[str]:
    """Return what finds a letter of another script, made when it is first needed: that takes milliseconds."""
    return re.compile("[\u0370-\u1fff\u2c00-\u2dff\u3040-\U0001ffff]")


@cache
def _soft_e() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\d_])е|(?<=[аеиоуыэюяіїє])е")


def as_german_writes(text: str) -> Iterator[str]:
    """Yield how German writes a text that holds letters of another script; nothing where all of it is Latin."""
    if text.isascii() or not _foreign().search(text):
        return
    plain = unicodedata.normalize("NFC", text).casefold()
    yield _soft_e().sub("je", plain).translate(_GERMAN)
    if "г" in plain:
        yield plain.translate(_HARD)
        yield plain.translate(_HARD).translate(_GERMAN)
