"""The intake: what a CAD sends becomes an incident, an update or an item of the desk's inbox, and never a bare refusal.

Owns the reading of messages and the answer that says what was left out. Refuses to choose units: that is allocation.
"""
