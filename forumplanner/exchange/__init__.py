"""IN/OUT. Others' formats. Takes frozen values or bytes and gives bytes or values.

Opens no database, shows no dialog, runs in any thread.
"""
