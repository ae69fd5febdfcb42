"""Which units can be sent to a call: the units near it, every check of each, and the order in which they are alerted.

Owns `Candidate`, `Check` and `Considered`. The checks are pure and total: what cannot be measured is a check that fails and says
so. Refuses to raise an alert, to write an entry and to build a sentence about more than one unit.
"""
