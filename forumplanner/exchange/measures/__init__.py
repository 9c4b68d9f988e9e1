"""Lists of measures: what is to be done, by whom, until when, and how it stands.

Gives frozen values; knows neither the planner nor what is in it. How cells are read is in exchange/columns/.
"""
