"""Who can be sent: units, who is on them and certified for what, what they carry, where they were last.

Owns units, crews, competences, kit, duty and latest positions, and the one column that commits a unit to an incident.
Refuses to keep where anybody was: a position is the latest value, never in the journal, and it goes when the last of
the crew books off; only fixes that could not be true are kept a while, to find the device at fault. Which unit is sent is
`dispatch`; what it does there is `incidents`. A unit's duty, kit and crew change only with an entry that says so.
"""
