"""VERBS. What may be done and by which rule, on model objects and a database session.

No files, no clock of their own (now is passed in), no storage.
"""
