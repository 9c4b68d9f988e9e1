"""What an officer has to be told beside a document that was written: whatever it does not show itself."""

from collections.abc import Iterator

from forumplanner.desk import exporting
from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.outputs import FILES, Options, Output
from forumplanner.desk.printed.known import KNOWN
from forumplanner.documents.tree import LetterHead
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import languages_of
from forumplanner.workspace import Workspace


def without_address(workspace: Workspace, output: Output, event_id: EntityId, options: Options) -> tuple[str, ...]:
    """Return whose letters cannot be posted, since no postal address of theirs is known; of letters to many alone."""
    if all(choice.key != FILES for choice in KNOWN[output].choices):
        return ()
    made = exporting.document(workspace, output, event_id, options)
    return tuple(one.addressee for one in made.children if isinstance(one, LetterHead) and not one.by_post)


def said_of_addresses(names: tuple[str, ...], _: Catalogue, most: int | None = None) -> str:
    """Say how many letters cannot be posted, and whose (of `most` at most); nothing where all can."""
    if not names:
        return ""
    named = list(names[:most])
    if len(named) < len(names):
        named.append("\N{HORIZONTAL ELLIPSIS}")
    return _.ngettext(
        "{n} letter has no postal address: {names}",
        "{n} letters have no postal address: {names}",
        len(names),
        names="; ".join(named),
    )


def said_beside(
    workspace: Workspace, output: Output, event_id: EntityId, options: Options, _: Catalogue
) -> Iterator[str]:
    """Yield a line for each thing to be known."""
    with workspace.read() as db:
        unchecked = next((one for one in language_offers(db) if one.code == options.language and one.unchecked), None)
    if unchecked is not None:
        named = languages_of((unchecked.code,), _.language)
        yield _(
            "Texts in {language} are unchecked. Have somebody read the document who knows the language.",
            language=unchecked.name if named == unchecked.code else named,
        )
    addresses = said_of_addresses(without_address(workspace, output, event_id, options), _)
    if addresses:
        yield addresses
