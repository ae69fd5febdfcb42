"""Units: who is on them and what they are certified for, what they carry, where they were last.

Owns units, crews, competences, kit, duty and latest positions, and the one column that commits a unit to an incident. Refuses to
keep a history of positions: a position is the latest value, never in the journal, and it is deleted when the last of the crew
books off; only fixes that could not be true are kept for a while, to find the faulty device. `dispatch` decides which unit is
sent; `incidents` knows what it does there. A unit's duty, kit and crew change only with an entry that says so.
"""
