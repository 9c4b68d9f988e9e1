"""In which languages documents can be made, with whose words, and whether anybody has checked these.

German and English are the program's own and count as checked. Every other text is unchecked until an officer names who
checked it; the digest of all texts of a language tells whether they have changed since.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from forumplanner.lists import document_texts, office
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import LANGUAGES, Catalogue
from forumplanner.wording.document_languages import (
    DOCUMENT_LANGUAGES,
    NATIVE_NAMES,
    document_words,
    sources,
    texts_of_documents,
)

PLAIN_GERMAN = "de-x-einfach"
"""German in plain words (Einfache Sprache), written by the office."""

_IN_OUR_LETTERS = (
    "sq", "bg", "bs", "ckb", "cs", "da", "el", "es", "et", "fi", "fr", "hr", "hu", "it", "ku", "lt", "lv", "mk", "nl",
    "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sr", "sv", "sw", "ur",
)  # fmt: skip
"""Languages in Latin, Greek, Cyrillic or Arabic letters that one meets in municipalities."""

_SEVERAL = 2


@dataclass(frozen=True)
class LanguageOffer:
    """A language of documents: its tag, what it calls itself, who checked its texts and when (nobody: empty)."""

    code: str
    name: str
    reviewed_by: str = ""
    reviewed_on: date | None = None
    added: bool = False
    needs_review: bool = True

    @property
    def unchecked(self) -> bool:
        """Tell whether printing has to warn."""
        return self.needs_review and not self.reviewed_by


def language_offers(db: Session) -> tuple[LanguageOffer, ...]:
    """Return the languages in which documents can be made, the built-in ones first."""
    known = {row.code: row for row in document_texts.languages(db)}
    offers = []
    for code in _codes(known):
        row = known.get(code)
        valid = row is not None and bool(row.reviewed_by) and row.digest == digest_of_texts(db, code)
        offers.append(
            LanguageOffer(
                code,
                NATIVE_NAMES.get(code) or (row.name if row is not None else code),
                row.reviewed_by if row is not None and valid else "",
                row.reviewed_on if row is not None and valid else None,
                added=code not in DOCUMENT_LANGUAGES,
                needs_review=code not in LANGUAGES,
            )
        )
    return tuple(offers)


def require_language(db: Session, code: str) -> None:
    """Raise PlanningError for a language in which no document can be made."""
    codes = _codes(row.code for row in document_texts.languages(db))
    if code not in codes:
        raise PlanningError("export.no-such-language", language=code, known=", ".join(codes))


def _codes(known: Iterable[str]) -> tuple[str, ...]:
    return (*DOCUMENT_LANGUAGES, *(code for code in known if code not in DOCUMENT_LANGUAGES))


@dataclass(frozen=True)
class TextLine:
    """A text of documents: in German (of German the English source), built in, and as the office says it instead."""

    context: str
    message: str
    source: str
    built_in: str
    own: str = ""


def text_lines(db: Session, language: str) -> tuple[TextLine, ...]:
    """Return what documents say in a language; `built_in` is empty where German would be said instead."""
    own = document_texts.own_texts(db, language)
    german, words = document_words(LANGUAGES[0]), document_words(language)
    lines = []
    for context, message, singular in texts_of_documents():
        first = _said(german, context, message, singular)
        built_in = _said(words, context, message, singular)
        source = message if language == LANGUAGES[0] else first
        said = "" if built_in == first and language not in LANGUAGES else built_in
        lines.append(TextLine(context, message, source, said, own.get((context, message), "")))
    return tuple(lines)


def _said(words: Catalogue, context: str, message: str, singular: str) -> str:
    if singular:
        return words.translations.ngettext(singular, message, _SEVERAL)
    return words.pgettext(context, message) if context else words(message)


def addable_languages(db: Session) -> tuple[tuple[str, str], ...]:
    """Return languages that can be added, by what they call themselves: those whose letters the fonts have."""
    from babel import Locale

    there = {offer.code for offer in language_offers(db)}
    plain = [(code, NATIVE_NAMES[code]) for code in (PLAIN_GERMAN,)]
    others = [(code, Locale.parse(code).languages.get(code, code)) for code in _IN_OUR_LETTERS]
    named = [(code, name[:1].upper() + name[1:]) for code, name in others]
    return tuple(one for one in (*plain, *named) if one[0] not in there)


def words_for(db: Session, language: str) -> Catalogue:
    """Return the words of a document in a language, the office's own before the built-in ones, in its style."""
    return document_words(language, document_texts.own_texts(db, language), office.office(db).wording_style)


def digest_of_texts(db: Session, language: str) -> str:
    """Return what tells the texts of a language from those of another day."""
    words = words_for(db, language)
    said = [
        (context, message, words.pgettext(context, message) if context else words(message))
        for context, message in sources()
    ]
    return hashlib.sha256(repr(said).encode()).hexdigest()
