"""After the handover: the kit that the job used up, what was learnt while it was fresh, and how the people are who attended.

Owns the used kit (its unit is incomplete until its kit is checked again), the note on the AED's record, the few words of a
debrief, and the check-ins with each person after an hour and a half, a week and a month. The answers of a check-in never enter the
journal, a log or a push: only the person and the welfare role of the same agency read them.
"""
