"""Bringing lists of contacts, members and measures in: preview with every row's fate, corrections, import, report.

Any page of a place can host it (hosting.py): by a file chosen or dropped, or from the clipboard. Reading and writing
are in desk/list_import/; nothing here knows a format or a rule.
"""
