"""Actions of a tab inside an event: their ids begin with the name of the tab, and they exist in its scope only."""

from collections.abc import Callable

from forumplanner.ui.shell.actions import Action


def tab_action(
    scope: str,
    key: str,
    text: str,
    handler: Callable[[], object],
    icon: str,
    shortcut: str = "",
    group: int = 0,
    enabled_when: Callable[[], bool] | None = None,
    *,
    toolbar: bool = False,
    instead_of: str = "",
) -> Action:
    """Return the action `key` of the tab whose scope is "events/tab"; its id is "tab.key"."""
    return Action(
        f"{scope.rpartition('/')[2]}.{key}",
        text,
        handler,
        icon=icon,
        shortcut=shortcut,
        scope=scope,
        group=group,
        toolbar=toolbar,
        enabled_when=enabled_when,
        instead_of=instead_of,
    )
