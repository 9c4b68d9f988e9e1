"""What a change is called in the journal: a key and ids, never a sentence and never a name.

The words are in wording/labels.py; the names are looked up when the journal is shown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Label:
    """A key such as `register` and what it refers to, such as `{"person": id, "event": id}` or a count."""

    key: str
    refs: Mapping[str, str | int] = field(default_factory=dict)

    def refs_as_json(self) -> str:
        """Return the references as they are stored."""
        return json.dumps(dict(self.refs), sort_keys=True, ensure_ascii=False)

    @staticmethod
    def stored(key: str, refs: str) -> "Label":
        """Return the label that was stored."""
        return Label(key, json.loads(refs))
