"""Languages as Word names them: with a country, and apart for scripts that run from the right."""

from forumplanner.documents.directions import runs_right_to_left

_WITH_COUNTRY = {
    "de": "de-DE",
    "en": "en-GB",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "ar": "ar-SA",
    "fa": "fa-IR",
    "ru": "ru-RU",
    "fr": "fr-FR",
    "es": "es-ES",
    "it": "it-IT",
    "pl": "pl-PL",
    "ro": "ro-RO",
    "bg": "bg-BG",
    "ku": "ku-TR",
    "ckb": "ku-Arab-IQ",
    "ps": "ps-AF",
    "ur": "ur-PK",
    "he": "he-IL",
}


def word_language(language: str) -> str:
    """Return a BCP 47 tag as Word's proofing tools know it; a tag with a country stays as it is."""
    return _WITH_COUNTRY.get(language.lower(), language)


def language_attributes(language: str) -> dict[str, str]:
    """Return the attributes of w:lang for text of a language: Word keeps those of complex scripts apart."""
    name = word_language(language)
    return {"bidi": name} if runs_right_to_left(language) else {"val": name}
