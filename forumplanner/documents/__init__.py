"""PRINTED. content/ says what stands in each document, pdf/ writes any such tree.

Takes frozen values and gives bytes; opens no database.
"""
