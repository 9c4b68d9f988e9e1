"""Mailing lists: their names, fixed members and rules, and who receives what is sent to them.

They are written by planning/mailing.py and read by lists/mailing_lists.py; no rule stands here.
"""
