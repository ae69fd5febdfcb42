"""The doors that devices use: sessions, reports going up, the feed coming down.

Owns no fact. Reports are routed to the room of their kind; what comes down is read from the book, once per process, and given to
each session as far as `access` lets it read. Nobody imports this room.
"""
