"""The sentences of the command line's parser, so that they can be translated.

The standard library's parser says them through gettext's process-wide catalogue; `speaking` chooses its language.
"""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from forumplanner.resources import resource
from forumplanner.wording.catalogue import DOMAIN, N_

TEXTS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("not allowed with argument %s"),
)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let the parser speak this language, and leave the environment as it was for children of the process."""
    before = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(resource("translations")))
    gettext.textdomain(DOMAIN)
    try:
        yield
    finally:
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
