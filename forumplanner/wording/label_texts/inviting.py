"""Journal labels of invitations."""

from forumplanner.wording.catalogue import NN_

TEXTS = {
    "record_dispatches": NN_("{count} person invited or told: {event}", "{count} people invited or told: {event}"),
}
