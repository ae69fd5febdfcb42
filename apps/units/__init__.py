"""Units: their crews and competences, kit, duty and latest positions.

Owns units, crews, competences, kit, duty and latest positions, and the one column that commits a unit to an incident. Refuses to
keep a history of positions: a position is the latest value, never in the journal, and it is deleted when the last of the crew
books off; only impossible fixes are kept for a while, to find the faulty device. `dispatch` decides which unit is
sent; `incidents` knows what it does there. A unit's duty, kit and crew change only together with a journal entry.
"""
