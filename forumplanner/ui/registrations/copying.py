"""Copies e-mail addresses of registrations, for a message that is written elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from forumplanner.lists import registrations
from forumplanner.model.ids import EntityId
from forumplanner.ui.shell.places import PlaceContext


def copy_addresses(context: PlaceContext, ids: Sequence[EntityId]) -> None:
    """Copy the addresses, each once, and say how many they are."""
    with context.workspace.read() as db:
        found = registrations.addresses(db, ids)
    QGuiApplication.clipboard().setText("; ".join(found))
    said = QCoreApplication.translate("RegistrationsTab", "%Ln e-mail address(es) copied.", "", len(found))
    context.notices.news(said)
