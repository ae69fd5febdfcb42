"""The inbox of the desks: what a control room must see and decide itself, seen or escalated.

Owns desk items and the messages of a CAD as they came. Refuses to decide what they lead to: that is the call's.
"""
