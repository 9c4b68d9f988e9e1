"""The identifiers under which other calendars know our entries: the same for ever, and telling nothing.

Made from the kind and the entity's random id alone, so that a renamed, moved or postponed entry stays itself.
No name, address or date may enter one: UIDs are copied into every calendar that takes the file.
"""

import re
from enum import StrEnum

# Never changed: a new domain would double every entry in every calendar that has taken one of our files.
DOMAIN = "forumplanner.invalid"

_ID = re.compile(r"[A-Za-z0-9-]+")
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


class UidKind(StrEnum):
    """What an entry stands for; the values are part of every UID given out and must stay."""

    EVENT_DAY = "event-day"
    ITEM = "item"
    PERSON_ITEM = "person-item"
    INVITED_DAY = "invited-day"
    INVITED_WORKSHOP = "invited-workshop"
    INVITED_SLOT = "invited-slot"
    INVITED_DUTY = "invited-duty"
    INVITED_SITTING = "invited-sitting"
    MEASURE = "measure"
    RECOMMENDATION = "recommendation"
    DEADLINE = "deadline"


def uid_for(kind: UidKind, entity_id: str, *more_ids: str, domain: str = DOMAIN) -> str:
    """Return the UID of an entry (RFC 7986, 5.3: globally unique, without personal data).

    `more_ids` are those that make it someone's own, such as the person's after the item's.
    Raises ValueError for an empty id or one with other characters than letters, digits and hyphens.
    """
    for each in (entity_id, *more_ids):
        if not _ID.fullmatch(each):
            raise ValueError(f"no id: {each!r}")
    if not _DOMAIN.fullmatch(domain):
        raise ValueError(f"no domain: {domain!r}")
    return "-".join((kind.value, entity_id, *more_ids)) + "@" + domain
