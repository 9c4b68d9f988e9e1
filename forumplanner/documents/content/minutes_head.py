"""The head of the minutes: where and when it was, how it was invited, who led it, who was there."""

from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.minutes_facts import MinutesFacts
from forumplanner.documents.dates import clock_range, clock_with_unit, long_day, moment_of, period
from forumplanner.documents.tree import Block, DefinitionList, Heading, Term, paragraph
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.enumerations import semicolon


def head(facts: MinutesFacts, _: Catalogue) -> DefinitionList:
    """Return where and when it was, and who led it."""
    begin = moment_of(facts.begin, _)
    end = ""
    if facts.end is not None:
        same_day = facts.end.date() == facts.begin.date()
        end = clock_with_unit(facts.end, _) if same_day else moment_of(facts.end, _)
    terms = (
        (_("Body"), facts.event.body),
        (_("Place"), facts.event.place),
        (_("Begin"), begin),
        (_("Interrupted"), _interruptions(facts, _)),
        (_("End"), end),
        (_("Chair") if facts.event.body else _.pgettext("of a forum", "Led by"), facts.chair),
        (_("Minutes taken by"), facts.minute_taker),
        (_("Invitation"), _invitation(facts, _)),
        (_("Quorum"), facts.quorum),
    )
    return DefinitionList(tuple(Term(term, (paragraph(said),)) for term, said in terms if said))


def presence(facts: MinutesFacts, _: Catalogue) -> list[Block]:
    """Return who was there, excused and absent."""
    groups = [(group.title or _("Present"), group.people) for group in facts.present]
    groups += [(_("Excused"), facts.excused), (_("Absent"), facts.absent)]
    terms = [Term(title, (paragraph(names(people)),)) for title, people in groups if people]
    return [Heading(2, _("Attendance")), DefinitionList(tuple(terms))] if terms else []


def names(people: tuple[PersonFacts, ...]) -> str:
    """Return names in one paragraph, each with the organisation or function in brackets."""
    said = []
    for person in people:
        beside = person.function or person.organisation
        name = f"{person.name} ({beside})" if beside else person.name
        said.append(f"{name}, {person.note}" if person.note else name)
    return "; ".join(said)


def _interruptions(facts: MinutesFacts, _: Catalogue) -> str:
    days = facts.end is not None and facts.end.date() != facts.begin.date()
    said = []
    for began, ended in facts.interruptions:
        if ended is None:
            said.append(_("from {time}", time=moment_of(began, _) if days else clock_with_unit(began, _)))
        else:
            said.append(period(began, ended, _) if days else clock_range(began, ended, _))
    return semicolon(said, _.language)


def _invitation(facts: MinutesFacts, _: Catalogue) -> str:
    """Say whether it was invited in due form and time, as far as that was stated."""
    day = long_day(facts.invited_on, _) if facts.invited_on is not None else ""
    if facts.duly_invited is None:
        return day
    if facts.duly_invited:
        if day:
            return _("It was invited in due form and time on {day}.", day=day)
        return _("It was invited in due form and time.")
    if day:
        return _("The invitation of {day} was not in due form and time.", day=day)
    return _("It was not invited in due form and time.")
