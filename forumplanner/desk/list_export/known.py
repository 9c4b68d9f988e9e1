"""Which lists there are, by their keys."""

from collections.abc import Mapping

from forumplanner.desk.list_export.bodies import ATTENDANCE, BODIES, MEMBERS
from forumplanner.desk.list_export.contacts import LINKS, ORGANISATIONS, PERSONS
from forumplanner.desk.list_export.counts import COUNTS
from forumplanner.desk.list_export.dispatches import DISPATCHES
from forumplanner.desk.list_export.events import AGENDA, EVENTS
from forumplanner.desk.list_export.following_up import JOURNAL, MEASURES
from forumplanner.desk.list_export.mailing import MAILING_LISTS, RECIPIENTS
from forumplanner.desk.list_export.on_site import ON_SITE
from forumplanner.desk.list_export.orders import NEEDED, ORDERS
from forumplanner.desk.list_export.registrations import REGISTRATIONS
from forumplanner.desk.list_export.replies import REPLIES
from forumplanner.desk.list_export.spec import ListSpec
from forumplanner.desk.list_export.waiting import WAITING
from forumplanner.model.refusals import PlanningError

LISTS: Mapping[str, ListSpec] = {
    spec.key: spec
    for spec in (
        REGISTRATIONS,
        WAITING,
        ATTENDANCE,
        AGENDA,
        EVENTS,
        PERSONS,
        ORGANISATIONS,
        LINKS,
        BODIES,
        MEMBERS,
        MEASURES,
        JOURNAL,
        COUNTS,
        NEEDED,
        ORDERS,
        ON_SITE,
        MAILING_LISTS,
        RECIPIENTS,
        REPLIES,
        DISPATCHES,
    )
}


def list_spec(key: str) -> ListSpec:
    """Return a list by its key; raises PlanningError for one that is not there."""
    if key not in LISTS:
        raise PlanningError("list.unknown", name=key, known=", ".join(LISTS))
    return LISTS[key]
