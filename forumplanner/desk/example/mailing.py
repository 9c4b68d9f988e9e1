"""Loads mailing lists and enquiries of the example. A list's rule is kept as JSON of the keys it asks for."""

import json
from dataclasses import asdict

from sqlalchemy import insert
from sqlalchemy.orm import Session

from forumplanner.desk.example import town
from forumplanner.desk.example.known import Known, maybe
from forumplanner.model.directory import MailingList, MailingListMember
from forumplanner.model.following_up import Enquiry
from forumplanner.model.ids import new_id


def load_mailing_lists(db: Session, lists: tuple[town.MailingList, ...], known: Known) -> None:
    """Load mailing lists with their fixed members."""
    ids = {each.key: new_id() for each in lists}
    db.execute(insert(MailingList), [{"id": ids[each.key], "name": each.name, "rule": _rule(each)} for each in lists])
    members = [
        {"id": new_id(), "mailing_list_id": ids[each.key], "person_id": person, "organisation_id": organisation}
        for each in lists
        for person, organisation in (
            *((known.persons[key], None) for key in each.persons),
            *((None, known.organisations[key]) for key in each.organisations),
        )
    ]
    db.execute(insert(MailingListMember), members)


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


def _rule(each: town.MailingList) -> str:
    if each.rule is None:
        return ""
    return json.dumps({key: values for key, values in asdict(each.rule).items() if values}, ensure_ascii=False)
