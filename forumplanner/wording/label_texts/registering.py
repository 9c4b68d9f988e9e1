"""Journal labels of registering by hand."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "set_needs": N_("Needs changed: {person}, {event}"),
    "withdraw_consent": N_("Consent withdrawn, needs deleted: {person}, {event}"),
    "record_notice": N_("Notice on data protection given to {count}: {event}"),
    "take_back_notice": N_("Notice on data protection not given to {count}: {event}"),
    "record_photo_consent": N_("Photos: answer of {count} recorded: {event}"),
    "answer_question": N_("Question answered: {person}, {event}"),
    "join_companions": N_("{count} will be placed together: {event}"),
    "offer_free_places": N_("Free places offered: {event}"),
    "offer_places": N_("{count} offered a place: {event}"),
    "accept_offers": N_("{count} accepted an offer: {event}"),
    "decline_offers": N_("{count} declined an offer: {event}"),
    "expire_offers": N_("Offers run out: {event}"),
    "approve_requests": N_("{count} approved: {event}"),
    "set_guests": N_("Accompanying persons changed: {person}, {event}"),
    "assign_contingent": N_("Contingent of {count} changed: {event}"),
    "add_contingent": N_("Contingent added: {event}"),
    "edit_contingent": N_("Contingent changed: {event}"),
    "remove_contingent": N_("Contingent removed: {event}"),
    "transfer_place": N_("Place transferred to {person}: {event}"),
    "transfer_to_event": N_("{count} transferred to {event}"),
    "leave_companions": N_("{count} will be placed on their own: {event}"),
}
