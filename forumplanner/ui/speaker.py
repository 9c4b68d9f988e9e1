"""Says refusals and changes in the language of the window, with the words of wording/.

Wording is imported at the first word that is needed, never before the window has painted.
"""

from forumplanner.ui.shell.speaking import Spoken


class WordingSpeaker:
    """The speaker of the real program."""

    def __init__(self, language: str) -> None:
        self._language = language

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
        return Spoken(problem(error, words), remedy(error, words))

    def change(self, label: object) -> str:
        """Say what a change did; names are left out, since looking them up is the journal's business."""
        label = getattr(label, "label", label)
        key, refs = getattr(label, "key", ""), getattr(label, "refs", {})
        from forumplanner.wording.catalogue import catalogue
        from forumplanner.wording.labels import say_label

        names = {name: value if isinstance(value, int) else "…" for name, value in refs.items()}
        return say_label(key, names, catalogue(self._language))
