"""The words to which people agree: on paper, at the telephone, in the window they are the same."""

from forumplanner.wording.catalogue import N_

NEED_CONSENT = N_(
    "I agree that my need is kept in order to prepare this event. I can take this back at any time; then it is deleted."
)
"""What somebody agrees to who says what they need (Art. 9 (2) a GDPR)."""
