"""What people said about photos, that they were given the notice on data protection, and their answers: stored."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from forumplanner.model.enums import PhotoConsent
from forumplanner.model.ids import EntityId
from forumplanner.planning import asking, informing
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label


class Consenting(QObject):
    """Each is one change, said in a notice that offers to undo it."""

    def __init__(self, context: PlaceContext, event_id: EntityId, page: QObject) -> None:
        super().__init__(page)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)

    def inform(self, ids: Sequence[EntityId], *, given: bool = True) -> None:
        """Record that the notice was given, or that it was not."""
        at = self._context.workspace.now() if given else None
        self._change(
            "record_notice" if given else "take_back_notice",
            ids,
            lambda db: informing.record_notice(db, ids, at),
            said=lambda changed: (
                self.tr("Notice on data protection recorded as given to %Ln.", "", len(changed))
                if given
                else self.tr("Notice on data protection recorded as not given to %Ln.", "", len(changed))
            ),
        )

    def photos(self, ids: Sequence[EntityId], answer: PhotoConsent) -> None:
        """Record what people said about photos."""
        self._change(
            "record_photo_consent",
            ids,
            lambda db: informing.record_photo_consent(db, ids, answer),
            said=lambda changed: self.tr("Photos: answer of %Ln recorded.", "", len(changed)),
        )

    def languages_on_badge(self, ids: Sequence[EntityId], *, wanted: bool) -> None:
        """Record whether people want the languages they speak on their badge."""
        self._change(
            "record_badge_languages",
            ids,
            lambda db: informing.record_badge_languages(db, ids, wanted),
            said=lambda _changed: (
                self.tr("The languages will be on the badge.")
                if wanted
                else self.tr("The languages will not be on the badge.")
            ),
        )

    def listing(self, ids: Sequence[EntityId], agreed: Sequence[str]) -> None:
        """Record with what people agreed to stand in the list of participants for all."""
        self._change(
            "record_listing",
            ids,
            lambda db: informing.record_listing(db, ids, agreed),
            said=lambda _changed: (
                self.tr("The person will be in the list of participants.")
                if agreed
                else self.tr("The person will not be in the list of participants.")
            ),
        )

    def answer(
        self, registration_id: EntityId, person_id: EntityId, question_id: EntityId, text: str, binder: FormBinder
    ) -> None:
        """Store an answer; a refusal stands beside the question."""
        self._writer.change(
            Label("answer_question", {"event": self._event_id, "person": person_id}),
            lambda db: asking.answer(db, registration_id, question_id, text),
            binder=binder,
            working=self.tr("Saving an answer"),
        )

    def _change(self, key: str, ids: Sequence[EntityId], verb: Any, said: Any) -> None:  # noqa: ANN401
        if ids:
            label = Label(key, {"event": self._event_id, "count": len(ids)})
            self._writer.change(label, verb, working=self.tr("Changing registrations"), said=said, counted=len)
