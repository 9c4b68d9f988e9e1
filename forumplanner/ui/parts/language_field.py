"""A field for languages by their names, which proposes names while one types, and its converter."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from forumplanner.ui.parts.converters import Converter, Unreadable

#: Languages one meets most in German municipalities stand first when one types.
_FIRST = ("de", "en", "ar", "uk", "tr", "ru", "fa", "ku", "pl", "ro", "bg", "fr", "es", "it", "el", "ti", "so", "ps")
_VARIETY = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})+")


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
                    QCoreApplication.translate("LanguageField", "“{name}” is no language known here.").format(name=part)
                )
            found[code] = None
        return tuple(found)

    return Converter(lambda value: ", ".join(names.get(code, code) for code in value or ()), meant)


def language_names(language: str) -> Mapping[str, str]:
    """Return the names of all languages by code, in the language of the window."""
    from babel import Locale

    known = Locale.parse(language).languages
    return {code: name for code, name in known.items() if "_" not in code}
