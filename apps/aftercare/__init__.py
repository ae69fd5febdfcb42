"""After the handover: what the job used up, what was learnt while it was fresh, and how the people are who were there.

Owns the kit that was used (its unit is then not complete until its kit is checked again), the note on the AED's record, the few
words of a debrief, and the check-ins with each person after an hour and a half, a week and a month. A check-in's answers never
enter the journal, a log or a push: its person and the welfare role of the same agency read them, and nobody else.
"""
