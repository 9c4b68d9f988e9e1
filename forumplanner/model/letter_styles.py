"""How an office writes: the form of its letters, how they greet, how they name people."""

from enum import StrEnum


class LetterForm(StrEnum):
    """The two forms of a letter by DIN 5008: A has a low head, B a high one."""

    A = "a"
    B = "b"


class AddressStyle(StrEnum):
    """How letters greet: "Sehr geehrte Frau Haddad" or "Guten Tag Frau Haddad"."""

    FORMAL = "formal"
    FRIENDLY = "friendly"


class WordingStyle(StrEnum):
    """How documents name people whose gender is not the point."""

    NEUTRAL = "neutral"
    BOTH = "both"
    STAR = "star"
    COLON = "colon"
