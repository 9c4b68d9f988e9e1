"""Journal labels of lists that were brought in."""

from forumplanner.wording.catalogue import NN_

TEXTS = {
    "import_contacts": NN_("Contacts imported ({count} row)", "Contacts imported ({count} rows)"),
    "import_memberships": NN_("Members imported ({count} row): {body}", "Members imported ({count} rows): {body}"),
    "import_memberships_of_bodies": NN_("Members imported ({count} row)", "Members imported ({count} rows)"),
    "import_measures": NN_("Measures imported ({count} row)", "Measures imported ({count} rows)"),
}
