"""Journal labels of accounts."""

from forumplanner.wording.catalogue import N_

TEXTS = {
    "edit_mail_account": N_("Sending of e-mail set up"),
}
