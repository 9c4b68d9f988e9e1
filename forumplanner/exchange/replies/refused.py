"""Says of a file or message that it is no answer, and why; the words are in wording/refusal_texts/reading.py."""

from forumplanner.exchange.replies.values import NoReply
from forumplanner.model.refusals import Refusal


def no_reply(source: str, key: str, *, line: int | None = None, **params: object) -> NoReply:
    """Return what is told about a source; `line` counts from 1 as an editor shows it."""
    return NoReply(source, Refusal(key, place=source if line is None else f"{source}:{line}", **params))
