"""The words of refusals, one file per area; wording/refusals.py joins them.

Each text says the problem and the remedy; {gaps} are filled from the refusal's parameters.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class RefusalText:
    """What is wrong, and what to do about it (English templates, marked for translation)."""

    problem: str
    remedy: str
