"""What is said of files and messages that hold no answer to an invitation, or one that cannot be read."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

_NOTHING_TO_DO = ""

TEXTS: dict[str, RefusalText] = {
    "reading.no-calendar": RefusalText(
        N_("No calendar answer is in the message “{subject}” from {sender}."),
        N_("Read it in your mail program and record by hand what it says."),
    ),
    "reading.away": RefusalText(
        N_("“{subject}” from {sender} is an automatic note of absence, not an answer."),
        N_("The invitation has arrived; wait for the answer or ask."),
    ),
    "reading.read-receipt": RefusalText(
        N_("“{subject}” from {sender} only confirms that a message was opened."),
        N_("Wait for the answer or ask."),
    ),
    "reading.bounced": RefusalText(
        N_("A message to {address} could not be delivered. {said}"),
        N_("Correct the address, or invite by letter or telephone."),
    ),
    "reading.bounced-unknown": RefusalText(
        N_("A message could not be delivered; the report “{subject}” does not say to whom in a form that can be read."),
        N_("Read it in your mail program, then correct the address."),
    ),
    "reading.delayed": RefusalText(
        N_("A message to {address} is not delivered yet; the mail server keeps trying. {said}"),
        N_("Wait for a day; another report follows if it fails."),
    ),
    "reading.delivery-report": RefusalText(
        N_("The mail server reports on a message to {address}: {said}"),
        _NOTHING_TO_DO,
    ),
    "reading.sealed": RefusalText(
        N_("The message “{subject}” from {sender} is encrypted or sealed, so no answer can be read from it."),
        N_("Open it in your mail program and save the calendar file in it."),
    ),
    "reading.winmail": RefusalText(
        N_("The message “{subject}” from {sender} holds Outlook's own format (winmail.dat)."),
        N_("Open it in Outlook and save it as .msg, or record by hand what it says."),
    ),
    "reading.invitation-of-others": RefusalText(
        N_("“{title}” is an invitation, not an answer to one."),
        N_("Take it into your calendar if it is meant for you."),
    ),
    "reading.cancellation-of-others": RefusalText(
        N_("“{title}” is called off by its organiser; that is no answer to an invitation."),
        N_("Look into your calendar if it is meant for you."),
    ),
    "reading.published": RefusalText(
        N_("“{title}” is a published calendar, not an answer to an invitation."),
        N_("Calendars of others are read in under “Calendar”."),
    ),
    "reading.counter-declined": RefusalText(
        N_("“{title}” says no to another time that you proposed; it is no answer to an invitation."),
        _NOTHING_TO_DO,
    ),
    "reading.unknown-method": RefusalText(
        N_("The calendar file wants “{method}”, which no calendar knows."),
        N_("Ask the sender what is meant."),
    ),
    "reading.no-method": RefusalText(
        N_("The calendar file does not say that it is an answer (“{title}”)."),
        N_("Read calendars of others in under “Calendar”."),
    ),
    "reading.no-calendar-file": RefusalText(
        N_("What is given as a calendar is none."),
        N_("Ask for the answer once more, or record it by hand."),
    ),
    "reading.empty-answer": RefusalText(
        N_("The answer names no appointment."),
        N_("Ask for the answer once more, or record it by hand."),
    ),
    "reading.no-appointment": RefusalText(
        N_("This answers a task or a question for free times, not an invitation to an appointment."),
        _NOTHING_TO_DO,
    ),
    "reading.no-uid": RefusalText(
        N_("The answer to “{title}” does not say which invitation it belongs to (no UID)."),
        N_("Record it by hand."),
    ),
    "reading.no-attendee": RefusalText(
        N_("The answer to “{title}” does not say whose it is."),
        N_("Bring in the whole message instead of the calendar file, or record it by hand."),
    ),
    "reading.not-answered": RefusalText(
        N_("{address} has neither accepted nor declined “{title}”."),
        N_("Wait for the answer or ask."),
    ),
    "reading.unknown-zone": RefusalText(
        N_("{address} proposes another time, {time} in the time zone “{zone}”, which is not known."),
        N_("Ask which time is meant."),
    ),
    "reading.time-without-zone": RefusalText(
        N_("{address} proposes another time, {time}, without saying in which time zone."),
        N_("Ask which time is meant."),
    ),
    "reading.no-time": RefusalText(
        N_("{address} proposes another time that cannot be read: {time}"),
        N_("Ask which time is meant."),
    ),
    "reading.too-large": RefusalText(
        N_("It is larger than {limit} MB, and no answer is."),
        N_("Bring in the single message, or save the calendar file in it."),
    ),
    "reading.too-nested": RefusalText(
        N_("The message has more parts, or deeper ones, than mail programs write."),
        N_("Open it in your mail program and save the calendar file in it."),
    ),
    "reading.too-many-files": RefusalText(
        N_("There are more than {limit} files in it; the rest was not read."),
        N_("Bring them in in smaller portions."),
    ),
    "reading.empty": RefusalText(N_("The file is empty."), N_("Save the message once more.")),
    "reading.empty-folder": RefusalText(
        N_("There are no messages in the folder."), N_("Choose the folder that holds them.")
    ),
    "reading.not-understood": RefusalText(
        N_("This is neither a message nor a calendar file."),
        N_("Save the answer as .eml, .msg or .ics."),
    ),
    "reading.unreadable": RefusalText(
        N_("The file cannot be opened."), N_("Check whether it still exists and you may read it.")
    ),
    "reading.damaged": RefusalText(N_("The file is damaged."), N_("Save it once more from your mail program.")),
    "reading.password": RefusalText(N_("The file in the archive is protected."), N_("Unpack it first.")),
    "reading.archive-within": RefusalText(N_("An archive lies in the archive."), N_("Unpack it first.")),
}
