"""Addresses of links: what somebody typed as one, written so that every program opens it and none runs it."""

import re
from urllib.parse import quote, urlsplit

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_MAY_STAND = "!#$%&'()*+,/:;=?@~-._"
_NO_HOST = re.compile(r"[\[\]<>\"\\^`{|}\s]")


def safe_address(address: str) -> str:
    """Return an address as an URI (RFC 3986), or nothing where it is none: a wrong one spoils a whole Word file."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        known = parts.scheme.lower() in _SCHEMES and bool(parts.netloc or parts.path)
        known = known and (parts.port is None or parts.port > 0)
    except ValueError:
        return ""
    if not known or _NO_HOST.search(parts.netloc):
        return ""
    return quote(address, safe=_MAY_STAND, errors="ignore")
