"""Dispatch: the nearest crew always, and the co-responder when it would be there first. With reasons, for every unit considered.

Owns the call from the CAD, eligibility, allocation and its explanation, replacement, stand-down and board warnings. Refuses to keep
a unit's status or an alert: those are facts of the incident.
"""
