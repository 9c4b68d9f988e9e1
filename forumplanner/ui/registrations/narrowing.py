"""The choices beside the search that narrow the table of registrations: consents, and answers to the invitation."""

from PySide6.QtCore import QObject

from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.registrations.answer_filter import AnswerFilter
from forumplanner.ui.registrations.consent_filter import ConsentFilter
from forumplanner.ui.registrations.rows_of_event import RegistrationSource


class Narrowing(QObject):
    """Joins the choices with the source that they narrow."""

    def __init__(self, language: str, source: RegistrationSource, parent: QObject) -> None:
        super().__init__(parent)
        self.consents = ConsentFilter(language)
        self.answers = AnswerFilter(language)
        self.consents.chosen.connect(source.narrow)
        self.answers.chosen.connect(source.narrow_to_answer)

    def join(self, panel: TablePanel, model: IdPageModel) -> None:
        """Stand beside the search of a table, and have its model read anew with every choice."""
        panel.heed_filter(lambda: self.consents.active, self.consents.clear_choice)
        panel.heed_filter(lambda: self.answers.active, self.answers.clear_choice)
        for choice in (self.consents, self.answers):
            panel.add_filter(choice)
            choice.chosen.connect(lambda *_: model.requery())
