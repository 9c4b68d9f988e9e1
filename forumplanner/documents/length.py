"""How long a document is likely to be, for forms that have no pages of their own until somebody opens them."""

from collections.abc import Iterable

from forumplanner.documents.tree import Block, Heading, Paragraph

_LETTERS_OF_A_PAGE = 2400


def likely_pages(blocks: Iterable[Block]) -> float:
    """Return about how many pages all blocks of a document take, from their letters."""
    return sum(map(_letters, blocks)) / _LETTERS_OF_A_PAGE + 1


def _letters(block: Block) -> int:
    """Return about how many letters' room a block takes."""
    if isinstance(block, Paragraph):
        return sum(len(run.text) for run in block.runs) + 60
    return 150 if isinstance(block, Heading) else 0
