"""The actions of the registrations' tab, for menu, shortcuts, palette and context menu."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.registrations.changing import Changing
from forumplanner.ui.registrations.consenting import Consenting
from forumplanner.ui.registrations.marked import ONLY_IN, Marked
from forumplanner.ui.registrations.seating import Seating
from forumplanner.ui.registrations.taking_lists import TakingLists
from forumplanner.ui.shell.actions import Action

SCOPE = "events/registrations"
_made = partial(tab_action, SCOPE)
ON_SELECTION = (
    "registrations.place",
    "registrations.offer",
    "registrations.accept",
    "registrations.refuse-offer",
    "registrations.approve",
    "registrations.wait",
    "registrations.cancel",
    "registrations.decline",
)
MORE = (
    "registrations.transfer",
    "registrations.join",
    "registrations.part",
    "registrations.photos-yes",
    "registrations.photos-no",
    "registrations.informed",
    "registrations.copy",
)
"""What can be done to the selected registrations, in the order of bar and context menu; the rarer ones in `MORE`."""


class Doer(Protocol):
    """What the tab can do."""

    changing: Changing
    seating: Seating
    consenting: Consenting
    lists: TakingLists
    marked: Marked

    def register_new(self) -> None:
        """Begin a registration."""

    def import_list(self, *, earlier: bool = False) -> None:
        """Begin an import, or show the reports of earlier ones."""

    def transfer(self) -> None:
        """Begin a transfer."""

    def can_pass_on(self) -> bool:
        """Tell whether free places can be offered, or offers have run out."""
        ...

    def copy_addresses(self) -> None:
        """Copy e-mail addresses."""

    def selected(self) -> list[EntityId]:
        """Return the registrations an action is about."""
        ...


class RegistrationActions(QObject):
    """Words the actions of one tab."""

    def __init__(self, tab: Doer, parent: QObject) -> None:
        super().__init__(parent)
        self._tab = tab

    def all(self) -> list[Action]:
        """Return the actions."""
        tab = self._tab
        return [
            _made(
                "new",
                self.tr("&Register somebody…"),
                tab.register_new,
                "person-add",
                "Ctrl+R",
                toolbar=True,
                instead_of="events.register",
            ),
            _made(
                "import", self.tr("&Import a list…"), lambda: tab.import_list(), "import", "Ctrl+Shift+I", toolbar=True
            ),
            _made(
                "paste",
                self.tr("Paste from the clip&board…"),
                tab.lists.paste,
                "paper",
                "Ctrl+V",
                enabled_when=lambda: not tab.lists.shown,
            ),
            _made(
                "offer-free",
                self.tr("Offer free pl&aces"),
                tab.seating.pass_on,
                "send",
                "Ctrl+Shift+F",
                1,
                enabled_when=tab.can_pass_on,
            ),
            *self._moves(),
            *self._offers(),
            *self._parties(),
            *self._consents(),
            _made("imports", self.tr("Earlier i&mports…"), lambda: tab.import_list(earlier=True), "journal", "", 3),
            _made("copy", self.tr("Copy &e-mail addresses"), tab.copy_addresses, "mail", "Ctrl+Shift+C", 3),
        ]

    def _moves(self) -> list[Action]:
        return [
            self._move("place", self.tr("Give a &place"), RegistrationState.PLACED, "check", "Ctrl+Shift+P"),
            self._move("wait", self.tr("&Waiting list"), RegistrationState.WAITING, "clock", "Ctrl+Shift+L"),
            self._move("cancel", self.tr("&Cancel"), RegistrationState.CANCELLED, "cancel", "Ctrl+Shift+X"),
            self._move("decline", self.tr("&Decline"), RegistrationState.DECLINED, "refusal", ""),
        ]

    def _offers(self) -> list[Action]:
        seating = self._tab.seating
        return [
            self._on_selection("offer", self.tr("Offer a p&lace"), seating.offer, "send", "Ctrl+Shift+O"),
            self._on_selection("accept", self.tr("Accept o&ffer"), seating.accept, "good", "Ctrl+Shift+A"),
            self._on_selection(
                "refuse-offer", self.tr("Decli&ne offer"), seating.decline_offers, "refusal", "Ctrl+Shift+D"
            ),
            self._on_selection("approve", self.tr("Appro&ve"), seating.approve, "check", "Ctrl+Shift+G"),
        ]

    def _parties(self) -> list[Action]:
        changing, tab = self._tab.changing, self._tab
        return [
            _made(
                "transfer",
                self.tr("Tran&sfer…"),
                tab.transfer,
                "forward",
                "Ctrl+Shift+T",
                2,
                enabled_when=self._any_selected,
            ),
            _made(
                "join",
                self.tr("Place &together"),
                lambda: changing.join(tab.selected()),
                "registrations",
                group=2,
                enabled_when=lambda: tab.marked.count > 1,
            ),
            _made(
                "part",
                self.tr("Place on their &own"),
                lambda: changing.part(tab.selected()),
                "person",
                group=2,
                enabled_when=self._any_selected,
            ),
        ]

    def _consents(self) -> list[Action]:
        tab, consenting = self._tab, self._tab.consenting

        def made(name: str, text: str, do: Callable[[], object], icon: str, shortcut: str) -> Action:
            return _made(name, text, do, icon, shortcut, 2, enabled_when=self._any_selected)

        yes, no = PhotoConsent.YES, PhotoConsent.NO
        return [
            made(
                "photos-yes", self.tr("Agrees to p&hotos"), lambda: consenting.photos(tab.selected(), yes), "good", "F7"
            ),
            made(
                "photos-no", self.tr("No photos (&x)"), lambda: consenting.photos(tab.selected(), no), "refusal", "F8"
            ),
            made("informed", self.tr("Notice &given"), lambda: consenting.inform(tab.selected()), "info", "F9"),
        ]

    def _on_selection(
        self,
        name: str,
        text: str,
        do: Callable[[list[EntityId]], object],
        icon: str,
        shortcut: str,
    ) -> Action:
        tab, only_in = self._tab, ONLY_IN.get(name)
        return _made(
            name,
            text,
            lambda: do(tab.selected()),
            icon,
            shortcut,
            1,
            enabled_when=lambda: self._any_selected() and (only_in is None or tab.marked.any_in(only_in)),
        )

    def _move(self, name: str, text: str, state: RegistrationState, icon: str, shortcut: str) -> Action:
        tab = self._tab
        return _made(
            name,
            text,
            lambda: tab.changing.move(tab.selected(), state),
            icon,
            shortcut,
            1,
            enabled_when=self._any_selected,
        )

    def _any_selected(self) -> bool:
        return self._tab.marked.count > 0
