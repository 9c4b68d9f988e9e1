"""Journal labels of channels, mailing lists and links between actors."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "edit_person_channels": N_("Ways to reach somebody changed: {person}"),
    "edit_organisation_channels": N_("Ways to reach an organisation changed: {organisation}"),
    "add_mailing_list": N_("Mailing list added: {mailing_list}"),
    "edit_mailing_list": N_("Mailing list changed: {mailing_list}"),
    "remove_mailing_list": N_("Mailing list removed: {mailing_list}"),
    "link_actors": N_("Link recorded: {actor} – {other}"),
    "edit_link": N_("Link changed: {actor} – {other}"),
    "unlink_actors": N_("Link removed: {actor} – {other}"),
}
