"""Lets the tests of formats share the modules beside this file."""
