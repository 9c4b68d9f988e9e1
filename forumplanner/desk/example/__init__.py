"""The worked example: an invented town, loaded into a fresh planner through the same verbs as everything else.

The content lies in resources/demo; here is only how it is read, dated and loaded. No sentence of the example may
stand here.
"""

from forumplanner.desk.example.loading import CONFERENCE_CODE, load_example, new_example, registrations_file

__all__ = ["CONFERENCE_CODE", "load_example", "new_example", "registrations_file"]
