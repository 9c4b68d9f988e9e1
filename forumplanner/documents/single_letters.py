"""Takes a file of letters apart: each letter as a document of its own, with the name of who receives it."""

from dataclasses import replace

from forumplanner.documents.tree import Block, Document, LetterHead


def single_letters(document: Document) -> list[tuple[str, Document]]:
    """Return the letters of a document in their order; one without the head of a letter stays whole."""
    starts = [at for at, block in enumerate(document.children) if isinstance(block, LetterHead)]
    if not starts:
        return [("", document)]
    ends = [*starts[1:], len(document.children)]
    return [_single(document, document.children[start:end]) for start, end in zip(starts, ends, strict=True)]


def _single(document: Document, children: tuple[Block, ...]) -> tuple[str, Document]:
    head = children[0]
    return (head.addressee if isinstance(head, LetterHead) else "", replace(document, children=children))
