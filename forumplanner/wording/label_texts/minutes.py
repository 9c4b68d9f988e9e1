"""Journal labels of minutes, votes and recommendations."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "open_minutes": N_("Minutes opened: {event}"),
    "edit_minutes_head": N_("Head of the minutes changed: {event}"),
    "interrupt": N_("Interruption recorded: {event}"),
    "edit_interruption": N_("Interruption changed: {event}"),
    "remove_interruption": N_("Interruption removed: {event}"),
    "decide_extract_name": N_("Name in the public extract decided: {event}"),
    "count_audience": N_("Audience counted: {event}"),
    "add_entry": N_("Minute entry added: {item}, {event}"),
    "edit_entry": N_("Minute entry changed: {item}, {event}"),
    "move_entry": N_("Minute entry moved: {item}, {event}"),
    "remove_entry": N_("Minute entry removed: {item}, {event}"),
    "set_outcome": N_("Outcome recorded: {item}, {event}"),
    "record_vote": N_("Vote recorded: {item}, {event}"),
    "edit_vote": N_("Vote changed: {item}, {event}"),
    "remove_vote": N_("Vote removed: {item}, {event}"),
    "settle_minutes": N_("Minutes settled: {event}"),
    "mark_minutes_sent": N_("Minutes sent: {event}"),
    "raise_objection": N_("Objection recorded: {event}"),
    "decide_objection": N_("Objection decided: {event}"),
    "add_amendment": N_("Amendment recorded: {event}"),
    "add_recommendation": N_("Recommendation added: {event}"),
    "edit_recommendation": N_("Recommendation changed: {event}"),
    "remove_recommendation": N_("Recommendation removed: {event}"),
}
