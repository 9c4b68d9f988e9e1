"""Loads mailing lists and enquiries of the example."""

from sqlalchemy import insert
from sqlalchemy.orm import Session

from forumplanner.desk.example import town
from forumplanner.desk.example.known import Known, maybe
from forumplanner.model.ids import new_id
from forumplanner.model.services import Enquiry
from forumplanner.planning import mailing
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.mailing_rules import MailingRule


def load_mailing_lists(db: Session, lists: tuple[town.MailingList, ...], known: Known) -> None:
    """Load mailing lists with their rules and fixed members."""
    for each in lists:
        made = mailing.add_mailing_list(db, each.name, note=each.note, rule=_rule(each, known))
        for key in each.persons:
            mailing.add_member(db, made, a_person(known.persons[key]))
        for key in each.organisations:
            mailing.add_member(db, made, an_organisation(known.organisations[key]))


def load_enquiries(db: Session, enquiries: tuple[town.Enquiry, ...], known: Known) -> None:
    """Load what was asked and who took it on."""
    rows = [
        {
            "id": new_id(),
            "asked_at": known.instant(each.asked),
            "asked_by": each.asked_by,
            "question": each.question,
            "answer": each.answer,
            "passed_to_id": maybe(known.organisations, each.passed_to),
            "state": each.state,
        }
        for each in enquiries
    ]
    db.execute(insert(Enquiry), rows)


def _rule(each: town.MailingList, known: Known) -> MailingRule | None:
    rule = each.rule
    if rule is None:
        return None
    return MailingRule(
        rule.whom,
        tuple(kind.value for kind in rule.kinds),
        rule.tags,
        rule.districts,
        rule.languages,
        tuple(known.bodies[key] for key in rule.bodies),
    )
