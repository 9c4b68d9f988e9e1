"""Journal labels of bodies, seats and sittings."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "create_body": N_("Body created: {body}"),
    "edit_body": N_("Body changed: {body}"),
    "rename_body": N_("Body renamed: {body}"),
    "correct_body_name": N_("Name of the body corrected: {body}"),
    "remove_body_name": N_("Name of the body taken away: {body}"),
    "remove_body": N_("Body removed: {body}"),
    "set_sitting_rules": N_("Rules of sittings changed: {body}"),
    "add_member": N_("Member added: {person}, {body}"),
    "edit_member": N_("Seat changed: {person}, {body}"),
    "end_membership": N_("Membership ended: {person}, {body}"),
    "remove_member": N_("Seat removed: {person}, {body}"),
    "record_member": N_("Attendance recorded: {person}, {event}"),
    "forget_member": N_("Attendance taken back: {person}, {event}"),
}
