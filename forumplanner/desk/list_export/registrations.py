"""The registrations of an event with what is known of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.desk.list_export.cells import languages, said, several, wall_time, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import address_lines, questions, registration_lines, registrations
from forumplanner.lists.address_lines import PersonLine, PrivateLine
from forumplanner.lists.questions import QuestionRow
from forumplanner.lists.registration_lines import RegistrationLine
from forumplanner.lists.registrations import NeedRow, RegistrationFilter, RegistrationSort, WorkshopRow
from forumplanner.model.ids import EntityId
from forumplanner.wording.answers import say_answer
from forumplanner.wording.catalogue import N_
from forumplanner.wording.channels import say_channel
from forumplanner.wording.needs import say_need

_ANSWER = "question:"


@dataclass(frozen=True)
class Registered:
    """A registration with what the columns show of it."""

    line: RegistrationLine
    person: PersonLine
    private: PrivateLine | None
    contingent: str
    offered_until: datetime | None
    workshops: tuple[WorkshopRow, ...]
    needs: tuple[NeedRow, ...]
    answers: dict[EntityId, str]


def registration_columns(asked: Asked) -> list[ListColumn]:
    """Return the columns of registrations, the answers to the event's questions last."""
    return [*_who(asked), *_standing(asked), *_sensitive(asked), *_answers(asked)]


def _who(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("family_name", _("Family name"), lambda row: row.person.family_name),
        ListColumn("given_name", _("Given name"), lambda row: row.person.given_name),
        ListColumn("title", _("Title"), lambda row: row.person.title),
        ListColumn("own_script", _("Name in own script"), lambda row: row.person.own_script_name),
        ListColumn("salutation", _("Salutation"), lambda row: said(row.person.salutation, asked), usual=False),
        ListColumn("organisation", _("Organisation"), lambda row: row.line.organisation),
        ListColumn("email", _("E-mail"), lambda row: row.person.email),
        ListColumn("phone", _("Telephone"), lambda row: row.person.phone, usual=False),
        ListColumn("street", _("Street"), lambda row: row.person.street, usual=False),
        ListColumn("postcode", _("Postcode"), lambda row: row.person.postcode, usual=False),
        ListColumn("city", _("Town"), lambda row: row.person.city),
        ListColumn("district", _("District"), lambda row: row.person.district, usual=False),
        ListColumn("languages", _("Languages"), lambda row: languages(row.person.languages, asked), usual=False),
    ]


def _standing(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def workshops(row: Registered) -> str:
        return several(workshop.title for workshop in row.workshops)

    return [
        ListColumn("state", _("State"), lambda row: said(row.line.state, asked)),
        ListColumn(
            "answer", _("Answer to the invitation"), lambda row: said(row.line.answer, asked),
            usual=False,
        ),
        ListColumn("registered", _("Registered on"), lambda row: wall_time(row.line.registered_at, asked)),
        ListColumn("workshops", _("Workshops"), workshops),
        ListColumn("contingent", _("Contingent"), lambda row: row.contingent, usual=False),
        ListColumn("guests", _("Accompanying persons"), lambda row: row.line.guests, usual=False),
        ListColumn("together", _("Together"), lambda row: yes(bool(row.line.companions_id), asked), usual=False),
        ListColumn("offered", _("Place offered until"), lambda row: wall_time(row.offered_until, asked), usual=False),
        ListColumn("channel", _("Received"), lambda row: say_channel(row.line.channel, asked.words), usual=False),
        ListColumn("source", _("Number in the source"), lambda row: row.line.source_ref, usual=False),
        ListColumn("photo", _("Photos"), lambda row: said(row.line.photo_consent, asked), usual=False),
        ListColumn(
            "informed", _("Privacy notice given"), lambda row: wall_time(row.line.privacy_informed_at, asked),
            usual=False,
        ),
        ListColumn("badge", _("Code of the badge"), lambda row: row.line.badge_token, usual=False),
    ]  # fmt: skip


def _sensitive(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def needs(row: Registered) -> str:
        return several(say_need(need.kind, need.detail, need.quantity, _) for need in row.needs)

    def born(row: Registered) -> Cell:
        return row.private.born if row.private else None

    return [
        ListColumn("needs", _("Needs"), needs, usual=False, sensitive=True),
        ListColumn("born", _("Born"), born, usual=False, sensitive=True),
        ListColumn("note", _("Note"), lambda row: row.line.note, usual=False, sensitive=True),
    ]


def _answers(asked: Asked) -> list[ListColumn]:
    """Return a column for each question of the event: what it holds is known to whoever asked, so it is sensitive."""

    def column(question: QuestionRow) -> ListColumn:
        return ListColumn(
            f"{_ANSWER}{question.id}",
            question.text,
            lambda row: say_answer(question.kind, row.answers.get(question.id, ""), asked.words),
            usual=False,
            sensitive=True,
        )

    return [column(question) for question in questions.questions(asked.db, asked.scope)]


def registered(asked: Asked, ids: Sequence[EntityId]) -> list[Registered]:
    """Return registrations in the order of their ids, with as much as the columns asked for need."""
    db = asked.db
    lines = registration_lines.registration_lines(db, ids)
    persons = {row.id: row for row in address_lines.person_lines(db, [line.person_id for line in lines])}
    private = address_lines.private_lines(db, list(persons)) if asked.wants("born") else {}
    workshops = registrations.workshop_titles(db, ids) if asked.wants("workshops") else {}
    needs = registrations.needs(db, ids) if asked.wants("needs") else {}
    offers = registration_lines.offered_until(db, asked.scope) if asked.wants("offered") else {}
    contingents = registration_lines.contingents(db, asked.scope) if asked.wants("contingent") else {}
    asks = asked.columns is None or any(key.startswith(_ANSWER) for key in asked.columns)
    answers = registration_lines.answers(db, ids) if asks else {}
    return [
        Registered(
            line,
            persons[line.person_id],
            private.get(line.person_id),
            contingents.get(line.contingent_id, "") if line.contingent_id else "",
            offers.get(line.id),
            workshops.get(line.id, ()),
            needs.get(line.id, ()),
            answers.get(line.id, {}),
        )
        for line in lines
    ]


def _ids(asked: Asked) -> list[EntityId]:
    return registrations.ids(asked.db, RegistrationFilter(asked.scope), RegistrationSort.NAME)


REGISTRATIONS = ListSpec("registrations", N_("Registrations"), About.EVENT, registration_columns, _ids, registered)
