"""Who can be sent: units, who is on them, what they carry, where they were last.

Owns units, crews, duty and latest positions, and the one column that commits a unit to an incident. Refuses
to keep where anybody was: a position is the latest value, never in the journal, and it goes when the last of
the crew books off. Which unit is sent is `dispatch`; what it does there is `incidents`. A unit's duty and
crew change only with an entry that says so.
"""
