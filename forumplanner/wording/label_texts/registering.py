"""Journal labels of registering by hand."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "set_needs": N_("Needs changed: {person}, {event}"),
    "withdraw_consent": N_("Consent withdrawn, needs deleted: {person}, {event}"),
    "record_notice": NN_(
        "Notice on data protection given to {count} person: {event}",
        "Notice on data protection given to {count} people: {event}",
    ),
    "take_back_notice": NN_(
        "Notice on data protection not given to {count} person: {event}",
        "Notice on data protection not given to {count} people: {event}",
    ),
    "record_photo_consent": NN_(
        "Photos: answer of {count} person recorded: {event}", "Photos: answers of {count} people recorded: {event}"
    ),
    "answer_question": N_("Question answered: {person}, {event}"),
    "join_companions": NN_(
        "{count} registration will be placed together: {event}",
        "{count} registrations will be placed together: {event}",
    ),
    "offer_free_places": N_("Free places offered: {event}"),
    "offer_places": NN_(
        "A place offered to {count} registration: {event}", "Places offered to {count} registrations: {event}"
    ),
    "accept_offers": NN_("{count} offer of a place accepted: {event}", "{count} offers of a place accepted: {event}"),
    "decline_offers": NN_("{count} offer of a place declined: {event}", "{count} offers of a place declined: {event}"),
    "expire_offers": N_("Offers run out: {event}"),
    "approve_requests": NN_("{count} registration approved: {event}", "{count} registrations approved: {event}"),
    "set_guests": N_("Accompanying persons changed: {person}, {event}"),
    "assign_contingent": NN_(
        "Contingent of {count} registration changed: {event}", "Contingent of {count} registrations changed: {event}"
    ),
    "add_contingent": N_("Contingent added: {event}"),
    "edit_contingent": N_("Contingent changed: {event}"),
    "remove_contingent": N_("Contingent removed: {event}"),
    "transfer_place": N_("Place transferred to {person}: {event}"),
    "transfer_to_event": NN_(
        "{count} registration transferred to {event}", "{count} registrations transferred to {event}"
    ),
    "leave_companions": NN_(
        "{count} registration will be placed on its own: {event}",
        "{count} registrations will be placed on their own: {event}",
    ),
}
