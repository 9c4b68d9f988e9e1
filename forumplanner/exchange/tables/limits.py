"""How much of a foreign file the program is willing to take.

One value, so that a test can shrink it. Sized for a list of 100,000 people with 40 columns; what is beyond is
not a list of registrations, or is meant to do harm.
"""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds on a file, on what it unpacks to, and on the child process that parses it."""

    file_bytes: int = 64 * MEGABYTE
    rows: int = 250_000
    columns: int = 2_000
    area: int = 8_000_000  # rows x columns, since a reader holds the whole rectangle in memory
    field_characters: int = 131_072
    sniffed_characters: int = 64 * 1024
    parts: int = 5_000
    unpacked_bytes: int = 400 * MEGABYTE
    unpacked_ratio: int = 250
    ratio_free_bytes: int = 8 * MEGABYTE  # a small part may be compressed as much as it likes
    child_memory_bytes: int = 1536 * MEGABYTE
    child_seconds: float = 60.0
    child_characters: int = 400 * MEGABYTE  # of what the child may write back


LIMITS = Limits()
