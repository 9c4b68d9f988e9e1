"""Embeds files in a PDF as PDF/A-3 wants them (ISO 19005-3, 6.8): named, described, related to the document."""

import hashlib
from datetime import UTC

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from forumplanner.documents.tree import Attachment, Document


def write_attachments(pdf: Pdf, document: Document) -> None:
    """Embed the files of a document; without any the PDF stays as it is."""
    if not document.attachments:
        return
    stamp = document.created.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    specifications = {one.name: _specification(pdf, one, stamp) for one in document.attachments}
    pdf.Root.AF = Array(list(specifications.values()))
    pairs: list[object] = []
    for name in sorted(specifications, key=lambda one: bytes(String(one))):
        pairs += [String(name), specifications[name]]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(pairs)))
    pdf.Root.PageMode = Name.UseAttachments


def _specification(pdf: Pdf, attachment: Attachment, stamp: str) -> pikepdf.Object:
    """Return the file specification of one embedded file."""
    stream = Stream(pdf, attachment.data)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name("/" + attachment.media_type)
    stream.Params = Dictionary(
        ModDate=String(stamp),
        Size=len(attachment.data),
        CheckSum=String(hashlib.md5(attachment.data, usedforsecurity=False).digest()),
    )
    embedded = pdf.make_indirect(stream)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.description),
            AFRelationship=Name("/" + attachment.relationship.value),
            EF=Dictionary(F=embedded, UF=embedded),
        )
    )
