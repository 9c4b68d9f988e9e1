"""Journal labels of events, contacts, registrations and the office."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "create_planner": N_("Planner created"),
    "edit_office": N_("Office changed"),
    "create_event": N_("Event created: {event}"),
    "edit_event": N_("Event changed: {event}"),
    "set_event_state": N_("State changed: {event}"),
    "remove_event": N_("Event removed: {event}"),
    "add_venue": N_("Venue added: {venue}"),
    "edit_venue": N_("Venue changed: {venue}"),
    "add_room": N_("Room added: {room}"),
    "edit_room": N_("Room changed: {room}"),
    "add_person": N_("Person added: {person}"),
    "edit_person": N_("Person changed: {person}"),
    "remove_person": N_("Person removed: {person}"),
    "add_organisation": N_("Organisation added: {organisation}"),
    "edit_organisation": N_("Organisation changed: {organisation}"),
    "remove_organisation": N_("Organisation removed: {organisation}"),
    "affiliate": N_("Affiliation recorded: {person}, {organisation}"),
    "end_affiliation": N_("Affiliation removed: {person}"),
    "register": N_("Registered: {person} for {event}"),
    "edit_registration": N_("Registration changed: {person}, {event}"),
    "cancel_registrations": N_("{count} cancelled: {event}"),
    "decline_registrations": N_("{count} declined: {event}"),
    "give_places": N_("{count} given a place: {event}"),
    "put_on_waiting_list": N_("{count} put on the waiting list: {event}"),
    "book_workshop": N_("Workshop booked: {person}, {item}"),
    "leave_workshop": N_("Workshop given up: {person}, {item}"),
    "import_registrations": N_("{count} registrations imported: {event}"),
    "load_example": N_("Worked example loaded"),
}
