"""The actions that every place shares: files, going places, the look, help."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from forumplanner.ui.shell.actions import Action, Menu
from forumplanner.ui.shell.navigation import History
from forumplanner.ui.shell.opening import Opening
from forumplanner.ui.shell.pages import PageStack
from forumplanner.ui.shell.places import Place
from forumplanner.ui.shell.theme import Scheme, Theme


class Doings(NamedTuple):
    """What the window does for the standard actions."""

    show_palette: Callable[[], None]
    show_shortcuts: Callable[[], None]
    show_about: Callable[[], None]
    go_to: Callable[[str], None]
    step: Callable[[int], None]
    quit: Callable[[], object]


class StandardActions(QObject):
    """Words the standard actions; nothing happens here."""

    def __init__(self, opening: Opening, pages: PageStack, history: History, theme: Theme, doings: Doings) -> None:
        super().__init__()
        self._opening = opening
        self._pages = pages
        self._history = history
        self._theme = theme
        self._doings = doings

    def all(self, places: Sequence[Place]) -> list[Action]:
        """Return the actions, those of the toolbar in its order."""
        rail = [place for place in places if place.in_rail]
        return [*self._going(rail), *self._files(places), *self._looking(), *self._helping()]

    def _files(self, places: Sequence[Place]) -> list[Action]:
        file = Menu.FILE
        in_menu = [
            Action(
                f"go.{place.key}",
                place.menu_text,
                partial(self._doings.go_to, place.key),
                file,
                place.icon,
                place.shortcut,
                group=1,
                enabled_when=self._there,
            )
            for place in places
            if place.menu_text
        ]
        return [
            *self._planners(),
            *in_menu,
            Action(
                "page.save",
                self.tr("&Save as file …"),
                self._save,
                file,
                "save",
                "Ctrl+S",
                group=2,
                enabled_when=lambda: self._pages.page is not None and self._pages.page.savable() is not None,
            ),
            Action(
                "page.list",
                self.tr("Give &list out …"),
                self._give_list_out,
                file,
                "export",
                "Ctrl+Shift+S",
                group=2,
                enabled_when=lambda: self._pages.page is not None and self._pages.page.listed() is not None,
            ),
            Action(
                "page.print",
                self.tr("&Print …"),
                self._print,
                file,
                "print",
                "Ctrl+P",
                group=2,
                enabled_when=lambda: self._pages.page is not None and self._pages.page.printable() is not None,
            ),
            Action("quit", self.tr("&Quit"), self._doings.quit, file, "quit", "Ctrl+Q", group=3),
        ]

    def _planners(self) -> list[Action]:
        opening, file = self._opening, Menu.FILE
        return [
            Action(
                "planner.new",
                self.tr("&New planner …"),
                opening.ask_for_new,
                file,
                "new",
                "Ctrl+Shift+N",
                enabled_when=self._free,
            ),
            Action(
                "planner.open",
                self.tr("&Open planner …"),
                opening.ask_for_existing,
                file,
                "open",
                "Ctrl+O",
                enabled_when=self._free,
            ),
            Action(
                "planner.close",
                self.tr("&Close planner"),
                self._close,
                file,
                "close",
                "Ctrl+Shift+W",
                enabled_when=lambda: opening.planner is not None,
            ),
            Action(
                "planner.example",
                self.tr("&Try the example"),
                opening.try_example,
                file,
                "planner",
                "Ctrl+Shift+E",
                enabled_when=self._free,
            ),
        ]

    def _going(self, places: Sequence[Place]) -> list[Action]:
        steps = [
            Action(
                "go.back",
                self.tr("&Back"),
                lambda: self._doings.step(-1),
                Menu.GO,
                "back",
                "Alt+Left",
                group=1,
                toolbar=True,
                enabled_when=lambda: self._there() and self._history.can_go_back,
            ),
            Action(
                "go.forward",
                self.tr("&Forward"),
                lambda: self._doings.step(1),
                Menu.GO,
                "forward",
                "Alt+Right",
                group=1,
                toolbar=True,
                enabled_when=lambda: self._there() and self._history.can_go_forward,
            ),
        ]
        return steps + [
            Action(
                f"go.{place.key}",
                place.title,
                partial(self._doings.go_to, place.key),
                Menu.GO,
                place.icon,
                f"Ctrl+{number}" if number < 10 else "",
                enabled_when=self._there,
            )
            for number, place in enumerate(places, 1)
        ]

    def _looking(self) -> list[Action]:
        theme, view = self._theme, Menu.VIEW
        schemes = {
            Scheme.SYSTEM: self.tr("Colours as the &system"),
            Scheme.LIGHT: self.tr("&Light colours"),
            Scheme.DARK: self.tr("&Dark colours"),
        }
        looks = [
            Action(
                f"look.{scheme}",
                text,
                partial(theme.choose, scheme),
                view,
                checked_when=partial(self._chosen, scheme),
            )
            for scheme, text in schemes.items()
        ]
        return [
            Action(
                "palette",
                self.tr("Search or &command"),
                self._doings.show_palette,
                Menu.EDIT,
                "search",
                "Ctrl+K",
                group=1,
            ),
            *looks,
            Action("text.larger", self.tr("Larger &text"), theme.larger_text, view, "text-larger", "Ctrl++", group=1),
            Action(
                "text.smaller", self.tr("S&maller text"), theme.smaller_text, view, "text-smaller", "Ctrl+-", group=1
            ),
            Action(
                "text.usual",
                self.tr("&Usual text size"),
                lambda: theme.resize_text(100),
                view,
                "text-size",
                "Ctrl+0",
                group=1,
            ),
        ]

    def _helping(self) -> list[Action]:
        return [
            Action(
                "help.shortcuts", self.tr("&Keyboard shortcuts"), self._doings.show_shortcuts, Menu.HELP, "help", "F1"
            ),
            Action("help.about", self.tr("&About forumplanner"), self._doings.show_about, Menu.HELP, "about"),
        ]

    def _chosen(self, scheme: Scheme) -> bool:
        return self._theme.scheme is scheme

    def _free(self) -> bool:
        return not self._opening.underway

    def _there(self) -> bool:
        return self._opening.planner is not None

    def _close(self) -> None:
        if self._pages.leave():
            self._opening.close()

    def _save(self) -> None:
        save = self._pages.page.savable() if self._pages.page is not None else None
        if save is not None:
            save()

    def _give_list_out(self) -> None:
        """Hand what is shown to the page that gives lists out."""
        tell = self._pages.page.listed() if self._pages.page is not None else None
        if tell is None:
            return
        shown, before = tell(), self._pages.page
        self._doings.go_to("listing")
        if self._pages.page is not None and self._pages.page is not before:
            self._pages.page.receive(shown)

    def _print(self) -> None:
        print_out = self._pages.page.printable() if self._pages.page is not None else None
        if print_out is not None:
            print_out()
