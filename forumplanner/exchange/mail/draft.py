"""An e-mail that somebody still has to look at and send: a file (.eml) that mail programs open as a draft.

`X-Unsent` makes Outlook open it for editing; nothing is sent from here. Without a sender, since the mail program knows
its account.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP


@dataclass(frozen=True)
class Enclosed:
    """A file inside a message: its name (for a picture that the text names its Content-ID), media type and bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class MailDraft:
    """A message; `html` is another dress of `text`, with `pictures` that it names by their Content-IDs."""

    subject: str
    text: str
    to: Sequence[str] = ()
    html: str = ""
    pictures: Sequence[Enclosed] = ()
    attachments: Sequence[Enclosed] = ()


def draft_bytes(draft: MailDraft) -> bytes:
    """Return the message as a file (RFC 5322, RFC 2387 for pictures)."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if draft.to:
        message["To"] = ", ".join(draft.to)
    message["Subject"] = " ".join(draft.subject.split())
    message.set_content(draft.text, cte="quoted-printable")
    if draft.html:
        message.add_alternative(draft.html, subtype="html", cte="quoted-printable")
        _html, part = message.iter_parts()
        for picture in draft.pictures:
            main, _, sub = picture.media_type.partition("/")
            part.add_related(picture.data, main, sub, cid=f"<{picture.name}>")
    for one in draft.attachments:
        main, _, sub = one.media_type.partition("/")
        message.add_attachment(one.data, main, sub, filename=one.name)
    return message.as_bytes()
