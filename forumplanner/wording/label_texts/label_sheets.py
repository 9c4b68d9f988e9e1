"""Journal labels of sheets of labels and of what stands on badges."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "record_badge_languages": NN_(
        "Languages on the badge: answer of {count} person recorded: {event}",
        "Languages on the badge: answers of {count} people recorded: {event}",
    ),
    "record_listing": NN_(
        "List of participants: consent of {count} person recorded: {event}",
        "List of participants: consents of {count} people recorded: {event}",
    ),
    "add_label_format": N_("Sheet of labels added"),
    "edit_label_format": N_("Sheet of labels changed"),
    "remove_label_format": N_("Sheet of labels removed"),
}
