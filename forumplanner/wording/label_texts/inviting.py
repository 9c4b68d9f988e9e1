"""Journal labels of invitations."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "announce_event": NN_("{count} address told of the event: {event}", "{count} addresses told of the event: {event}"),
    "record_dispatches": NN_("{count} person invited or told: {event}", "{count} people invited or told: {event}"),
    "record_summons": NN_("{count} person summoned: {event}", "{count} people summoned: {event}"),
    "record_public_notice": N_("Public notice recorded: {event}"),
    "forget_summons": NN_("Record of a summons removed: {event}", "{count} records of a summons removed: {event}"),
}
