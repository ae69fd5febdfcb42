"""Clinical care: the patients of an incident, and the facts of what was done for each.

Owns the clinical kinds and their fold. A fact is never refused for being late or out of order; only a role decides what may be
recorded (stopping a resuscitation is a clinician's). NEWS2 is added up as its chart says, and nothing follows from it. Refuses to
advise and to know which unit was sent.
"""
