"""How much of a file is read at most: an answer is small, and whoever sends one chooses what is in it."""

# A message with its attachments; mail servers rarely pass on more.
MOST_BYTES = 25 * 1024 * 1024
# One calendar within it, and its lines.
MOST_CALENDAR_BYTES = 10 * 1024 * 1024
MOST_CALENDAR_LINES = 100_000
# Parts of one message, and how deep they lie within each other.
MOST_PARTS = 200
DEEPEST = 12
# The head of a message or part, and one line of it that is shown.
MOST_HEADER_BYTES = 256 * 1024
LONGEST_HEADER = 4_000
# A comment, a title, an identifier.
LONGEST_TEXT = 5_000
LONGEST_LINE = 500
LONGEST_UID = 1_000
# Files in one folder or archive, and the sum of what is unpacked.
MOST_FILES = 50_000
MOST_UNPACKED = 2 * 1024 * 1024 * 1024
