"""Messages one after the other from a mailbox file (mbox, as Thunderbird, Apple Mail and Unix programs keep them).

Read line by line, so that a mailbox of gigabytes takes the memory of one message.
"""

import re
from collections.abc import Iterable, Iterator

from forumplanner.exchange.replies.limits import MOST_BYTES

# With a sender and a time, or (Thunderbird) with a hyphen or nothing in their place.
_SEPARATOR = re.compile(rb"From (?:[^\s]{0,320} [^\r\n]{0,100}\d\d:\d\d[^\r\n]{0,60}|-? ?)\r?\n?$")
_QUOTED = re.compile(rb">+From ")


def is_mailbox(head: bytes) -> bool:
    """Tell from the first bytes of a file whether it is a mailbox."""
    return bool(_SEPARATOR.match(head.lstrip(b"\r\n").partition(b"\n")[0] + b"\n"))


def mailbox_messages(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the messages of a mailbox; one that is longer than is read comes cut, one byte too long."""
    message: list[bytes] = []
    size = 0
    begun = False
    after_blank = True
    for line in lines:
        if after_blank and line.startswith(b"From ") and _SEPARATOR.match(line):
            if begun:
                yield b"".join(message)[: MOST_BYTES + 1]
            message, size, begun = [], 0, True
        elif begun:
            size += len(line)
            if size <= MOST_BYTES or size - len(line) <= MOST_BYTES:
                message.append(line[1:] if line.startswith(b">") and _QUOTED.match(line) else line)
        after_blank = line in {b"\n", b"\r\n", b"\r"}
    if begun:
        yield b"".join(message)[: MOST_BYTES + 1]
