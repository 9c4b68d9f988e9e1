"""Any list as a spreadsheet: which lists there are, their columns, and how one is written to a file.

One module per list says what its columns are and reads its rows from lists/. A column that tells more about somebody
than a list needs (needs, dates of birth, notes) is `sensitive`: it goes out only when it was chosen by name.
"""
