"""Bytes of files, kept under their digest and never changed: a paper or logo that goes leaves them for an undo."""

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.journal import StoredFile


def keep(db: Session, data: bytes) -> str:
    """Keep the bytes of a file and return their digest (SHA-256, hex)."""
    digest = sha256(data).hexdigest()
    if db.scalar(select(StoredFile.digest).where(StoredFile.digest == digest)) is None:
        db.add(StoredFile(digest=digest, data=data))
        db.flush()
    return digest
