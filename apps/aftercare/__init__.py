"""Aftercare: the kit that a job used up, debriefs, and check-ins with the people who attended.

Owns the used kit (the unit's kit is incomplete until the next kit check), the note on the AED's record, the short text of a
debrief, and the check-ins with each person after an hour and a half, a week and a month. The answers of a check-in never enter the
journal, a log or a push: only the person and the welfare role of the same agency read them.
"""
