"""Inviting, from what is to be said to whom to what left: proposing, composing, handing over, sending, recording."""
