"""Reports up: the facts that devices send, judged one by one and written together.

Owns the batch, the routing of each kind of report to the room that records it, the one writer of a process, relayed
records, and what ended devices left. Owns no fact. Every report gets a receipt; a refused one never affects the rest of its batch.
"""
