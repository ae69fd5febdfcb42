"""Areas, agencies, people, devices and machine tokens; and the one place that says who may do and read what.

Owns identity and `access.py`. Refuses to know units, incidents or patients: they tell `access` what it needs as plain
values. An agency sees its own; what crosses between services crosses because `access.py` says so in one table.
"""
