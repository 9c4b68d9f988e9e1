"""A calendar on a CalDAV server (RFC 4791): looked up, written to and asked what changed; no rule, no database.

Only line.py loads the `caldav` library, when the first request is made.
"""
