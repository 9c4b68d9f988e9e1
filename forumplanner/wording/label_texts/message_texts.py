"""Journal labels of the office's own messages."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "edit_message_text": N_("Text of messages changed"),
    "edit_message_text_of_event": N_("Text of messages changed: {event}"),
}
