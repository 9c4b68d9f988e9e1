"""The words of refusals when a calendar server is published to, and of the calendar file for the web site."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS: dict[str, RefusalText] = {
    "caldav.no-address": RefusalText(
        N_("“{url}” is not the address of a server."),
        N_("Enter an address such as https://cloud.example.org/remote.php/dav/."),
    ),
    "caldav.user-in-address": RefusalText(
        N_("The address holds a user name or a password."),
        N_("Enter the user in its own field and the password when asked; the address then stays free of them."),
    ),
    "caldav.not-secret": RefusalText(
        N_("The password would go to {host} readable for everybody on the way."),
        N_("Use an address that begins with https://; http:// is only for a server on this computer."),
    ),
    "caldav.wrong-password": RefusalText(
        N_("{host} does not accept this user and password."),
        N_("Check both. Some servers want a password of its own for each program (an app password)."),
    ),
    "caldav.not-found": RefusalText(
        N_("There is nothing at {url}."),
        N_("Check the address, or choose the calendar again: somebody may have removed it."),
    ),
    "caldav.no-caldav": RefusalText(
        N_("No calendar server answers at {url}."),
        N_("Ask the server's administration for its CalDAV address."),
    ),
    "caldav.certificate": RefusalText(
        N_("The certificate of {host} is not valid."),
        N_("Nothing was sent. Ask the server's administration; do not go around it."),
    ),
    "caldav.unreachable": RefusalText(
        N_("{host} cannot be reached."),
        N_("Check network and address. What was published so far is noted; publishing again goes on from there."),
    ),
    "caldav.slow": RefusalText(
        N_("{host} takes too long to answer."),
        N_("Try again later. What was published so far is noted; publishing again goes on from there."),
    ),
    "caldav.busy": RefusalText(
        N_("{host} asks for patience: it gets too many requests."),
        N_("Try again in some minutes; publishing goes on where it stopped."),
    ),
    "caldav.elsewhere": RefusalText(
        N_("The server points to another one: {host}."),
        N_("The password was not sent there. Enter that address yourself if it is right."),
    ),
    "caldav.read-only": RefusalText(
        N_("The server does not allow this user to write there."),
        N_("Choose another calendar, or let its owner give the user the right to write."),
    ),
    "caldav.full": RefusalText(
        N_("There is no space left on the server."),
        N_("Ask the server's administration."),
    ),
    "caldav.failed": RefusalText(
        N_("The server declined and gives no reason that could be understood (HTTP {status})."),
        N_("Try again later, or ask the server's administration."),
    ),
    "caldav.changed": RefusalText(
        N_("Somebody changed the entry on the server in the meantime."),
        N_("Publish again: then both versions stand side by side."),
    ),
    "caldav.token-invalid": RefusalText(
        N_("The server does not know any more what changed since the last time."),
        N_("Publish again: everything is then compared anew."),
    ),
    "caldav.cannot-take-over": RefusalText(
        N_("What the server has of “{title}” cannot be taken over."),
        N_("Change it in the planner yourself, or put ours again."),
    ),
    "calendar-account.no-calendar": RefusalText(
        N_("No calendar was chosen for “{account}”."),
        N_("Choose one of the server's calendars, or let one be made."),
    ),
    "calendar-account.gone": RefusalText(
        N_("This calendar account was removed."),
        N_("Choose another, or take its removal back."),
    ),
    "calendar-account.unknown": RefusalText(
        N_("There is no calendar account “{name}”."),
        N_("Known are: {names}."),
    ),
    "calendar-account.none": RefusalText(
        N_("No calendar account is set up."),
        N_("Set one up in the window under “E-mail and calendars”."),
    ),
    "calendar-account.no-password": RefusalText(
        N_("The password of “{account}” is not known."),
        N_("Enter it in the window, or give it in the environment as {variable}."),
    ),
    "feed.no-file": RefusalText(
        N_("No file was chosen for the web site's calendar yet."),
        N_("Choose where it is to be written."),
    ),
    "tasks.lead-days": RefusalText(
        N_("Reminders come 0 to {most} days ahead."),
        N_("Enter a number from 0 to {most}."),
    ),
}
