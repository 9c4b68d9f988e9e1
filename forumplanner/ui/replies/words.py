"""Says what was answered, how an answer stands and what can be done with it."""

from PySide6.QtCore import QObject

from forumplanner.lists.replies import ReplyRow
from forumplanner.model.inviting_kinds import ReplyKind, ReplyProposal, ReplyStanding, ReplyState
from forumplanner.wording.answered import say_answered, say_proposal, say_standing
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.values import say_value


class ReplyWords(QObject):
    """Words for one language."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue: Catalogue = catalogue(language)

    def answer(self, row: ReplyRow) -> str:
        """Say what was answered, or what else came back."""
        if row.kind is ReplyKind.ANSWER and row.participation is not None:
            return say_value(row.participation, self.catalogue)
        return say_value(row.kind, self.catalogue)

    def answered(self, row: ReplyRow) -> str:
        """Say which day, workshop, contribution or duty was answered."""
        return say_answered(row.event, row.meeting, row.title, row.starts, self.catalogue)

    def outcome(self, row: ReplyRow) -> str:
        """Say what is proposed, or what was done with it."""
        if row.state is not ReplyState.OPEN:
            return say_value(row.state, self.catalogue)
        promised = bool(row.promised_to)
        return say_proposal(row.proposal, self.catalogue, substitute=row.substitute, promised=promised)

    def standing(self, row: ReplyRow) -> str:
        """Say how it stands in few words."""
        return say_standing(row.kind, row.standing, self.catalogue)

    def action(self, proposal: ReplyProposal) -> str:
        """Say an action as a button does; what becomes of the substitute is said beside it."""
        if proposal is ReplyProposal.EXCUSE_MEMBER:
            return self.tr("Excuse the member")
        return _begun(say_value(proposal, self.catalogue))

    def state(self, row: ReplyRow) -> str:
        """Say how the registration stands; empty where there is none."""
        return say_value(row.registration, self.catalogue) if row.registration is not None else ""

    def said_answer(self, row: ReplyRow) -> str:
        """Say what was answered as a sentence begins."""
        return _begun(self.answer(row))

    def explained(self, row: ReplyRow, *, before: bool = False) -> str:
        """Say how it stands, and what that means; `before` where another time was given out since."""
        if row.kind is ReplyKind.UNDELIVERED:
            return self.tr("A mail server reports that what was sent has not reached {invited}.").format(
                invited=row.invited or row.person
            )
        if row.standing is ReplyStanding.FORWARDED and not row.theirs:
            return self.tr(
                "Somebody else than the invited person answers. Nothing of it is entered for {invited}."
            ).format(invited=row.invited)
        if before and row.standing in (ReplyStanding.FITS, ReplyStanding.STALE):
            return self.tr(
                "It answers the earlier time. Another one was given out since, and the answer to that is still open."
            )
        return {
            ReplyStanding.FITS: self.tr("It answers what was sent last, from an address of the invited person."),
            ReplyStanding.STALE: self.tr(
                "Something newer was sent since, such as another time. The answer is to what was before."
            ),
            ReplyStanding.FORWARDED: self.tr(
                "The answer is from another address than the invited one. Look whether it is the same person."
            ),
            ReplyStanding.DELEGATE: self.tr(
                "Somebody else answers for the invited person, or the invitation was passed on."
            ),
            ReplyStanding.STRANGER: self.tr(
                "Nobody known here has this address. The invitation seems to have been passed on."
            ),
            ReplyStanding.UNKNOWN_MEETING: self.tr("No invitation of this planner has this number."),
            ReplyStanding.OVERTAKEN: self.tr("The same person has answered again since; the newer answer counts."),
        }[row.standing]


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
