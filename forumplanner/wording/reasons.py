"""Says in the user's language what the system or the database gave as the reason of a failure.

Both speak English only. What is not known here is handed on as it is: somebody who helps can look for it.
"""

from forumplanner.wording.catalogue import N_, Catalogue

_NO_ROOM = N_("there is no room left on the disk")
_NOT_THERE = N_("there is no such file or folder")
_NOT_ALLOWED = N_("you have no permission there")
_OTHER_PROGRAM = N_("another program has it open")
_READ_ONLY = N_("it can only be read there")
_DISK = N_("the disk reports an error")
_NOT_WHOLE = N_("its content is not whole")
_SERVER = N_("there is no connection to the server")

_OF_ITS_OWN = N_("it vouches for itself alone")
_OTHER_NAME = N_("it is made out to another name")

_KNOWN = (
    ("no space left", _NO_ROOM),
    ("disk is full", _NO_ROOM),
    ("disk quota exceeded", _NO_ROOM),
    ("could not extend file", _NO_ROOM),
    ("no such file", _NOT_THERE),
    ("not a directory", _NOT_THERE),
    ("cannot find the", _NOT_THERE),
    ("permission denied", _NOT_ALLOWED),
    ("operation not permitted", _NOT_ALLOWED),
    ("access is denied", _NOT_ALLOWED),
    ("resource busy", _OTHER_PROGRAM),
    ("text file busy", _OTHER_PROGRAM),
    ("used by another process", _OTHER_PROGRAM),
    ("is locked", _OTHER_PROGRAM),
    ("lock timeout", _OTHER_PROGRAM),
    ("read-only", _READ_ONLY),
    ("readonly", _READ_ONLY),
    ("is a directory", N_("a folder has that name")),
    ("file exists", N_("that name is taken")),
    ("file name too long", N_("the name is too long")),
    ("file too large", N_("the file gets too large for this disk")),
    ("input/output error", _DISK),
    ("disk i/o error", _DISK),
    ("stale file handle", N_("the network drive is gone")),
    ("host is down", N_("the network drive is gone")),
    ("unable to open database", N_("the file cannot be opened")),
    ("malformed", _NOT_WHOLE),
    ("foreign_key", _NOT_WHOLE),
    ("not a database", N_("it is no planner file")),
    ("connection refused", _SERVER),
    ("could not connect", _SERVER),
    ("connection timed out", _SERVER),
    ("could not translate host name", _SERVER),
    ("self-signed certificate", _OF_ITS_OWN),
    ("self signed certificate", _OF_ITS_OWN),
    ("certificate has expired", N_("it has expired")),
    ("not yet valid", N_("it is not valid yet")),
    ("hostname mismatch", _OTHER_NAME),
    ("ip address mismatch", _OTHER_NAME),
    ("local issuer certificate", N_("this computer does not know who issued it")),
    ("unable to verify the first certificate", N_("this computer does not know who issued it")),
)


def say_reason(given: str, _: Catalogue) -> str:
    """Return the words for a reason, or the reason as it was given."""
    lowered = given.lower()
    return next((_(words) for known, words in _KNOWN if known in lowered), given)
