"""Which days of others the officer wants to see and be warned of; remembered in the planner."""

import json
from dataclasses import dataclass, field

from forumplanner.desk.holidays import COUNTRIES
from forumplanner.model.feast_groups import FeastGroup
from forumplanner.workspace.remembering import recall, remember
from forumplanner.workspace.workspace import Workspace

_KEY = "calendar:choice"


@dataclass(frozen=True)
class CalendarChoice:
    """Groups of feasts (all at first), countries whose holidays are shown (none at first), school holidays or not."""

    groups: frozenset[FeastGroup] = field(default=frozenset(FeastGroup))
    countries: frozenset[str] = frozenset()
    school: bool = True


def calendar_choice(workspace: Workspace) -> CalendarChoice:
    """Return what was chosen last; what cannot be understood any more is as at first."""
    kept = recall(workspace, _KEY)
    if kept is None:
        return CalendarChoice()
    try:
        known = json.loads(kept.value)
        groups = frozenset(FeastGroup(group) for group in known["groups"] if group in set(FeastGroup))
        return CalendarChoice(groups, frozenset(known["countries"]) & frozenset(COUNTRIES), bool(known["school"]))
    except (ValueError, KeyError, TypeError):
        return CalendarChoice()


def choose_for_calendar(workspace: Workspace, choice: CalendarChoice) -> None:
    """Remember a choice; raises PlannerUnavailable when the planner is read-only."""
    told = {"groups": sorted(choice.groups), "countries": sorted(choice.countries), "school": choice.school}
    remember(workspace, _KEY, json.dumps(told))
