"""What the form to send back asks: what the event asks of whoever registers."""

from sqlalchemy.orm import Session

from forumplanner.desk.outputs import Request
from forumplanner.documents.content.reply_form import QuestionFacts, ReplyFacts
from forumplanner.documents.dates import clock_range, full_day, period
from forumplanner.lists import agenda, questions
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.document_texts import event_texts
from forumplanner.lists.events import EventView
from forumplanner.lists.questions import QuestionRow
from forumplanner.model.enums import AgendaKind, NeedKind, QuestionKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.question_rules import NO, YES
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.consents import NEED_CONSENT
from forumplanner.wording.values import say_value


def reply_facts(request: Request, event: EventView, _: Catalogue) -> ReplyFacts:
    """Return what is asked of somebody who answers on paper."""
    closes = event.registration_closes
    asked = [NeedKind(kind) for kind in event.needs_asked]
    return ReplyFacts(
        back_by=closes.date() if closes is not None else None,
        days=tuple(
            " \N{EN DASH} ".join(filter(None, (period(day.starts, day.ends, _), day.title))) for day in event.days
        ),
        workshops=_workshops(request, event, _),
        needs=tuple(say_value(kind, _) for kind in asked),
        consent=_(NEED_CONSENT) if asked else "",
        questions=_questions(request.db, event, _),
        privacy_notice=bool(event.privacy_notice.strip()),
    )


def _workshops(request: Request, event: EventView, _: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the public workshops, those at one time together."""
    texts = event_texts(request.db, event.id, _.language)
    together: dict[str, list[str]] = {}
    for row in agenda.agenda(request.db, event.id, public_only=True):
        if row.kind is AgendaKind.WORKSHOP and not row.internal:
            said = texts.get(("agenda_item", row.id, "title"))
            together.setdefault(_when(row, event, _), []).append(said.text if said is not None else row.title)
    return tuple((when, tuple(titles)) for when, titles in together.items())


def _when(row: AgendaRow, event: EventView, _: Catalogue) -> str:
    """Say when a workshop is, with the day where the event has several."""
    if row.start is None or row.end is None:
        return _("Workshops")
    times = clock_range(row.start, row.end, _)
    if len(event.days) > 1:
        return _("Workshops on {day}, {times}", day=full_day(row.start, _), times=times)
    return _("Workshops, {times}", times=times)


def _questions(db: Session, event: EventView, _: Catalogue) -> tuple[QuestionFacts, ...]:
    rows = questions.questions(db, event.id)
    by_id = {row.id: row for row in rows}
    return tuple(QuestionFacts(row.text, _options(row, _), _condition(row, by_id, _)) for row in rows)


def _condition(row: QuestionRow, by_id: dict[EntityId, QuestionRow], _: Catalogue) -> str:
    above = by_id.get(row.asked_if_id) if row.asked_if_id is not None else None
    if above is None:
        return ""
    answer = _said(above, row.asked_if_answer, _)
    return _("Only if your answer to “{question}” is “{answer}”.", question=above.text, answer=answer)


def _options(row: QuestionRow, _: Catalogue) -> tuple[str, ...]:
    answers = (YES, NO) if row.kind is QuestionKind.YES_NO else row.options
    return tuple(_said(row, answer, _) for answer in answers)


def _said(row: QuestionRow, answer: str, _: Catalogue) -> str:
    if row.kind is QuestionKind.YES_NO:
        return {YES: _("yes"), NO: _("no")}.get(answer, answer)
    return answer
