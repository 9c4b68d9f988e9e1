"""E-mail: messages as files and as they leave, calendar invitations in them. Knows no planner and opens no dialog."""
