"""Refusals of mail accounts and of sending."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "smtp.not-in-the-clear": RefusalText(
        N_("Mail to “{host}” would leave this computer unencrypted."),
        N_("Choose STARTTLS or TLS; your IT department knows which."),
    ),
    "smtp.host-unknown": RefusalText(
        N_("There is no server called “{host}”."),
        N_("Check the name and whether this computer is online, or ask your IT department for the SMTP server."),
    ),
    "smtp.not-trusted": RefusalText(
        N_("The certificate of “{host}” is not trusted ({reason}). Nothing was sent."),
        N_("Check the name of the server; your IT department can have its certificate installed on this computer."),
    ),
    "smtp.no-encryption": RefusalText(
        N_("No encrypted line to “{host}” came about at port {port}."),
        N_("Port 587 goes with STARTTLS, port 465 with TLS from the start. Ask your IT department if in doubt."),
    ),
    "smtp.password-wrong": RefusalText(
        N_("The mail server does not take user and password."),
        N_("Type the password again. Some servers want a password of its own for programs; your IT department knows."),
    ),
    "smtp.no-starttls": RefusalText(
        N_("“{host}” offers no STARTTLS at port {port}."), N_("Choose TLS from the start, usually at port 465.")
    ),
    "smtp.no-sign-in": RefusalText(
        N_("“{host}” takes no user and password."), N_("Leave the user empty if your IT department says so.")
    ),
    "smtp.busy": RefusalText(
        N_("The mail server is not ready just now."), N_("Try again later; nobody gets anything twice.")
    ),
    "smtp.silent": RefusalText(
        N_("“{host}” does not answer at port {port}."),
        N_("Check port and encryption; a firewall may stand between. Your IT department can tell."),
    ),
    "smtp.hung-up": RefusalText(
        N_("“{host}” ended the line at port {port}."),
        N_("Check port and encryption: 587 goes with STARTTLS, 465 with TLS from the start."),
    ),
    "smtp.no-line": RefusalText(
        N_("No line to “{host}” at port {port} came about."),
        N_("Check name and port, and whether this computer is online."),
    ),
    "smtp.sender-refused": RefusalText(
        N_("The mail server does not send for “{address}”."),
        N_("Use the address of your own mailbox, or ask your IT department for which address you may send."),
    ),
    "smtp.own-address-refused": RefusalText(
        N_("The mail server does not take mail to “{address}”."), N_("Check the address of the sender.")
    ),
    "smtp.too-large": RefusalText(N_("The message is too large for the server."), N_("Send it with less in it.")),
    "smtp.no-address": RefusalText(N_("This is no e-mail address."), N_("Correct it under Contacts.")),
    "smtp.no-such-letters": RefusalText(
        N_("The server knows no addresses with such letters before the @."), N_("Use another address.")
    ),
    "smtp.line-broke": RefusalText(N_("The line to the mail server broke."), N_("Try again later.")),
    "account.letters-before-at": RefusalText(
        N_("No mailbox can be “{address}”: before the @ there may be no umlauts or other special letters."),
        N_("Write it as your mail program shows it, such as buero@stadt.example."),
    ),
    "account.no-address": RefusalText(N_("“{address}” is no e-mail address."), N_("Write it like name@example.org.")),
    "account.no-host": RefusalText(
        N_("“{host}” is no name of a server."), N_("Write it like mail.example.org, without https:// before it.")
    ),
    "account.out-of-range": RefusalText(N_("{number} is not possible here."), N_("Choose {least} to {most}.")),
    "account.name-has-lines": RefusalText(N_("A name has one line."), N_("Take the line break out.")),
    "account.incomplete": RefusalText(
        N_("It is not entered yet how mail is to be sent."),
        N_("Enter sender and server under E-mail and calendars (Ctrl+Shift+H)."),
    ),
    "password.no-keyring": RefusalText(
        N_("This computer has no safe place for passwords that the program could use."),
        N_("It is kept until the program ends, and asked for again next time."),
    ),
    "password.missing": RefusalText(
        N_("The password of “{user}” is not known."),
        N_("Type it under E-mail and calendars (Ctrl+Shift+H)."),
    ),
    "password.whose": RefusalText(
        N_("It is not known yet whose password this is."), N_("Enter server and user first, then type it again.")
    ),
    "send.due-of-which-event": RefusalText(
        N_("It does not say of which event all that is due shall be sent."), N_("Name it with --event CODE.")
    ),
    "sending.which": RefusalText(
        N_("No message that was perhaps sent is “{name}”."),
        N_("“forumplanner send --uncertain” lists them; name the sign in front, or the e-mail address."),
    ),
    "sending.over-taken": RefusalText(
        N_("Something changed since; this message was not sent."), N_("Look at what is due anew.")
    ),
    "sending.perhaps-before": RefusalText(
        N_("It may have arrived before; it is sent once more."), N_("Nothing has to be done.")
    ),
    "sending.not-uncertain": RefusalText(
        N_("It is known by now whether this message was sent."), N_("Look at the list anew.")
    ),
    "sending.keeps-breaking": RefusalText(
        N_("The line to the server broke several times."),
        N_("Continue later: what waits is still to be sent, and nobody gets anything twice."),
    ),
}
