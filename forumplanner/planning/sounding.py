"""A rough sound of a folded word, in which the German and the English way of writing foreign names agree.

Schewtschenko and Shevchenko, Selenskyj and Zelensky, Julija and Yuliia, Chalid and Khalid, Stefan and Stephan sound
alike. It is for finding only: it puts together more than belongs together, and nobody is shown it.
Up to letters that are written as one sound, the sound of a prefix is a prefix of the sound.
"""

import re

_SOUNDS = {
    **dict.fromkeys(("dsch", "dzh", "j", "y"), "i"),
    **dict.fromkeys(("tsch", "tch", "ch", "kh"), "~"),
    **dict.fromkeys(("sch", "sh", "zh"), "#"),
    **dict.fromkeys(("ts", "tz", "z"), "s"),
    **dict.fromkeys(("ck", "q"), "k"),
    "ph": "f",
    "th": "t",
    "w": "v",
    "x": "ks",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLE = re.compile(r"([a-z~#])\1+")


def sound(folded: str) -> str:
    """Return the sound of folded words: its letters, ~ for ch and tsch, # for sch and zh, none of them doubled."""
    return _DOUBLE.sub(r"\1", _SOUND.sub(lambda found: _SOUNDS[found[0]], folded))
