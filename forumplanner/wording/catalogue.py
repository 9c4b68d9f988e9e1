"""Message catalogues: English source texts, German translations in resources/translations.

A catalogue is passed to whoever speaks (a command, a document); there is no current language of the process,
since documents have a language of their own.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from forumplanner.resources import resource

DOMAIN = "forumplanner"
LANGUAGES = ("de", "en")
_QUOTES = frozenset('„“«»"')


def N_(message: str) -> str:
    """Mark a message for translation without translating it here."""
    return message


@dataclass(frozen=True)
class Counted:
    """A message that is said by the number in its gap {count}."""

    one: str
    many: str


def NN_(one: str, many: str) -> Counted:
    """Mark a message that is said by number for translation without translating it here."""
    return Counted(one, many)


class Catalogue:
    """Says messages in one language; call it with the English text and the values of its {gaps}.

    `translations` is where the texts come from, for whoever puts other texts before them.
    """

    def __init__(self, language: str, translations: gettext.NullTranslations) -> None:
        self.language = language
        self.translations = translations

    def __call__(self, message: str, /, **params: object) -> str:
        """Translate `message` and fill its gaps."""
        text = self.translations.gettext(message) if message else ""
        return fill(text, params, self.language) if params else text

    def ngettext(self, one: str, many: str, n: int, /, **params: object) -> str:
        """Translate by number; the gap {n} is filled with `n`."""
        return fill(self.translations.ngettext(one, many, n), {"n": n, **params}, self.language)

    def pgettext(self, context: str, message: str, /, **params: object) -> str:
        """Translate a message that needs a context to be told from its twin."""
        text = self.translations.pgettext(context, message)
        return fill(text, params, self.language) if params else text


def fill(text: str, params: Mapping[str, object], language: str) -> str:
    """Fill the gaps of a text; what quotes within quotation marks takes the inner marks of the language."""
    if not _QUOTES.isdisjoint(text) and any(
        isinstance(value, str) and not _QUOTES.isdisjoint(value) for value in params.values()
    ):
        from forumplanner.wording.quoting import filled

        return filled(text, params, language)
    return text.format_map(params)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language; an unknown one speaks English, the language of the sources."""
    if language not in LANGUAGES or language == "en":
        return Catalogue(language if language in LANGUAGES else "en", gettext.NullTranslations())
    found = gettext.translation(DOMAIN, resource("translations"), [language])
    return Catalogue(language, found)
