"""Goes to every place and every tab of the worked example, and to the forms there. Judges nothing."""

from collections.abc import Callable, Iterator

from forumplanner.lists import events
from forumplanner.model.ids import EntityId
from forumplanner.ui.events.tab import tabs_for
from forumplanner.ui.places import Places
from tests.journeys.officer import Officer

Example = Callable[..., Officer]

EVENTS = ("ik-3", "aci-6", "bf-7", "aci-5")
"""One of each kind that the example has, and a sitting whose minutes are written."""

FORMS = {
    "contacts": ("contacts.new_person", "contacts.new_organisation"),
    "events": ("events.new",),
    "bodies": ("bodies.new",),
    "measures": ("measures.new",),
    "ik-3/registrations": ("registrations.new",),
    "ik-3/needs": ("needs.new",),
    "ik-3/agenda": ("agenda.tracks", "agenda.add"),
    "aci-6/agenda": ("agenda.add",),
}
"""What is looked at besides: the forms for something new."""


def everywhere(officer: Officer) -> Iterator[str]:
    """Go to every place, every tab and the forms there; what is yielded says where one is."""
    for place in Places().listed():
        officer.window.navigate(place.key)
        officer.settle()
        yield place.key
        yield from _forms(officer, place.key)
    for code in EVENTS:
        event_id = officer.read(lambda db, code=code: events.id_of_code(db, code))
        assert event_id is not None, code
        yield from _tabs(officer, code, event_id)


def _tabs(officer: Officer, code: str, event_id: EntityId) -> Iterator[str]:
    view = officer.read(lambda db: events.view(db, event_id))
    for tab in tabs_for(view.kind):
        officer.window.navigate("events", f"{event_id}/{tab.key}")
        officer.settle()
        officer.wait(lambda: officer.window.actions_registry.scope.startswith("events"))
        yield f"{code}/{tab.key}"
        yield from _forms(officer, f"{code}/{tab.key}")


def _forms(officer: Officer, where: str) -> Iterator[str]:
    for action in FORMS.get(where, ()):
        assert officer.window.actions_registry.qaction(action).isEnabled(), f"{action} cannot be taken"
        officer.window.actions_registry.trigger(action)
        officer.settle()
        yield f"{where}, {action}"
