"""The languages in which documents speak, and the office's own words in them.

German and English come from the program's catalogue. Turkish, Ukrainian, Arabic and Farsi have a catalogue of their
own, of what documents say and no more. What nobody says in a language is said in German.
"""

import gettext
from collections.abc import Mapping
from functools import cache

from forumplanner.model.letter_styles import WordingStyle
from forumplanner.resources import resource
from forumplanner.wording.catalogue import DOMAIN, LANGUAGES, Catalogue, catalogue
from forumplanner.wording.people_words import StyledTranslations

DOCUMENTS = "documents"
TRANSLATED = ("tr", "uk", "ar", "fa")
DOCUMENT_LANGUAGES = (*LANGUAGES, *TRANSLATED)
"""The languages that documents have without anybody's doing; the first is the one that counts in law."""

NATIVE_NAMES: Mapping[str, str] = {
    "de": "Deutsch",
    "en": "English",
    "tr": "Türkçe",
    "uk": "Українська",
    "ar": "العربية",
    "fa": "فارسی",
    "de-x-einfach": "Deutsch, Einfache Sprache",
}
"""What each language calls itself."""

OwnTexts = Mapping[tuple[str, str], str]
"""What an office says instead, by context and English source text."""


class OwnTranslations(gettext.NullTranslations):
    """The office's own texts; whatever it does not say is said by `base`."""

    def __init__(self, own: OwnTexts, base: gettext.NullTranslations) -> None:
        super().__init__()
        self._own = own
        self.add_fallback(base)

    def gettext(self, message: str) -> str:
        """Return the office's text, otherwise the base's."""
        return self._own.get(("", message)) or super().gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        """Return the office's text for a message with a context, otherwise the base's."""
        return self._own.get((context, message)) or super().pgettext(context, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the office's text for one or for several, otherwise the base's for this number."""
        return self._own.get(("", msgid1 if n == 1 else msgid2)) or super().ngettext(msgid1, msgid2, n)


def document_words(language: str, own: OwnTexts | None = None, style: WordingStyle = WordingStyle.NEUTRAL) -> Catalogue:
    """Return the words of a document; a language nobody translated speaks German where the office says nothing.

    German names people in the `style` of the office, except in its own texts.
    """
    base = _translations(language)
    if style is not WordingStyle.NEUTRAL and language.partition("-")[0] == LANGUAGES[0]:
        base = StyledTranslations(base, style)
    if not own:
        return Catalogue(language, base)
    return Catalogue(language, OwnTranslations(own, base))


@cache
def _translations(language: str) -> gettext.NullTranslations:
    if language in LANGUAGES:
        return catalogue(language).translations
    german = gettext.translation(DOMAIN, resource("translations"), [LANGUAGES[0]])
    if language not in TRANSLATED:
        return german
    found = gettext.translation(DOCUMENTS, resource("translations"), [language])
    found.add_fallback(german)
    return found


@cache
def texts_of_documents() -> tuple[tuple[str, str, str], ...]:
    """Return every text of documents: context, English source text, and of a plural its singular."""
    from babel.messages.pofile import read_po

    path = resource(f"translations/{TRANSLATED[0]}/LC_MESSAGES/{DOCUMENTS}.po")
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    found: list[tuple[str, str, str]] = []
    for one in messages:
        context = one.context or ""
        if isinstance(one.id, tuple):
            singular, plural = str(one.id[0]), str(one.id[1])
            found += [(context, singular, ""), (context, plural, singular)]
        else:
            found.append((context, str(one.id), ""))
    return tuple(found)


def sources() -> tuple[tuple[str, str], ...]:
    """Return every text that documents say, as (context, English source text), singular and plural apart."""
    return tuple((context, message) for context, message, _singular in texts_of_documents())
