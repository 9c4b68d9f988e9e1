"""What calendars take: the event, its programme, one person's programme."""

from forumplanner.desk import calendars
from forumplanner.desk.outputs import Output
from forumplanner.desk.printed.spec import FORUMS, Group, Missing, Printed
from forumplanner.wording.catalogue import N_

CALENDAR = Printed(
    Output.CALENDAR,
    N_("Event for the calendar"),
    Group.CALENDAR,
    (".ics",),
    writers={".ics": calendars.event_file},
    always_public=True,
)
PROGRAMME_CALENDAR = Printed(
    Output.PROGRAMME_CALENDAR,
    N_("Programme for the calendar"),
    Group.CALENDAR,
    (".ics",),
    writers={".ics": calendars.programme_file},
    wants=(Missing.AGENDA,),
    always_public=True,
)
PERSONAL_CALENDAR = Printed(
    Output.PERSONAL_CALENDAR,
    N_("One person's programme for the calendar"),
    Group.CALENDAR,
    (".ics",),
    writers={".ics": calendars.personal_file},
    at=FORUMS,
    wants=(Missing.PEOPLE, Missing.AGENDA),
    for_one_person=True,
)
