"""Which language the program speaks where nobody chose one: the system's, German where it is not one of ours."""

import locale
import os

from forumplanner.wording.catalogue import LANGUAGES


def system_language() -> str:
    """Return a language of ours."""
    candidates = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((value for value in candidates if value), "") or (locale.getlocale()[0] or "")
    code = named[:2].lower()
    return code if code in LANGUAGES else "de"
