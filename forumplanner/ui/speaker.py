"""Says refusals and changes in the language of the window, with the words of wording/.

Wording is imported at the first word that is needed, never before the window has painted.
"""

from collections.abc import Callable, Mapping

from forumplanner.ui.shell.planner import OpenPlanner
from forumplanner.ui.shell.speaking import Spoken

#: Given a planner and the label of a change, return what the things it refers to are called now.
Names = Callable[[OpenPlanner, object], Mapping[str, object]]

_READABLE = frozenset({"planner.held", "planner.no-lock"})
"""Refusals of a planner that could be opened for reading."""


class WordingSpeaker:
    """The speaker of the real program. `names` is asked for the names of a label; without it they stay open."""

    def __init__(self, language: str, names: Names | None = None) -> None:
        self._language = language
        self._names = names
        self._planner: OpenPlanner | None = None
        self._known: dict[object, object] = {}

    def attend(self, planner: OpenPlanner | None) -> None:
        """Look names up in this planner from now on, or in none."""
        self._planner, self._known = planner, {}

    def refusal(self, error: BaseException) -> Spoken | None:
        """Say a refusal, or return None when the error is a defect."""
        from forumplanner.model.refusals import Refusal

        if not isinstance(error, Refusal):
            return None
        from forumplanner.wording.catalogue import catalogue
        from forumplanner.wording.refusals import problem, remedy, texts

        if error.key not in texts():
            return None
        words = catalogue(self._language)
        return Spoken(problem(error, words), remedy(error, words), readable=error.key in _READABLE)

    def change(self, label: object) -> str:
        """Say what a change did, with the names of what it is about as far as they can be found; in any thread."""
        label = getattr(label, "label", label)
        key, refs = getattr(label, "key", ""), getattr(label, "refs", {})
        from forumplanner.wording.catalogue import catalogue
        from forumplanner.wording.labels import say_label

        names = {name: value if isinstance(value, int) else "…" for name, value in refs.items()}
        return say_label(key, {**names, **self._found(label, refs)}, catalogue(self._language))

    def _found(self, label: object, refs: Mapping[str, object]) -> Mapping[str, object]:
        """Look names up; one that was found before is still known when its bearer is removed."""
        from forumplanner.model.refusals import Refusal

        planner, known = self._planner, self._known
        if planner is None or self._names is None or not refs:
            return {}
        try:
            found = self._names(planner, label)
        except Refusal:  # the planner cannot be read now, which others will say
            found = {}
        known.update({(kind, refs[kind]): name for kind, name in found.items()})
        return {kind: known[kind, value] for kind, value in refs.items() if (kind, value) in known}
