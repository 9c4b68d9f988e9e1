"""The choices of a registration's fields in the words of the window."""

from PySide6.QtCore import QObject

from forumplanner.model.enums import NeedKind, PhotoConsent, RegistrationState
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.consents import NEED_CONSENT
from forumplanner.wording.values import say_value

#: Interpreting is asked for in these first; any other language is typed by its code.
LANGUAGES = ("ar", "uk", "tr", "ru", "fa", "ku", "en", "fr", "pl", "ro", "bg", "sr", "ti", "so", "es", "it")


class RegistrationWords(QObject):
    """Words channels, states and needs."""

    def __init__(self, words: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def channels(self) -> list[tuple[object, str]]:
        """Return the ways in which a registration reaches the office."""
        return [
            ("", self.tr("not recorded")),
            ("phone", self.tr("by telephone")),
            ("email", self.tr("by e-mail")),
            ("in_person", self.tr("in person")),
            ("paper", self.tr("on paper")),
            ("form", self.tr("web form")),
            ("import", self.tr("from a list")),
            ("walk_in", self.tr("at the reception")),
        ]

    def wishes(self) -> list[tuple[object, str]]:
        """Return what a new registration can ask for."""
        return [
            (RegistrationState.PLACED, self.tr("A place, if one is free")),
            (RegistrationState.WAITING, self.tr("The waiting list")),
            (RegistrationState.REQUESTED, self.tr("To be approved later")),
        ]

    def states(self) -> list[tuple[object, str]]:
        """Return the states an officer can choose."""
        chosen = (
            RegistrationState.PLACED,
            RegistrationState.WAITING,
            RegistrationState.CANCELLED,
            RegistrationState.DECLINED,
        )
        return [(state, say_value(state, self._words)) for state in chosen]

    def state(self, state: RegistrationState) -> str:
        """Return the words of any state."""
        return say_value(state, self._words)

    def photos(self) -> list[tuple[object, str]]:
        """Return the answers to the question about photos."""
        return [(answer, say_value(answer, self._words)) for answer in PhotoConsent]

    def needs(self) -> list[tuple[object, str]]:
        """Return the kinds of needs."""
        return [(kind, say_value(kind, self._words)) for kind in NeedKind]

    def consent(self) -> str:
        """Return the words to which somebody agrees who tells us what they need."""
        return self._words(NEED_CONSENT)

    def detail_hint(self, kind: NeedKind) -> str:
        """Say what belongs into the detail of a need."""
        return {
            NeedKind.INTERPRETER: self.tr("Language"),
            NeedKind.SIGN_LANGUAGE: self.tr("Which sign language, such as DGS"),
            NeedKind.CHILDCARE: self.tr("Ages, such as 3, 7"),
            NeedKind.WHEELCHAIR: self.tr("What is to be known about it"),
            NeedKind.DIET: self.tr("Which diet"),
            NeedKind.OTHER: self.tr("What is needed"),
        }[kind]
