"""Journal labels of sheets of labels and of what stands on badges."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "record_badge_languages": N_("Languages on the badge: answer of {count} recorded: {event}"),
    "record_listing": N_("List of participants: consent of {count} recorded: {event}"),
    "add_label_format": N_("Sheet of labels added"),
    "edit_label_format": N_("Sheet of labels changed"),
    "remove_label_format": N_("Sheet of labels removed"),
}
