"""Reads calendar files of others: what lies in a window of days, with every recurrence written out.

Gives frozen values and what was left out with its line and reason; knows no database. `icalendar` and
`recurring_ical_events` are loaded with the first file.
"""
