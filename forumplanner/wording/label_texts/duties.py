"""Journal labels of duties."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_duty": N_("Duty added: {person}, {event}"),
    "edit_duty": N_("Duty changed: {person}, {event}"),
    "remove_duty": N_("Duty removed: {person}, {event}"),
}
