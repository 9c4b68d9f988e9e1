"""Journal labels of lists that were brought in."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "import_contacts": N_("Contacts imported (rows: {count})"),
    "import_memberships": N_("Members imported (rows: {count}): {body}"),
    "import_memberships_of_bodies": N_("Members imported (rows: {count})"),
    "import_measures": N_("Measures imported (rows: {count})"),
}
