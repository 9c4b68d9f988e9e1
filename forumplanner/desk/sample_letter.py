"""A letter to nobody about nothing, which shows how the letters of an office look; people and event are invented."""

from dataclasses import replace
from datetime import timedelta

from forumplanner.desk.exporting import written
from forumplanner.desk.facts import letterhead
from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import DayFacts, EventFacts, PersonFacts
from forumplanner.documents.content.invitation import InvitationFacts, invitation
from forumplanner.lists import document_texts
from forumplanner.lists.office import OfficeView
from forumplanner.model.letter_styles import AddressStyle
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.document_languages import document_words
from forumplanner.workspace import Workspace

_LANGUAGE = "de"
"""The language that counts in official letters."""


def sample_letter(workspace: Workspace, office: OfficeView) -> bytes:
    """Return the sample as a PDF, with the letterhead `office`, stored or still being typed."""
    now = workspace.now()
    with workspace.read() as db:
        facts = letterhead(db, office, workspace.who)
        _ = document_words(_LANGUAGE, document_texts.own_texts(db, _LANGUAGE), office.wording_style)
    today = to_local(now, office.zone)
    starts = (today + timedelta(days=42)).replace(hour=18, minute=0, second=0, microsecond=0)
    formal = office.address_style is AddressStyle.FORMAL
    name = _("Sample")
    person = PersonFacts(
        f"Toni {name}",
        salutation=_("Dear Ms {name}", name=name) if formal else _("Good day Ms {name}", name=name),
        address=("Musterweg 1", "00000 Musterort"),
    )
    made = invitation(
        Told(
            InvitationFacts(
                office=facts,
                event=EventFacts(_("Sample event"), (DayFacts(starts, starts + timedelta(hours=3)),), zone=office.zone),
                recipients=(person,),
                written=today.date(),
                created=now,
                signatory=facts.signatory,
                signatory_function=facts.signatory_function,
                text=(
                    _("This is how letters of your office look. Person and event are invented."),
                    _("All participants get the minutes afterwards."),
                ),
            ),
            _,
        )
    )
    return written(replace(made, accent=office.accent), ".pdf")
