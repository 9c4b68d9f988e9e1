"""The text with which an office begins its notice on data protection for an event (Art. 13 GDPR).

It is a draft in the words of the program: the office's data protection officer has to check it, and it says so.
"""

from forumplanner.model.privacy import PERIODS, Period, Purpose
from forumplanner.wording.catalogue import N_, Catalogue

_PERIODS = {
    Period.EVENT_AND_FOUR_WEEKS: N_("four weeks after the event"),
    Period.EVENT_AND_SIX_MONTHS: N_("six months after the event"),
}


def privacy_notice(office: str, contact: str, event: str, _: Catalogue) -> str:
    """Return the draft for an event of an office; `contact` is how to reach it ("" leaves that to be filled in)."""
    paragraphs = (
        _("UNCHECKED DRAFT: to be checked by the data protection officer before use."),
        _(
            "Responsible for your data is {office} ({contact}).",
            office=office or _("[name of the office]"),
            contact=contact or _("[address, e-mail, telephone]"),
        ),
        _("You reach our data protection officer at: {contact}", contact=_("[contact of the data protection officer]")),
        _(
            "We use your name, how to reach you and what you tell us when you register in order to prepare and hold"
            " “{event}” (Art. 6 (1) e GDPR). They are deleted {period}.",
            event=event,
            period=_period(Purpose.PARTICIPATION, _),
        ),
        _(
            "We keep what you need in order to take part, such as interpreting, childcare or a wheelchair place, only"
            " with your consent (Art. 6 (1) a, Art. 9 (2) a GDPR). You can withdraw it at any time with effect for the"
            " future; then it is deleted at once, otherwise {period}.",
            period=_period(Purpose.NEED, _),
        ),
        _("Pictures in which you can be recognised are used only if you agree."),
        _("Your data is passed on only to those who need it for this event, such as interpreters."),
        _(
            "You have the right to information (Art. 15 GDPR), correction (Art. 16), deletion (Art. 17), restriction"
            " (Art. 18), notification of recipients (Art. 19), data portability (Art. 20) and objection (Art. 21), and"
            " to complain to the supervisory authority of your Land (Art. 77)."
        ),
    )
    return "\n\n".join(paragraphs)


def _period(purpose: Purpose, _: Catalogue) -> str:
    return _(_PERIODS[PERIODS[purpose]])
