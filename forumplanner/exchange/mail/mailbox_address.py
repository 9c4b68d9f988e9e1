"""An e-mail address as a mail server takes it: domains of other scripts in their ASCII form (RFC 5891, 5.4)."""

import re
import unicodedata

_DEVIATIONS = "\u00df\u03c2\u200c\u200d"
"""Letters that IDNA 2003, which Python's codec speaks, would turn into others: "straße.de" is not "strasse.de"."""

_LOCAL = re.compile(r"[^\s@<>()\[\]\\,;:\"\x00-\x1f\x7f]+")
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.IGNORECASE)
LONGEST = 254


def ascii_domain(domain: str) -> str:
    """Return a domain or host name in ASCII; raises ValueError for what is none."""
    labels = [_ascii_label(label) for label in domain.strip().rstrip(".").split(".")]
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError("no domain")
    return ".".join(labels)


def envelope_address(address: str) -> str:
    """Return the address with its domain in ASCII; what stands before the @ may be of any script.

    Raises ValueError for what no server would take, such as a line break that would begin a command of its own.
    """
    local, at, domain = unicodedata.normalize("NFC", address.strip()).rpartition("@")
    dots = local.startswith(".") or local.endswith(".") or ".." in local
    if not at or dots or not _LOCAL.fullmatch(local):
        raise ValueError("no address")
    written = f"{local}@{ascii_domain(domain)}"
    if len(written.encode()) > LONGEST:
        raise ValueError("too long")
    return written


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    low = unicodedata.normalize("NFC", label.lower())
    if any(letter in low for letter in _DEVIATIONS):
        return "xn--" + low.encode("punycode").decode("ascii")
    try:
        return low.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError("no domain") from error
