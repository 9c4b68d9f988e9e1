"""Writes what an event gives to paper, calendars and spreadsheets: one way for window and terminal.

Bytes are made first and put in place in one step, so that a failure leaves no half file behind.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from forumplanner.desk.document_languages import require_language, words_for
from forumplanner.desk.facts import event_view
from forumplanner.desk.many_files import write_files
from forumplanner.desk.outputs import EACH, FILES, Options, Output, Request
from forumplanner.desk.placing import put_in_place
from forumplanner.desk.progress import Progress, Silent
from forumplanner.documents.tree import Document
from forumplanner.lists import office
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.workspace import Workspace

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from forumplanner.desk.printed.spec import Printed


def produce(workspace: Workspace, output: Output, event_id: EntityId, options: Options, suffix: str = "") -> bytes:
    """Return the file's bytes; raises PlanningError where something is missing, FileRefused for an unknown ending."""
    spec = _known(output)
    suffix = suffix.lower() or spec.forms[0]
    _require_form(spec, suffix, f"*{suffix}")
    if suffix in spec.writers:
        with workspace.read() as db:
            require_language(db, options.language)
            _require_public_form(db, spec, event_id, options)
            return spec.writers[suffix](Request(db, workspace, event_id, options, suffix))
    return written(document(workspace, output, event_id, options, suffix), suffix)


def document(
    workspace: Workspace, output: Output, event_id: EntityId, options: Options, suffix: str = ".pdf"
) -> Document:
    """Return the tree of a document; raises PlanningError where something is missing, or for an unknown choice."""
    spec = _known(output)
    if spec.build is None:
        raise ValueError(f"{output} is no document")
    with workspace.read() as db:
        require_language(db, options.language)
        _require_public_form(db, spec, event_id, options)
        _ = words_for(db, options.language)
        chosen = {}
        for choice in spec.choices:
            offered = choice.values_for(db, event_id, _, public=options.public_only)
            values = [value for value, _words in offered]
            wanted = options.chosen.get(choice.key, values[0] if values else "")
            if wanted not in values and (values or wanted):
                raise PlanningError("export.no-such-choice", key=choice.key, value=wanted, known=_listed(values))
            chosen[choice.key] = wanted
        options = Options(options.language, options.public_only, options.registration_id, options.alone, chosen)
        made = spec.build(Request(db, workspace, event_id, options, suffix), _)
        return replace(made, accent=office.office(db).accent)


def _require_public_form(db: "Session", spec: "Printed", event_id: EntityId, options: Options) -> None:
    """Raise PlanningError where only what is public is asked for of what has no such form: it would come out whole."""
    if not options.public_only:
        return
    kind = event_view(db, event_id).kind
    if not spec.has_public_form(kind):
        known = [one for one, other in _documents().items() if kind in other.at and other.has_public_form(kind)]
        raise PlanningError("export.no-public-form", name=spec.output, known=", ".join(known))


def _require_form(spec: "Printed", suffix: str, file: Path | str) -> None:
    """Raise FileRefused for a form that a document does not have, with the file that it was to be."""
    if suffix and suffix.lower() not in spec.forms:
        raise FileRefused("export.no-such-form", file=file, known=", ".join(spec.forms))


def require_choices(output: Output, keys: Iterable[str]) -> None:
    """Raise PlanningError for a key that is no choice of this document: it would be passed over in silence."""
    known = [choice.key for choice in _known(output).choices]
    for key in keys:
        if key not in known:
            raise PlanningError("export.no-such-choice", key=output, value=key, known=_listed(known))


def _listed(known: Iterable[str]) -> str:
    return ", ".join(known) or "\N{EN DASH}"


def _known(output: Output) -> "Printed":
    known = _documents()
    if output not in known:
        raise PlanningError("export.unknown-document", name=output, known=", ".join(known))
    return known[output]


def _documents() -> "Mapping[Output, Printed]":
    from forumplanner.desk.printed.known import KNOWN

    return KNOWN


def written(document: Document, suffix: str) -> bytes:
    """Return a document as the bytes of a PDF file, a Word file or a web page."""
    if suffix == ".html":
        from forumplanner.documents.html import write_html

        return write_html(document).encode("utf-8")
    if suffix == ".docx":
        from forumplanner.documents.docx import write_docx

        return write_docx(document)
    from forumplanner.documents.pdf import write_pdf

    return write_pdf(document)


def export_to_file(
    workspace: Workspace,
    output: Output,
    event_id: EntityId,
    target: Path,
    options: Options,
    progress: Progress | None = None,
    suffix: str = "",
) -> Path:
    """Write one output to `target`, whose ending says the form unless `suffix` does.

    Where each letter is to be a file of its own, `target` is a .zip or a folder, and the form a PDF unless `suffix`
    says otherwise. Nothing is written where the work is cancelled.
    Raises FileRefused when it cannot be written, and then nothing is.
    """
    watch = progress or Silent()
    each = options.chosen.get(FILES) == EACH
    _require_form(_known(output), suffix if each else suffix or target.suffix, target)
    if each:
        return _export_each(workspace, output, event_id, target, options, watch, suffix)
    watch.report(0, 2, target.name)
    data = produce(workspace, output, event_id, options, suffix or target.suffix)
    if watch.cancelled():
        raise PlanningError("work.cancelled")
    watch.report(1, 2, target.name)
    put_in_place(target, data)
    watch.report(2, 2, target.name)
    return target


def _export_each(
    workspace: Workspace,
    output: Output,
    event_id: EntityId,
    target: Path,
    options: Options,
    watch: Progress,
    suffix: str,
) -> Path:
    """Write each letter to a file of its own."""
    from forumplanner.desk.offers import file_name
    from forumplanner.documents.single_letters import single_letters

    suffix = suffix or _known(output).forms[0]
    made = document(workspace, output, event_id, options, suffix)
    with workspace.read() as db:
        code = event_view(db, event_id).code
        words = words_for(db, options.language)
    letters = single_letters(made)
    digits = len(str(len(letters)))
    files = [
        (
            file_name(code, output, suffix, words, person=f"{number:0{digits}d} {addressee}"),
            partial(written, letter, suffix),
        )
        for number, (addressee, letter) in enumerate(letters, 1)
    ]
    return write_files(files, target, workspace.now(), watch)
