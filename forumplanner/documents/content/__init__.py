"""What stands in each document: one file per document, each a function from frozen facts to a document tree.

Knows no PDF and no database; imports no layout engine. What is not public stays out of public documents here.
"""
