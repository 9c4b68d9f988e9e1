"""In which languages documents can be made, with whose words, and whether anybody has checked these.

German and English are the program's own and count as checked. Every other text is unchecked until an officer names who
checked it; the digest of all texts of a language tells whether they have changed since.
"""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from forumplanner.lists import document_texts, office
from forumplanner.wording.catalogue import LANGUAGES, Catalogue
from forumplanner.wording.document_languages import DOCUMENT_LANGUAGES, NATIVE_NAMES, document_words, sources


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
    for code in (*DOCUMENT_LANGUAGES, *(code for code in known if code not in DOCUMENT_LANGUAGES)):
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
