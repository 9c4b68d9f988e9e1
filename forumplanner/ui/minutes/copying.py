"""Copies an agenda item with what was recorded at it: with its formatting for letters and drafts, and as text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from forumplanner.model.ids import EntityId
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress

if TYPE_CHECKING:
    from forumplanner.desk.copied_item import CopiedItem


def copy_item(context: PlaceContext, event_id: EntityId, item_id: EntityId) -> None:
    """Copy an item once all that was typed is stored, and say so; also where not everybody may read all of it."""

    def work(_progress: Progress) -> "CopiedItem | None":
        from forumplanner.desk.copied_item import copied_item

        with context.workspace.read() as db:
            return copied_item(db, event_id, item_id, context.language)

    def done(found: "CopiedItem | None") -> None:
        if found is None:
            return
        data = QMimeData()
        data.setHtml(found.html)
        data.setText(found.plain)
        QGuiApplication.clipboard().setMimeData(data)
        if found.public:
            said = QCoreApplication.translate("MinutesTab", "Copied with its formatting: {item}")
        else:
            said = QCoreApplication.translate(
                "MinutesTab", "Copied with its formatting: {item}. Not all of it is public."
            )
        context.notices.news(said.format(item=found.title))

    context.tasks.run(QCoreApplication.translate("MinutesTab", "Copying an agenda item"), work, done)
