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
    "leave_companions": N_("{count} will be placed on their own: {event}"),
}
