"""Which documents there are, in the order of the work."""

from collections.abc import Mapping

from forumplanner.desk.outputs import Output
from forumplanner.desk.printed.afterwards import COUNTS
from forumplanner.desk.printed.agendas import AGENDA, ANNOUNCEMENT
from forumplanner.desk.printed.attendance_lists import ATTENDANCE
from forumplanner.desk.printed.calendar_files import CALENDAR, PERSONAL_CALENDAR, PROGRAMME_CALENDAR
from forumplanner.desk.printed.cards_and_signs import ROOM_SIGNS, TABLE_CARDS
from forumplanner.desk.printed.decision_extracts import DECISION_EXTRACT
from forumplanner.desk.printed.event_letters import CALLING_OFF, POSTPONEMENT, THANKS
from forumplanner.desk.printed.for_those_who_came import CERTIFICATE, FEEDBACK
from forumplanner.desk.printed.letters import INVITATION
from forumplanner.desk.printed.lists_for_all import ORDERS, PARTICIPANTS
from forumplanner.desk.printed.minutes import MINUTES
from forumplanner.desk.printed.name_badges import BADGES
from forumplanner.desk.printed.phone_list import PHONE_LIST
from forumplanner.desk.printed.programmes import DOOR_POSTERS, FLYER, PROGRAMME
from forumplanner.desk.printed.registered import CONFIRMATION, REGISTRATIONS
from forumplanner.desk.printed.running import RUNNING_ORDER
from forumplanner.desk.printed.spec import Printed
from forumplanner.desk.printed.status_report import STATUS_REPORT

KNOWN: Mapping[Output, Printed] = {
    spec.output: spec
    for spec in (
        INVITATION,
        PHONE_LIST,
        POSTPONEMENT,
        CALLING_OFF,
        AGENDA,
        ANNOUNCEMENT,
        PROGRAMME,
        FLYER,
        DOOR_POSTERS,
        RUNNING_ORDER,
        REGISTRATIONS,
        CONFIRMATION,
        ORDERS,
        PARTICIPANTS,
        ATTENDANCE,
        BADGES,
        FEEDBACK,
        TABLE_CARDS,
        ROOM_SIGNS,
        MINUTES,
        THANKS,
        CERTIFICATE,
        DECISION_EXTRACT,
        STATUS_REPORT,
        COUNTS,
        CALENDAR,
        PROGRAMME_CALENDAR,
        PERSONAL_CALENDAR,
    )
}
