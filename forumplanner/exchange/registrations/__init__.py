"""From the columns of somebody's list to registrations: which column means what, and what each cell says.

Works on tables that exchange/tables/ has read, in any thread; knows neither the planner nor who is in it. What
cannot be read is kept as text beside the registration, never guessed and never dropped.
"""
