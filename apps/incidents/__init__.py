"""Incidents, and which unit is on which: one involvement per unit and incident, with its own ladder.

Owns the incident's record as the CAD gave it (the address text never changes), its kinds, and the alert as a fact: raised,
displayed, accepted, declined, withdrawn. Refuses to choose units: that is `dispatch`. A unit's status exists once, here, derived.
"""
