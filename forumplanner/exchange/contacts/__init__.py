"""Lists of contacts and electronic business cards (vCard): each row or card a person, an organisation, or both.

Gives frozen values; knows neither the planner nor who is in it. How cells are read is in exchange/columns/.
"""
