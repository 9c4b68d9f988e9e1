"""Documents in two languages: the German text first, which counts in law, then the same in another language.

An official letter or announcement in another language than German is made so (§ 23 VwVfG: the official language is
German). Used by any such document; knows none of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from forumplanner.documents.tree import Block, Heading, KeepTogether, PageBreak, Section, paragraph
from forumplanner.wording.catalogue import LANGUAGES, N_, Catalogue
from forumplanner.wording.document_languages import NATIVE_NAMES
from forumplanner.wording.values import languages_of

FactsT = TypeVar("FactsT")

GERMAN = LANGUAGES[0]
_FOLLOWS = N_("The same follows in: {language}. The German version is the one that counts.")
_COUNTS = N_("The German version is the one that counts.")


@dataclass(frozen=True)
class Told(Generic[FactsT]):
    """What a document is told in one language, and the words of that language."""

    facts: FactsT
    words: Catalogue


def in_both(
    german: Sequence[Block], german_words: Catalogue, other: Sequence[Block], words: Catalogue
) -> tuple[Block, ...]:
    """Return the German blocks, then the same in another language on a page of its own; both say which one counts.

    Both have their title as the first heading of level 1; below it stands which version counts.
    """
    follows, counts = notes(german_words, words)
    lowered = tuple(_lowered(block) for block in _noted(other, counts))
    section = Section((PageBreak(), *lowered), words.language)
    return (*_noted(german, follows), section)


def notes(german_words: Catalogue, words: Catalogue) -> tuple[str, str]:
    """Return what stands above the German version and above that in another language: which one counts."""
    name = NATIVE_NAMES[words.language] if "-x-" in words.language else languages_of((words.language,), GERMAN)
    return german_words(_FOLLOWS, language=name), words(_COUNTS)


def said(
    german: Told[FactsT], other: Told[FactsT] | None, tell: Callable[[FactsT, Catalogue], Sequence[Block]]
) -> tuple[Block, ...]:
    """Return what `tell` says in German alone, or in both languages."""
    first = tell(german.facts, german.words)
    if other is None:
        return tuple(first)
    return in_both(first, german.words, tell(other.facts, other.words), other.words)


def _noted(blocks: Sequence[Block], note: str) -> tuple[Block, ...]:
    """Return the blocks with a note below their title; raises ValueError where they have none."""
    title = next((at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1), None)
    if title is None:
        raise ValueError("a version of a document in two languages begins with a title")
    return (*blocks[: title + 1], paragraph(note, bold=True), *blocks[title + 1 :])


def _lowered(block: Block) -> Block:
    """Return a block with its headings one level further down."""
    if isinstance(block, Heading):
        return replace(block, level=block.level + 1)
    if isinstance(block, KeepTogether | Section):
        return replace(block, children=tuple(_lowered(child) for child in block.children))
    return block
