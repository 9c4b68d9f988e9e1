"""Journal labels of questions, and of orders made because of needs."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_question": N_("Question added: {event}"),
    "edit_question": N_("Question changed: {event}"),
    "move_question": N_("Questions put into another order: {event}"),
    "remove_question": N_("Question removed: {event}"),
    "add_order": N_("Order added: {event}"),
    "edit_order": N_("Order changed: {event}"),
    "remove_order": N_("Order removed: {event}"),
}
