"""Lists of the members of a body: who has which seat, from when to when, and who stands in for whom.

Gives frozen values; knows neither the planner nor who is in it. How cells are read is in exchange/columns/.
"""
