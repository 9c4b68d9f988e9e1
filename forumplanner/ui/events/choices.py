"""Converters and fields for choices: states, things chosen by id, languages."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QSizePolicy, QWidget

from forumplanner.ui.parts.converters import Converter, Unreadable
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

#: Languages one meets most in German municipalities stand first when one types.
_FIRST = ("de", "en", "ar", "uk", "tr", "ru", "fa", "ku", "pl", "ro", "bg", "fr", "es", "it", "el", "ti", "so", "ps")


def an_enum(kind: type[StrEnum]) -> Converter:
    """Return the converter between a choice and a state or kind."""
    return Converter(lambda member: member.value if member else "", lambda value: kind(value) if value else None)


def an_id() -> Converter:
    """Return the converter between a choice and an id or nothing."""
    return Converter(lambda id_: id_ or "", lambda value: value or None)


def choice(entries: Iterable[tuple[str, str]]) -> QComboBox:
    """Return a choice among entries of value and text, made so that long texts never widen the form."""
    box = Choice()
    box.offer(entries)
    return box


def enum_choice(members: Iterable[StrEnum], language: str) -> QComboBox:
    """Return a choice among states or kinds, in the words of the program."""
    words = catalogue(language)
    return choice((member.value, say_value(member, words)) for member in members)


_VARIETY = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})+")


class Choice(QComboBox):
    """A combo box that does not change by turning the mouse wheel over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]

    def offer(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer these entries; what was chosen stays chosen where it is still there."""
        present = self.currentData()
        self.clear()
        for value, text in entries:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(present)))


class LanguageField(QLineEdit):
    """Names of languages with commas between them; proposes names for the one being typed."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = language_names(language)
        ordered = [names[code] for code in _FIRST if code in names]
        completer = QCompleter([*ordered, *sorted(set(names.values()) - set(ordered))], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setWidget(self)
        completer.activated.connect(self._take)
        self._proposals = completer
        self._popup = QListView()
        self._popup.setAccessibleName(self.tr("Languages"))
        completer.setPopup(self._popup)
        self.textEdited.connect(self._propose)

    def _propose(self, text: str) -> None:
        last = text.rpartition(",")[2].strip()
        if len(last) < 2:
            self._popup.hide()
            return
        self._proposals.setCompletionPrefix(last)
        if self._proposals.completionCount() and self._proposals.currentCompletion() != last:
            self._proposals.complete()
        else:
            self._popup.hide()

    def _take(self, name: str) -> None:
        before = self.text().rpartition(",")[0].strip()
        self.setText(f"{before}, {name}" if before else name)
        self.textEdited.emit(self.text())


def languages(language: str) -> Converter:
    """Return the converter between names of languages and their codes; unknown names are said to be unknown."""
    names = language_names(language)
    codes = {name.casefold(): code for code, name in reversed(list(names.items()))} | {code: code for code in names}

    def meant(typed: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for part in (piece.strip() for piece in typed.replace(";", ",").split(",")):
            if not part:
                continue
            code = codes.get(part.casefold()) or (part if _VARIETY.fullmatch(part) else None)
            if code is None:
                raise Unreadable(
                    QCoreApplication.translate("Choices", "“{name}” is no language known here.").format(name=part)
                )
            found[code] = None
        return tuple(found)

    return Converter(lambda value: ", ".join(names.get(code, code) for code in value or ()), meant)


def language_names(language: str) -> Mapping[str, str]:
    """Return the names of all languages by code, in the language of the window."""
    from babel import Locale

    known = Locale.parse(language).languages
    return {code: name for code, name in known.items() if "_" not in code}


def tags() -> Converter:
    """Return the converter for tags, each one word, with commas between them."""

    def meant(typed: str) -> tuple[str, ...]:
        found = [part.strip() for part in typed.replace(";", ",").split(",") if part.strip()]
        for part in found:
            if len(part.split()) > 1:
                raise Unreadable(
                    QCoreApplication.translate("Choices", "A tag is one word. Write “{tag}” instead.").format(
                        tag="-".join(part.split())
                    )
                )
        return tuple(dict.fromkeys(found))

    return Converter(lambda value: ", ".join(value or ()), meant)
