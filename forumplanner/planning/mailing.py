"""Keeping mailing lists: their names, their fixed members, and the rule that finds more.

An organisation on a list means its main contacts; who receives something in the end is read in lists/mailing_lists.py.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import MailingList, MailingListMember
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.actors import Actor, require_known
from forumplanner.planning.folding import fold
from forumplanner.planning.mailing_rules import MailingRule, write_rule
from forumplanner.planning.text_limits import checked_text


def add_mailing_list(
    db: Session, name: str, *, note: str = "", rule: MailingRule | None = None, list_id: EntityId | None = None
) -> EntityId:
    """Add a mailing list and return its id; raises PlanningError without a name or with one that is taken."""
    row = MailingList(
        id=list_id or new_id(),
        name=_name(db, name),
        note=checked_text(note.strip(), place="note"),
        rule="" if rule is None else write_rule(rule),
    )
    db.add(row)
    db.flush()
    return row.id


def rename_mailing_list(db: Session, list_id: EntityId, name: str) -> None:
    """Give a mailing list another name; raises PlanningError without one or with one that is taken."""
    db.get_one(MailingList, list_id).name = _name(db, name, besides=list_id)
    db.flush()


def note_on_mailing_list(db: Session, list_id: EntityId, note: str) -> None:
    """Say what a mailing list is for."""
    db.get_one(MailingList, list_id).note = checked_text(note.strip(), place="note")
    db.flush()


def set_rule(db: Session, list_id: EntityId, rule: MailingRule | None) -> None:
    """Let a rule find members besides the fixed ones, or none."""
    db.get_one(MailingList, list_id).rule = "" if rule is None else write_rule(rule)
    db.flush()


def add_member(db: Session, list_id: EntityId, actor: Actor) -> EntityId:
    """Put a person or an organisation on a list for good; raises PlanningError when it is there already."""
    require_known(db, actor, place="member")
    known = select(MailingListMember.id).where(
        MailingListMember.mailing_list_id == list_id,
        MailingListMember.person_id == actor.person_id
        if actor.person_id
        else MailingListMember.organisation_id == actor.organisation_id,
    )
    if db.scalar(known) is not None:
        raise PlanningError("mailing-list.already-member", place="member")
    row = MailingListMember(
        id=new_id(), mailing_list_id=list_id, person_id=actor.person_id, organisation_id=actor.organisation_id
    )
    db.add(row)
    db.flush()
    return row.id


def remove_member(db: Session, member_id: EntityId) -> None:
    """Take a fixed member off its list."""
    db.delete(db.get_one(MailingListMember, member_id))
    db.flush()


def remove_mailing_list(db: Session, list_id: EntityId) -> None:
    """Remove a mailing list with its fixed members; nobody leaves the directory."""
    db.delete(db.get_one(MailingList, list_id))
    db.flush()


def _name(db: Session, name: str, *, besides: EntityId | None = None) -> str:
    wanted = checked_text(name.strip(), place="name")
    if not wanted:
        raise PlanningError("mailing-list.no-name", place="name")
    for other_id, other in db.execute(select(MailingList.id, MailingList.name)):
        if other_id != besides and fold(other) == fold(wanted):
            raise PlanningError("mailing-list.name-taken", place="name", name=other)
    return wanted
