"""Why these units were sent: the sentences that a supervisor would say, built from the checks of all units considered. Pure.

Names units, never people. Refuses to decide anything: it reads what `eligibility` found.
"""
