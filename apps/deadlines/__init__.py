"""Deadlines: database rows that say what must happen at a time, each fired exactly once by whichever process is first.

Owns the rows, the claim of a due row and the loop that fires them. Refuses to know what a deadline means: a room above declares
each kind (`handlers.py`) and registers its handler in its `apps.py`. A kind without a handler is refused at every start.
"""
