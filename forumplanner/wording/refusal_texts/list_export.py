"""Refusals of lists that go out."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "list.unknown": RefusalText(N_("There is no list “{name}”."), N_("Choose one of: {known}")),
    "list.no-such-column": RefusalText(N_("The list has no column “{column}”."), N_("Choose from: {known}")),
    "list.no-columns": RefusalText(N_("No column is chosen."), N_("Choose at least one.")),
    "list.about-event": RefusalText(
        N_("The list “{name}” is about one event."), N_("Name it with --event and its short code.")
    ),
    "list.about-body": RefusalText(
        N_("The list “{name}” is about one body."), N_("Name it with --body and its short name or full name.")
    ),
    "list.about-mailing_list": RefusalText(
        N_("The list “{name}” is about one mailing list."), N_("Name it with --mailing-list.")
    ),
    "list.no-sitting": RefusalText(
        N_("“{event}” is no sitting: it has no members who are present or excused."),
        N_("Give out the list “{known}”: it says who came and when."),
    ),
    "mailing_list.unknown": RefusalText(N_("There is no mailing list “{name}”."), N_("Check the spelling.")),
    "body.unknown": RefusalText(
        N_("There is no body “{name}”."), N_("See the list of bodies for their names, and check the spelling.")
    ),
}
