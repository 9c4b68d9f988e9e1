"""Identifiers: random, made by the program, so that a retry of a doubtful commit is harmless."""

from secrets import token_bytes
from typing import NewType
from uuid import uuid4

EntityId = NewType("EntityId", str)
"""32 hexadecimal digits of a random UUID."""

_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def new_id() -> EntityId:
    """Return a fresh identifier."""
    return EntityId(uuid4().hex)


def new_ids(count: int) -> list[EntityId]:
    """Return many fresh identifiers at once, made like one; asking for each by itself takes longer."""
    digits = token_bytes(16 * count).hex()
    return [_as_random_uuid(digits[at : at + 32]) for at in range(0, 32 * count, 32)]


def _as_random_uuid(digits: str) -> EntityId:
    return EntityId(f"{digits[:12]}4{digits[13:16]}{_VARIANT[digits[16]]}{digits[17:]}")
