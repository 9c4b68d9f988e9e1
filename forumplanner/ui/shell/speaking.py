"""What the shell needs to have said by others: refusals and the labels of changes.

The shell knows neither refusals nor catalogues; the composition (ui/app.py) passes in who speaks.
"""

from typing import NamedTuple, Protocol

from forumplanner.ui.shell.planner import OpenPlanner


class Spoken(NamedTuple):
    """A refusal in the user's words: what is wrong, what to do, and where (may be empty).

    `readable` tells of a planner that cannot be written now but could still be read.
    """

    problem: str
    remedy: str = ""
    place: str = ""
    readable: bool = False

    @property
    def sentence(self) -> str:
        """Return everything as one line."""
        lead = f"{self.place}: " if self.place else ""
        return f"{lead}{self.problem} {self.remedy}".strip()


class Speaker(Protocol):
    """Says things in the language of the window."""

    def refusal(self, error: BaseException) -> Spoken | None:
        """Say a refusal, or return None when the error is not one but a defect."""
        ...

    def change(self, label: object) -> str:
        """Say the label of a change, such as "Person added: Ayşe Yılmaz"; in any thread."""
        ...

    def attend(self, planner: OpenPlanner | None) -> None:
        """Look names up in this planner from now on, or in none."""
        ...
