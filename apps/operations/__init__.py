"""Operations of several agencies: a timeline of its own, which links incidents.

Owns the operation, who takes part in it and with which units, and which incidents belong to it. Refuses to hold anything clinical:
patients stay in their incidents. Who may read an operation is decided by `accounts.access`, as for incidents.
"""
