"""How the office writes: its mail account, and its own texts of messages."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.inviting_kinds import LineSecurity, MessageKind


class MessageText(Entity):
    """What the office writes instead of a built-in message, for one event or (without one) for all."""

    __tablename__ = "message_text"

    event_id: Mapped[EntityId | None] = mapped_column(parent("event"), index=True)
    kind: Mapped[MessageKind] = mapped_column(enum_column(MessageKind))
    language: Mapped[str] = mapped_column(KeyText)
    subject: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")


class MailAccount(Entity):
    """How mail leaves and is fetched; one row per planner, passwords lie in the system's keyring.

    `per_minute` is the most messages a minute, `batch_size` the most addresses in one Bcc.
    """

    __tablename__ = "mail_account"

    sender_name: Mapped[str] = mapped_column(default="")
    sender_address: Mapped[str] = mapped_column(default="")
    smtp_host: Mapped[str] = mapped_column(default="")
    smtp_port: Mapped[int] = mapped_column(default=587)
    smtp_security: Mapped[LineSecurity] = mapped_column(enum_column(LineSecurity), default=LineSecurity.STARTTLS)
    smtp_user: Mapped[str] = mapped_column(default="")
    per_minute: Mapped[int] = mapped_column(default=30)
    batch_size: Mapped[int] = mapped_column(default=50)
    imap_host: Mapped[str] = mapped_column(default="")
    imap_port: Mapped[int] = mapped_column(default=993)
    imap_security: Mapped[LineSecurity] = mapped_column(enum_column(LineSecurity), default=LineSecurity.TLS)
    imap_user: Mapped[str] = mapped_column(default="")
    imap_folder: Mapped[str] = mapped_column(default="INBOX")
