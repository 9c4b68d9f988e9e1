"""Journal labels of answers to invitations."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "take_in_replies": NN_("{count} answer to invitations taken in", "{count} answers to invitations taken in"),
    "settle_reply": N_("Answer of {person} taken over: {event}"),
    "settle_stray_reply": N_("Answer to an invitation settled"),
    "settle_replies": NN_("{count} answer taken over", "{count} answers taken over"),
    "dismiss_replies": NN_("{count} answer set aside", "{count} answers set aside"),
    "keep_reply_address": N_("Address of an answer kept with {person}"),
    "reopen_replies": NN_("{count} answer opened again", "{count} answers opened again"),
}
