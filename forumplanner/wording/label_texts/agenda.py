"""Journal labels of the agenda and of papers."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "add_agenda_item": N_("Agenda item added: {item}, {event}"),
    "edit_agenda_item": N_("Agenda item changed: {item}, {event}"),
    "move_agenda_item": N_("Agenda item moved: {item}, {event}"),
    "remove_agenda_item": N_("Agenda item removed: {item}, {event}"),
    "pin_agenda_item": N_("Start fixed: {item}, {event}"),
    "add_track": N_("Track added: {event}"),
    "edit_track": N_("Track changed: {event}"),
    "move_track": N_("Track moved: {event}"),
    "remove_track": N_("Track removed: {event}"),
    "add_contributor": N_("Contribution added: {person}, {item}"),
    "remove_contributor": N_("Contribution removed: {person}, {item}"),
    "add_paper": N_("Paper added: {event}"),
    "edit_paper": N_("Paper changed: {event}"),
    "move_paper": N_("Paper moved: {event}"),
    "remove_paper": N_("Paper removed: {event}"),
}
