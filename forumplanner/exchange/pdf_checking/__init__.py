"""Checks PDF files of anybody against PDF/UA-1 and PDF/A; shows nothing and knows no planner."""
