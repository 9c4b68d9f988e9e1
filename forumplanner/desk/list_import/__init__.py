"""Bringing lists of contacts, of a body's members and of measures into the planner, from files and the clipboard.

Reads and checks outside the transaction, writes in one undo step. Registrations have an importer of their own, whose
rows are people of an event. Window and command line alike come here; what cells mean is in exchange/.
"""
