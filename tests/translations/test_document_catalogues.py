"""What documents say is said in Turkish, Ukrainian, Arabic and Farsi: all of it, with its gaps."""

import re
import unicodedata

import pytest

from forumplanner.wording.catalogue import N_, catalogue
from forumplanner.wording.document_languages import TRANSLATED, document_words
from tests.translations.renew import committed_documents, compiled, complete, documents_po, said_by_documents
from tests.translations.test_catalogues import gaps, variants

SINGLE = {"ar": 3}
"""In how many first forms a language may say the number in words: none, one and two in Arabic."""

SCRIPTS = {"uk": "CYRILLIC", "ar": "ARABIC", "fa": "ARABIC"}
LATIN_ALLOWED = {"avery", "l", "pdf", "a", "b", "mm"}
"""Latin words that stay: a maker of labels and its numbers, a format of files, the forms of DIN 5008."""

SAME_IN_TURKISH = re.compile(r"Logo: \{name\}|No\.|Telefon|vegan|Avery .*")
"""What is right in Turkish although it is spelled as in German or English."""


@pytest.fixture(params=TRANSLATED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def said_words(text: str) -> list[str]:
    """Return the words of a text without its gaps."""
    return re.findall(r"[^\W\d_]+", re.sub(r"\{\w*\}", " ", text))


def test_every_message_of_documents_is_in_the_catalogue(language: str) -> None:
    have = {(message.id, message.context) for message in committed_documents(language) if message.id}
    want = {(message.id, message.context) for message in said_by_documents() if message.id}
    assert want - have == set(), "run: make translations"
    assert have - want == set(), "obsolete; run: make translations"


def test_every_message_of_documents_is_translated_in_all_its_plurals(language: str) -> None:
    found = committed_documents(language)
    assert [message.id for message in found if message.id and not complete(message)] == []
    plurals = [message for message in found if isinstance(message.id, tuple)]
    assert plurals
    assert [one.id for one in plurals if len(variants(one.string)) != found.num_plurals] == []


def test_translations_of_documents_keep_the_gaps(language: str) -> None:
    broken = []
    for message in committed_documents(language):
        if not message.id:
            continue
        wanted = gaps(variants(message.id)[-1])
        for form, said in enumerate(variants(message.string)):
            in_words = isinstance(message.id, tuple) and form < SINGLE.get(language, 0)
            allowed = [wanted, [gap for gap in wanted if gap != "{n}"]] if in_words else [wanted]
            if gaps(said) not in allowed:
                broken.append((message.id, said))
    assert broken == []


def test_the_compiled_catalogue_of_documents_is_the_committed_one(language: str) -> None:
    path = documents_po(language).with_suffix(".mo")
    assert path.read_bytes() == compiled(committed_documents(language)), "run: make translations"


@pytest.mark.parametrize("language", SCRIPTS, indirect=True)
def test_nothing_in_another_script_is_left_over(language: str) -> None:
    foreign = []
    for message in committed_documents(language):
        for text in variants(message.string) if message.id else ():
            for word in said_words(text):
                script = unicodedata.name(word[0]).split()[0]
                if script != SCRIPTS[language] and word.lower() not in LATIN_ALLOWED:
                    foreign.append((message.id, word))
    assert foreign == []


def test_nothing_german_or_english_is_left_over_in_turkish() -> None:
    german = catalogue("de")
    left = []
    for message in committed_documents("tr"):
        if not message.id or isinstance(message.id, tuple) or not said_words(message.id):
            continue
        own = german.pgettext(message.context, message.id) if message.context else german(message.id)
        if message.string in (message.id, own) and not SAME_IN_TURKISH.fullmatch(message.string):
            left.append((message.id, message.string))
    assert left == []


def test_brackets_and_quotation_marks_are_closed(language: str) -> None:
    pairs = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("“", "”"))
    open_ones = [
        (message.id, text)
        for message in committed_documents(language)
        if message.id
        for text in variants(message.string)
        for left, right in pairs
        if text.count(left) != text.count(right) or text.find(left) > text.find(right)
    ]
    assert open_ones == []


def test_no_message_bears_marks_of_direction_or_figures_of_another_script(language: str) -> None:
    """The writers set directions; a mark inside a text would be copied along with it."""
    marked = [
        (message.id, text)
        for message in committed_documents(language)
        if message.id
        for text in variants(message.string)
        for sign in text
        if unicodedata.bidirectional(sign) in {"AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        or sign in "\u200e\u200f\u061c"
        or (sign.isdigit() and sign not in "0123456789")
    ]
    assert marked == []


def test_numbers_decide_the_form_of_the_word() -> None:
    one, many = N_("{n} registration"), N_("{n} registrations")
    ukrainian = document_words("uk")
    said = [ukrainian.ngettext(one, many, n) for n in (1, 3, 5, 11, 21)]
    assert said == ["1 реєстрація", "3 реєстрації", "5 реєстрацій", "11 реєстрацій", "21 реєстрація"]
    arabic = document_words("ar")
    assert [arabic.ngettext(one, many, n) for n in (1, 2, 7, 11)] == ["تسجيل واحد", "تسجيلان", "7 تسجيلات", "11 تسجيلًا"]
