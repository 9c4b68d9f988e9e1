"""Bringing a list of registrations into an event: choose the file, look at how it is understood, import, report.

Reading and writing are in desk/, for window and command line alike; nothing here knows a format or a rule.
"""
