"""Choosing who goes: the nearest crew always, and the co-responder when it would be there first. With reasons, for every unit.

Owns the call from the CAD, the choice and its explanation, replacement and stand-down. Refuses to keep a unit's status or an
alert: those are facts of the incident.
"""
