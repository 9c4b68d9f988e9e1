"""Journal labels of lists that were brought in."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "import_contacts": N_("{count} rows of contacts imported"),
    "import_memberships": N_("{count} rows of members imported: {body}"),
    "import_memberships_of_bodies": N_("{count} rows of members imported"),
    "import_measures": N_("{count} rows of measures imported"),
}
