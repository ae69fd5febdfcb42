"""Ids, clock, problems and HTTP plumbing that every room uses.

Owns no table and knows no noun of the field: nothing here says "incident" or "unit". What starts to know one moves to the
room of that noun.
"""
