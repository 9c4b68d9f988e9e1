"""What an officer has to be told beside a document that was written: whatever it does not show itself."""

from collections.abc import Iterator

from forumplanner.desk.document_languages import language_offers
from forumplanner.desk.outputs import Options
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import languages_of
from forumplanner.workspace import Workspace


def said_beside(workspace: Workspace, options: Options, _: Catalogue) -> Iterator[str]:
    """Yield a line for each thing to be known."""
    with workspace.read() as db:
        unchecked = next((one for one in language_offers(db) if one.code == options.language and one.unchecked), None)
    if unchecked is not None:
        named = languages_of((unchecked.code,), _.language)
        yield _(
            "Texts in {language} are unchecked. Have somebody read the document who knows the language.",
            language=unchecked.name if named == unchecked.code else named,
        )
