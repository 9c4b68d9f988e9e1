"""Says what joins two actors, seen from either of them: whole sentences, since languages turn them differently."""

from PySide6.QtCore import QObject

from forumplanner.model.enums import LinkKind
from forumplanner.ui.parts.person_name import isolated


class LinkWords(QObject):
    """Words links and affiliations (kind None)."""

    def __init__(self) -> None:
        super().__init__()
        self._forwards = {
            LinkKind.KNOWS: self.tr("knows {name}"),
            LinkKind.COOPERATES: self.tr("works together with {name}"),
            LinkKind.BELONGS_TO: self.tr("is part of {name}"),
            LinkKind.FUNDS: self.tr("funds {name}"),
            LinkKind.SENDS_TO: self.tr("refers people to {name}"),
            None: self.tr("belongs to {name}"),
        }
        self._backwards = {
            LinkKind.KNOWS: self.tr("knows {name}"),
            LinkKind.COOPERATES: self.tr("works together with {name}"),
            LinkKind.BELONGS_TO: self.tr("has {name} as a part"),
            LinkKind.FUNDS: self.tr("is funded by {name}"),
            LinkKind.SENDS_TO: self.tr("gets people referred by {name}"),
            None: self.tr("has {name} among its people"),
        }

        self._short = {
            LinkKind.KNOWS: self.tr("acquainted"),
            LinkKind.COOPERATES: self.tr("cooperation"),
            LinkKind.BELONGS_TO: self.tr("part of"),
            LinkKind.FUNDS: self.tr("funding"),
            LinkKind.SENDS_TO: self.tr("referral"),
            None: self.tr("member"),
        }

    def short(self, kind: LinkKind | None) -> str:
        """Return a kind in a word, for the picture."""
        return self._short[kind]

    def seen(self, kind: LinkKind | None, name: str, *, forwards: bool) -> str:
        """Return what joins somebody to `name`; `forwards` when the link begins with that somebody."""
        return (self._forwards if forwards else self._backwards)[kind].format(name=isolated(name))
