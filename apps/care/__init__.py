"""The patient and what was done: facts of one resuscitation, told by whoever was there.

Owns the clinical kinds and their fold. A fact is never refused for being late or out of order; only a role decides what may be
said (stopping a resuscitation is a clinician's). Refuses to advise, to score and to know who was sent.
"""
