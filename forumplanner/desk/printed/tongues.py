"""Gathers what a document is told once in German and once in the language it is asked for."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from forumplanner.desk.document_languages import words_for
from forumplanner.desk.outputs import Request
from forumplanner.documents.content.bilingual import GERMAN, Told
from forumplanner.wording.catalogue import Catalogue

FactsT = TypeVar("FactsT")


def told(
    request: Request, _: Catalogue, gather: Callable[[Request, Catalogue], FactsT]
) -> tuple[Told[FactsT], Told[FactsT] | None]:
    """Return what is told in German, and in the language of the document where that is another one."""
    if request.options.language == GERMAN:
        return Told(gather(request, _), _), None
    german = replace(request, options=replace(request.options, language=GERMAN))
    words = words_for(request.db, GERMAN)
    return Told(gather(german, words), words), Told(gather(request, _), _)
