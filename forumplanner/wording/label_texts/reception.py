"""Journal labels of the day itself."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "reception_arrive": N_("Arrived: {person}, {event}"),
    "reception_leave": N_("Left: {person}, {event}"),
    "reception_walk_in": N_("Registered at the door: {person}, {event}"),
    "reception_correct": N_("Time of coming or leaving corrected: {person}, {event}"),
    "reception_note": N_("Attendance added: {person}, {event}"),
    "reception_forget": N_("Attendance removed: {person}, {event}"),
    "set_needs_contact": N_("Contact for needs changed: {event}"),
    "record_guest": N_("Guest recorded: {person}, {event}"),
    "forget_guest": N_("Guest removed: {person}, {event}"),
    "add_signed_list": N_("Signed list added: {event}"),
}
