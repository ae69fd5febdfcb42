"""How an alert reaches a device: push subscriptions, what a device says of itself, test alerts, and what was sent where.

Owns `alert_sent`, the fold of deliveries and the queue of pushes. A push is a doorbell: opaque ids, encrypted, to push services
that this installation names and to nobody who is off duty or signed out. Refuses to know incidents (the room of incidents registers
the rule that says whether an alert still waits), to choose units, to decide what an alert says and to hold a transaction open
while a push service answers.
"""
