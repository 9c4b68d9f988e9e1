"""Rules that hold at every moment, whatever led there; undo and redo run them for what they touched.

Verbs keep them as they go; here each is said once more as a question to the database. A rule is a function of a
session and the touched ids (None: all of a kind); it raises PlanningError when broken.
"""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from forumplanner.planning import places
from forumplanner.planning.settled import settled_minutes_stay

Restored = Mapping[str, frozenset[str] | None]
Rule = Callable[[Session, Restored], None]

RULES: tuple[Rule, ...] = (
    places.no_event_holds_more_than_its_places,
    places.an_offered_place_has_one_open_offer,
    places.no_workshop_holds_more_than_its_places,
    places.nobody_is_in_two_workshops_at_once,
    places.whoever_is_in_a_workshop_has_a_place,
    places.companions_are_placed_together,
    settled_minutes_stay,
)


def recheck(db: Session, touched: Restored) -> None:
    """Run every rule for what was touched; raises PlanningError with the rule's own reason."""
    for rule in RULES:
        rule(db, touched)
