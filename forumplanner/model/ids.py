"""Identifiers: random, made by the program, so that a retry of a doubtful commit is harmless."""

from typing import NewType
from uuid import uuid4

EntityId = NewType("EntityId", str)
"""32 hexadecimal digits of a random UUID."""


def new_id() -> EntityId:
    """Return a fresh identifier."""
    return EntityId(uuid4().hex)
