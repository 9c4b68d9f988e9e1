"""Journal labels of measures and stations."""

from forumplanner.wording.catalogue import N_, NN_

TEXTS = {
    "add_measure": N_("Measure added: {measure}"),
    "edit_measure": N_("Measure changed: {measure}"),
    "set_measure_state": N_("State of the measure changed: {measure}"),
    "set_measure_states": NN_("State changed of {count} measure", "State changed of {count} measures"),
    "remove_measure": N_("Measure removed: {measure}"),
    "add_station": N_("Station added: {measure}"),
    "edit_station": N_("Station changed: {measure}"),
    "remove_station": N_("Station removed: {measure}"),
    "add_recommendation_station": N_("Station of a recommendation added: {event}"),
    "edit_recommendation_station": N_("Station of a recommendation changed: {event}"),
    "remove_recommendation_station": N_("Station of a recommendation removed: {event}"),
}
