"""The check of a PDF file as it is told: what is wrong in plain words, and what no machine can see."""

from collections import Counter

from forumplanner.exchange.pdf_checking.checking import Checked, check_bytes, check_pdf
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.pdf_faults import PROFILES, UNSEEN, say_fault

__all__ = ["Checked", "as_text", "check_bytes", "check_pdf", "heading", "lines"]


def heading(checked: Checked, _: Catalogue) -> str:
    """Return the result in a sentence; never that a file is accessible, which no machine can tell."""
    if checked.sound:
        return _("No machine-testable fault found.")
    kinds = len(lines(checked, _))
    return _.ngettext("{n} kind of fault found.", "{n} kinds of faults found.", kinds)


def lines(checked: Checked, _: Catalogue) -> tuple[tuple[str, int], ...]:
    """Return what is wrong, each once with how often it occurs, the most frequent first; false alarms are left out."""
    found: Counter[str] = Counter()
    for fault in checked.faults:
        if not fault.doubtful:
            found[say_fault(fault.rule, fault.message, _)] += fault.times
    return tuple(found.most_common())


def as_text(checked: Checked, _: Catalogue) -> str:
    """Return the whole result as lines of text, with the rules for whoever mends the file."""
    against = ", ".join(_(PROFILES[profile]) for profile in checked.profiles)
    told = [
        checked.file,
        _("Checked against {profiles}: {n} rules.", profiles=against, n=checked.rules),
        heading(checked, _),
        "",
    ]
    told += [f"* {meaning} ({times})" for meaning, times in lines(checked, _)]
    rules = sorted({f"{fault.rule}: {fault.message}" for fault in checked.faults if not fault.doubtful})
    if rules:
        told += ["", _("For whoever mends it:"), *(f"  {rule}" for rule in rules)]
    doubtful = sorted({fault.rule for fault in checked.faults if fault.doubtful})
    if doubtful:
        told += ["", _("Left out, since the checker is known to be wrong about it: {rules}", rules=", ".join(doubtful))]
    told += ["", _("What no machine can see:"), *(f"* {_(one)}" for one in UNSEEN)]
    return "\n".join(told)
