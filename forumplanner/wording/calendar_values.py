"""The words for what stands in the calendar beside our own events."""

from enum import StrEnum

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.wording.catalogue import N_

CALENDAR: dict[type[StrEnum], dict[str, str]] = {
    FeastGroup: {
        "christian": N_("Christian feasts"),
        "orthodox": N_("Orthodox feasts"),
        "muslim": N_("Muslim feasts"),
        "alevi": N_("Alevi feasts"),
        "yazidi": N_("Yazidi feasts"),
        "jewish": N_("Jewish feasts"),
        "bahai": N_("Bahá'í feasts"),
        "buddhist": N_("Buddhist feasts"),
        "hindu": N_("Hindu feasts"),
        "customs": N_("Customs"),
    },
}
