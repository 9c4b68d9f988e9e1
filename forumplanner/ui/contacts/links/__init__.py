"""Who knows whom: the links between persons and organisations as a table and as a picture.

Links are written by planning/linking.py; no rule stands here.
"""
