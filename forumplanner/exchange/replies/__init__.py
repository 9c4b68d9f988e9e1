"""Answers to invitations, read from messages, calendar files, Outlook's files, mailboxes; stores nothing."""
