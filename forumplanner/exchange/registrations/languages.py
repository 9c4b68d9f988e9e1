"""Languages as people write them in a list, and their ISO 639 codes. Sign languages are apart."""

import re
import unicodedata

_NAMES: dict[str, tuple[str, ...]] = {
    "sq": ("albanisch", "albanian", "shqip"),
    "am": ("amharisch", "amharic"),
    "ar": ("arabisch", "arabic"),
    "hy": ("armenisch", "armenian"),
    "az": ("aserbaidschanisch", "azerbaijani"),
    "bn": ("bengalisch", "bengali"),
    "bs": ("bosnisch", "bosnian"),
    "bg": ("bulgarisch", "bulgarian"),
    "zh": ("chinesisch", "mandarin", "chinese"),
    "prs": ("dari",),
    "de": ("deutsch", "german"),
    "en": ("englisch", "english"),
    "fa": ("farsi", "persisch", "persian"),
    "fr": ("franzosisch", "french"),
    "ka": ("georgisch", "georgian"),
    "el": ("griechisch", "greek"),
    "he": ("hebraisch", "hebrew"),
    "hi": ("hindi",),
    "it": ("italienisch", "italian"),
    "ja": ("japanisch", "japanese"),
    "ko": ("koreanisch", "korean"),
    "hr": ("kroatisch", "croatian"),
    "ku": ("kurdisch", "kurdish"),
    "kmr": ("kurmandschi", "kurmanci", "kurmanji"),
    "ckb": ("sorani",),
    "lv": ("lettisch", "latvian"),
    "lt": ("litauisch", "lithuanian"),
    "mk": ("mazedonisch", "macedonian"),
    "nl": ("niederlandisch", "dutch"),
    "ps": ("paschtu", "paschto", "pashto"),
    "pl": ("polnisch", "polish"),
    "pt": ("portugiesisch", "portuguese"),
    "rom": ("romanes", "romani"),
    "ro": ("rumanisch", "romanian"),
    "ru": ("russisch", "russian"),
    "sr": ("serbisch", "serbian"),
    "sk": ("slowakisch", "slovak"),
    "so": ("somali", "somalisch"),
    "es": ("spanisch", "spanish"),
    "ta": ("tamil", "tamilisch"),
    "th": ("thai", "thailandisch"),
    "ti": ("tigrinya", "tigrinisch"),
    "cs": ("tschechisch", "czech"),
    "tr": ("turkisch", "turkish", "turkce"),
    "uk": ("ukrainisch", "ukrainian"),
    "hu": ("ungarisch", "hungarian"),
    "ur": ("urdu",),
    "vi": ("vietnamesisch", "vietnamese"),
}
_CODES = {name: code for code, names in _NAMES.items() for name in (*names, code)}
_SEPARATORS = re.compile(r"[,;/+&\n|]|\bund\b|\band\b")
_SIGNS = re.compile(r"gebarden|\bdgs\b|sign language")


def language_code(text: str) -> str:
    """Return the ISO 639 code of a language named in German or English (or by its code), or ""."""
    return _CODES.get(_folded(text), "")


def is_sign_language(text: str) -> bool:
    """Tell whether a text names a sign language."""
    return bool(_SIGNS.search(_folded(text)))


def parts_of(text: str) -> tuple[str, ...]:
    """Split a list of languages at commas, slashes, line ends and "und"."""
    return tuple(part for piece in _SEPARATORS.split(text) if (part := piece.strip(" .")))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.sub(r"\b(auf|ins|sprache|sprachig\w*)\b", " ", letters).split()).replace("ı", "i")
