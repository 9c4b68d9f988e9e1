"""What the columns of a list of contacts, memberships or measures mean, and how the cells of a row are read.

Shared by exchange/contacts/, exchange/memberships/ and exchange/measures/, which say what a row is. Works on tables
that exchange/tables/ has read; knows neither the planner nor who is in it. What cannot be read is kept as text.
"""
