"""Journal labels of the calendar of others."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_local_day": N_("Local day added"),
    "edit_local_day": N_("Local day changed"),
    "remove_local_day": N_("Local day removed"),
    "take_in_calendar": N_("Calendar of others taken in"),
    "read_calendar_again": N_("Calendar of others read again"),
    "edit_other_calendar": N_("Calendar of others changed"),
    "remove_other_calendar": N_("Calendar of others removed"),
}
