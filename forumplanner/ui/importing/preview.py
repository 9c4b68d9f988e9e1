"""How a list of registrations is understood, before anything is written."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from forumplanner.desk.reading_registrations import ReadList
from forumplanner.exchange.registrations.labels import FIELDS
from forumplanner.ui.importing.people_model import PeopleModel
from forumplanner.ui.importing.preview_frame import PreviewFrame


class Preview(PreviewFrame):
    """Shows a ReadList with the people in it."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        self.people = PeopleModel(language)
        name = QCoreApplication.translate("Preview", "People of the list, as they are understood")
        super().__init__(language, FIELDS, (name, self.people, (8, 28, 20, 42, 30, 22)), parent)
        self.people.setParent(self)
        self.doubts.toggled.connect(self.people.only_doubtful)

    def begin(self, heading: str) -> None:
        """Show that a file is being read."""
        self.people.show_people(())
        super().begin(heading)

    def show_read(self, read: ReadList, problem: str) -> None:
        """Show how a list was understood; `problem` is what stands in the way of importing it."""
        self.show_source(read.raw, read.table, read.mapping, problem)
        parsed = read.found.parsed if read.found is not None else None
        people = parsed.registrations if parsed is not None else ()
        self.people.show_people(people)
        self.show_doubtful(self.people.doubtful)
        self.show_left_out(parsed.skipped if parsed is not None else ())
        self.allow(self.tr("Import %Ln person(s)", "", len(people)), len(people))
