"""The steps themselves, numbered."""
