"""iCalendar files: feeds, their time zones, identifiers, and our own check of any such file.

Takes frozen values (values.py, programme.py) and gives bytes; knows no database, no clock and no dialog.
Only feed.py and zones.py load the `icalendar` library: import them where they are used, not at the start.
"""
