"""How an alert reaches a device: push subscriptions, readiness of devices, test alerts, and deliveries.

Owns `alert_sent`, the fold of deliveries and the queue of pushes. A push only wakes the app: it has opaque ids, is encrypted, goes
to push services that this installation names, and never to a person who is off duty or signed out. Refuses to know incidents
(the room of incidents registers the rule for whether an alert still waits), to choose units, to decide what an alert says and
to hold a transaction open while a push service answers.
"""
