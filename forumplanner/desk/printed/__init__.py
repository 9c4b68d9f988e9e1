"""The documents of an event: one table of what there is, and for each what it is told, gathered from the lists.

A document is a `Printed` value in the module of its group and stands in `known.py`. What stands in it is said in
`documents/content/`; nothing here draws, and nothing here writes to the planner.
"""
