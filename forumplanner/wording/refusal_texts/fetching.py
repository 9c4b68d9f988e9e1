"""Refusals of fetching answers from a mailbox."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "account.no-mailbox": RefusalText(
        N_("It is not entered yet from which mailbox answers are fetched."),
        N_("Enter it under E-mail and calendars (Ctrl+Shift+H), or drop answers on the window."),
    ),
    "imap.nothing-sent": RefusalText(
        N_("No invitation was sent yet that somebody could have answered."),
        N_("Fetch answers when invitations have gone out."),
    ),
    "imap.no-user": RefusalText(
        N_("The mailbox on “{host}” wants a user."), N_("Enter the user; often it is the e-mail address.")
    ),
    "imap.host-unknown": RefusalText(
        N_("There is no server called “{host}”."),
        N_("Check the name and whether this computer is online, or ask your IT department for the IMAP server."),
    ),
    "imap.not-trusted": RefusalText(
        N_("The certificate of “{host}” is not trusted ({reason}). Nothing was fetched."),
        N_("Check the name of the server; your IT department can have its certificate installed on this computer."),
    ),
    "imap.no-encryption": RefusalText(
        N_("No encrypted line to “{host}” came about at port {port}."),
        N_("Port 993 goes with TLS from the start, port 143 with STARTTLS. Ask your IT department if in doubt."),
    ),
    "imap.no-starttls": RefusalText(
        N_("“{host}” offers no STARTTLS at port {port}."), N_("Choose TLS from the start, usually at port 993.")
    ),
    "imap.password-wrong": RefusalText(
        N_("The mailbox does not take user and password."),
        N_("Type the password again. Some servers want a password of its own for programs; your IT department knows."),
    ),
    "imap.no-folder": RefusalText(
        N_("The mailbox on “{host}” has no folder “{folder}”."),
        N_("Write it as it stands there, or take INBOX, the folder in which mail arrives."),
    ),
    "imap.silent": RefusalText(
        N_("“{host}” does not answer at port {port}."),
        N_("Check port and encryption; a firewall may stand between. Your IT department can tell."),
    ),
    "imap.no-line": RefusalText(
        N_("No line to the mailbox on “{host}” at port {port} came about, or it broke. Nothing was fetched."),
        N_("Check port and encryption: 993 goes with TLS from the start, 143 with STARTTLS. Or try again later."),
    ),
}
