"""Evaluation: who was reached, in numbers, for one event or for all editions of its series.

What is shown is safe to be shown (planning/small_cells.py); plain numbers never come here.
"""

from forumplanner.ui.evaluation.page import EvaluationPage
from forumplanner.ui.shell.places import PlaceContext


def make(context: PlaceContext) -> EvaluationPage:
    """Make the page."""
    return EvaluationPage(context)
