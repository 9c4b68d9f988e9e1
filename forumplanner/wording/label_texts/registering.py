"""Journal labels of registering by hand."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "set_needs": N_("Needs changed: {person}, {event}"),
    "join_companions": N_("{count} will be placed together: {event}"),
    "leave_companions": N_("{count} will be placed on their own: {event}"),
}
