"""The patient and what was done: facts of one resuscitation, recorded by whoever was there.

Owns the clinical kinds and their fold. A fact is never refused for being late or out of order; only a role decides what may be
said (stopping a resuscitation is a clinician's). NEWS2 is added up as its chart says, and nothing
follows from it. Refuses to advise and to know who was sent.
"""
