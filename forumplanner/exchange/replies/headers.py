"""The head of a message or of a part of it: fields, addresses, parameters, words in other alphabets.

Every step is linear in what is read; a field that is written wrongly is empty rather than an error.
"""

import binascii
import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from forumplanner.exchange.replies.attendees import mailbox
from forumplanner.exchange.replies.limits import LONGEST_HEADER, MOST_HEADER_BYTES
from forumplanner.exchange.replies.plain_texts import decoded, one_line

_END = re.compile(rb"\r?\n\r?\n|\r\r")
_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)
_FOLD = re.compile(r"(?:\r\n?|\n)[ \t]+")
_WORD = re.compile(r"=\?([\w.-]{1,40})(?:\*[\w-]{1,20})?\?([BbQq])\?([^?\s]*)\?=")
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?)")
_PARAMETER = re.compile(r";\s*([!#$&+\-.^_`|~0-9A-Za-z*]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^;]*)", re.DOTALL)
_ANGLED = re.compile(r"<([^<>]{1,400})>")
_LOOSE = re.compile(r"[^\s<>,;:\"()@]{1,100}@[^\s<>,;:\"()@]{1,255}")


def read_head(data: bytes, start: int, end: int) -> tuple[dict[str, str], int]:
    """Return the fields between two places of some bytes, and where what follows them begins.

    Names are in small letters; of several fields of one name the first counts.
    """
    if data[start : start + 1] == b"\n" or data[start : start + 2] == b"\r\n":
        return {}, start + (1 if data[start : start + 1] == b"\n" else 2)
    found = _END.search(data, start, min(end, start + MOST_HEADER_BYTES))
    head, body = (data[start : found.start()], found.end()) if found else (data[start:end][:MOST_HEADER_BYTES], end)
    fields: dict[str, str] = {}
    for line in _lines(decoded(head)):
        field = _FIELD.match(line)
        if field is not None:
            fields.setdefault(field[1].lower(), field[2].strip()[:LONGEST_HEADER])
    return fields, body


def _lines(head: str) -> list[str]:
    return re.split(r"\r\n?|\n", _FOLD.sub(" ", head))


def words(text: str) -> str:
    """Return the text of a field as people read it (RFC 2047), in one line."""
    if "=?" not in text:
        return one_line(text)
    return one_line(_WORD.sub(_word, _BETWEEN.sub("", text)))


def _word(found: re.Match[str]) -> str:
    charset, encoding, text = found.groups()
    raw = text.encode("ascii", errors="replace")
    try:
        if encoding in "bB":
            data = binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
        else:
            data = binascii.a2b_qp(raw, header=True)
        return data.decode(charset)
    except (ValueError, LookupError):
        return found[0]


def address(field: str) -> str:
    """Return the address in From, Sender and the like, in small letters; empty if there is none."""
    angled = [each for each in _ANGLED.findall(field) if "@" in each]
    if angled:
        return mailbox(angled[-1])
    loose = _LOOSE.findall(field)
    return mailbox(loose[-1]) if loose else ""


@lru_cache(maxsize=1024)
def parameters(field: str) -> tuple[str, dict[str, str]]:
    """Return a media type (or disposition) in small letters and its parameters (RFC 2045, RFC 2231).

    Do not change the parameters: equal fields share them.
    """
    kind = field.partition(";")[0].strip().lower()
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, str]] = {}
    for name, value in _PARAMETER.findall(field):
        base, _, rest = name.lower().partition("*")
        plain = re.sub(r"\\(.)", r"\1", value[1:-1]) if value[:1] == '"' == value[-1:] else value.strip()
        number = rest.rstrip("*")
        if rest.endswith("*") or (rest == "" and "*" in name):
            plain = _percent(plain)
        if number.isdigit() and len(number) < 4:
            pieces.setdefault(base, {})[int(number)] = plain
        else:
            found.setdefault(base, plain)
    for base, numbered in pieces.items():
        found.setdefault(base, "".join(numbered[number] for number in sorted(numbered)))
    return kind, found


def _percent(text: str) -> str:
    charset, quote, rest = text.partition("'")
    if quote and "'" in rest:
        return decoded(unquote_to_bytes(rest.partition("'")[2]), charset)
    return decoded(unquote_to_bytes(text))
