"""Which names stand in the texts of a public extract of minutes: for who decides about them, in window and terminal."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk.document_languages import words_for
from forumplanner.desk.outputs import Options, Request
from forumplanner.desk.printed.extract_names import FoundName, found_names
from forumplanner.desk.printed.minutes import minutes_facts
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.workspace import Workspace

LIMIT = N_("Only people whom the planner knows are recognised. Read the extract before you hand it out.")


def names_in_extract(db: Session, workspace: Workspace, event_id: EntityId, options: Options) -> tuple[FoundName, ...]:
    """Return the names about which is to be decided; raises PlanningError where no minutes were opened."""
    request = Request(db, workspace, event_id, replace(options, public_only=True), "")
    return found_names(request, minutes_facts(request, words_for(db, options.language)))


def said_names(found: FoundName) -> str:
    """Return whose name it may be, in one line."""
    return " / ".join(found.names)


def said_of_undecided(found: tuple[FoundName, ...], _: Catalogue) -> Iterator[str]:
    """Yield a line for each name that was left out because nothing was decided, and what cannot be recognised."""
    for one in found:
        if one.named is None:
            where = one.sentences[0].text
            yield _("Left out, since it was not decided: {name}, in: {sentence}", name=said_names(one), sentence=where)
    yield _(LIMIT)
