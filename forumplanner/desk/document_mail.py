"""A document as an e-mail to be looked at and sent by hand: attached, or as the text itself where it is a web page."""

from forumplanner.desk.exporting import document
from forumplanner.desk.facts import event_of, office_facts
from forumplanner.desk.offers import NAMES
from forumplanner.desk.outputs import Options, Output, Request
from forumplanner.exchange.mail.draft import Enclosed, MailDraft, draft_bytes
from forumplanner.lists import registrations
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue
from forumplanner.workspace import Workspace

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".csv": "text/csv",
    ".zip": "application/zip",
}


def document_mail(
    workspace: Workspace,
    output: Output,
    event_id: EntityId,
    options: Options,
    suffix: str,
    data: bytes,
    file_name: str,
    *,
    for_one_person: bool = False,
) -> bytes:
    """Return the draft with the document `data` in it, addressed where it is for one person with an address."""
    from forumplanner.desk.document_languages import words_for

    with workspace.read() as db:
        _ = words_for(db, options.language)
        request = Request(db, workspace, event_id, options, suffix)
        event = event_of(request)
        office = office_facts(db, workspace.who)
        wanted = options.registration_id if for_one_person else None
        rows = registrations.rows(db, [wanted]) if wanted is not None else ()
    to = tuple(row.email for row in rows if row.email)
    name = _(NAMES[output])
    subject = _("{document}: {event}", document=name, event=event.title)
    told = _("Enclosed you find: {document}, {event}.", document=name, event=event.title)
    closing = "\n".join(filter(None, (office.signatory, office.department, office.name, office.phone)))
    text = "\n\n".join((told, _("Yours sincerely"), closing)) + "\n"
    if suffix == ".html":
        return draft_bytes(_as_text(workspace, output, event_id, options, subject, to, _))
    attached = Enclosed(file_name, MEDIA_TYPES.get(suffix, "application/octet-stream"), data)
    return draft_bytes(MailDraft(subject, text, to, attachments=(attached,)))


def _as_text(
    workspace: Workspace,
    output: Output,
    event_id: EntityId,
    options: Options,
    subject: str,
    to: tuple[str, ...],
    _: Catalogue,
) -> MailDraft:
    from forumplanner.documents.html import write_email
    from forumplanner.documents.plain import write_plain

    tree = document(workspace, output, event_id, options, ".html")
    body = write_email(tree)
    pictures = tuple(Enclosed(one.name, one.media_type, one.data) for one in body.pictures)
    return MailDraft(subject, write_plain(tree), to, html=body.html, pictures=pictures)
