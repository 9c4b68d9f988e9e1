"""Journal labels of events, contacts, registrations and the office."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "create_planner": N_("Planner created"),
    "edit_office": N_("Office changed"),
    "add_document_language": N_("Language of documents added"),
    "remove_document_language": N_("Language of documents removed"),
    "edit_document_text": N_("Text of documents changed"),
    "review_document_texts": N_("Texts of documents checked"),
    "translate_event": N_("Text of the event said in another language"),
    "edit_officer": N_("Name or function of the officer changed"),
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
    "merge_persons": N_("Merged into one person: {person}"),
    "keep_apart": N_("Found to be two people: {person}"),
    "add_organisation": N_("Organisation added: {organisation}"),
    "edit_organisation": N_("Organisation changed: {organisation}"),
    "remove_organisation": N_("Organisation removed: {organisation}"),
    "affiliate": N_("Affiliation recorded: {person}, {organisation}"),
    "end_affiliation": N_("Affiliation removed: {person}"),
    "register": N_("Registered: {person} for {event}"),
    "edit_registration": N_("Registration changed: {person}, {event}"),
    "cancel_registrations": NN_("{count} registration cancelled: {event}", "{count} registrations cancelled: {event}"),
    "decline_registrations": NN_("{count} registration declined: {event}", "{count} registrations declined: {event}"),
    "give_places": NN_(
        "A place given to {count} registration: {event}", "Places given to {count} registrations: {event}"
    ),
    "put_on_waiting_list": NN_(
        "{count} registration put on the waiting list: {event}",
        "{count} registrations put on the waiting list: {event}",
    ),
    "book_workshop": N_("Workshop booked: {person}, {item}"),
    "leave_workshop": N_("Workshop given up: {person}, {item}"),
    "import_registration": N_("One registration imported: {event}"),
    "import_registrations": NN_("{count} registration imported: {event}", "{count} registrations imported: {event}"),
    "take_over_from_list": NN_(
        "{count} detail taken over from a list: {event}", "{count} details taken over from a list: {event}"
    ),
    "load_example": N_("Worked example loaded"),
}
