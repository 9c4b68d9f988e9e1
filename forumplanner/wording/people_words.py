"""How German texts name people whose gender is not the point: neutral, both forms, with a star or a colon.

The catalogue speaks neutrally ("Teilnehmende"). Where an office wants it otherwise, the words that have other forms are
said in these; "Mitwirkende" and "Stimmberechtigte" have none that anybody uses.
"""

import gettext
import re
from collections.abc import Mapping
from typing import NamedTuple

from forumplanner.model.letter_styles import WordingStyle


class _Forms(NamedTuple):
    """The plurals of a word: feminine, masculine, masculine in the dative."""

    feminine: str
    masculine: str
    dative: str


_FORMS: Mapping[str, _Forms] = {
    "Teilnehmende": _Forms("Teilnehmerinnen", "Teilnehmer", "Teilnehmern"),
    "Dolmetschende": _Forms("Dolmetscherinnen", "Dolmetscher", "Dolmetschern"),
    "Helfende": _Forms("Helferinnen", "Helfer", "Helfern"),
}
_DATIVE = "aus|bei|den|mit|nach|unter|von|zu"
"""Words after which a plural stands in the dative."""

_FOUND = re.compile(rf"\b(?:(?P<before>{_DATIVE}) )?(?P<word>{'|'.join(_FORMS)})(?P<weak>n?)\b", re.IGNORECASE)
_MARKS = {WordingStyle.STAR: "*", WordingStyle.COLON: ":"}


def in_style(text: str, style: WordingStyle) -> str:
    """Return a German text with its neutral words for people in this style."""
    if style is WordingStyle.NEUTRAL:
        return text

    def said(match: re.Match[str]) -> str:
        forms = _FORMS[match["word"].capitalize()]
        before = f"{match['before']} " if match["before"] else ""
        if style in _MARKS:
            return f"{before}{forms.feminine.removesuffix('innen')}{_MARKS[style]}innen"
        last = forms.dative if before and match["weak"] else forms.masculine
        return f"{before}{forms.feminine} und {last}"

    return _FOUND.sub(said, text)


class StyledTranslations(gettext.NullTranslations):
    """Says what `base` says in the style of the office."""

    def __init__(self, base: gettext.NullTranslations, style: WordingStyle) -> None:
        super().__init__()
        self._base = base
        self._style = style

    def gettext(self, message: str) -> str:
        """Return the translation in this style."""
        return in_style(self._base.gettext(message), self._style)

    def pgettext(self, context: str, message: str) -> str:
        """Return the translation of a message with a context in this style."""
        return in_style(self._base.pgettext(context, message), self._style)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the translation by number in this style; one person alone is named as before."""
        return in_style(self._base.ngettext(msgid1, msgid2, n), self._style if n != 1 else WordingStyle.NEUTRAL)
