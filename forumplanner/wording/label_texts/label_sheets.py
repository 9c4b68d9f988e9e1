"""Journal labels of sheets of labels."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_label_format": N_("Sheet of labels added"),
    "edit_label_format": N_("Sheet of labels changed"),
    "remove_label_format": N_("Sheet of labels removed"),
}
