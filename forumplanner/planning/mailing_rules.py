"""The rule of a mailing list: a frozen value, kept as JSON and read back strictly.

Any value within one key, all keys together. `whom` says whether organisations are meant, that is their main contacts,
or persons; of persons, kinds and tags are those of an organisation they belong to.
"""

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from forumplanner.model.refusals import PlanningError


class Whom(StrEnum):
    """Who is looked for."""

    ORGANISATIONS = "organisations"
    PERSONS = "persons"


@dataclass(frozen=True)
class MailingRule:
    """Who is on a list: of bodies their members of the day, of events those registered with a place."""

    whom: Whom = Whom.ORGANISATIONS
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    body_ids: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()


def write_rule(rule: MailingRule) -> str:
    """Return the rule as it is kept; keys without values are left out."""
    return json.dumps({name: value for name, value in asdict(rule).items() if value}, ensure_ascii=False)


def read_rule(text: str) -> MailingRule | None:
    """Return the rule that is kept, None for none; raises PlanningError for one that cannot be read."""
    if not text:
        return None
    try:
        return _rule(json.loads(text))
    except (TypeError, ValueError) as error:
        raise PlanningError("mailing-list.rule-unreadable", place="rule", reason=str(error)) from error


def _rule(told: Any) -> MailingRule:  # noqa: ANN401  (whatever the JSON says)
    if not isinstance(told, dict):
        raise TypeError(f"{told!r} is no rule")
    if unknown := told.keys() - {field.name for field in fields(MailingRule)}:
        raise ValueError(f"nobody knows {', '.join(sorted(unknown))}")
    values = {name: _texts(name, value) for name, value in told.items() if name != "whom"}
    return MailingRule(whom=Whom(told.get("whom", Whom.ORGANISATIONS)), **values)


def _texts(name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise TypeError(f"{name} is no list of texts")
    return tuple(value)
