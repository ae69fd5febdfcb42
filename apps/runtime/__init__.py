"""What runs outside requests: background tasks and the health check.

Owns the threads of a worker process, and when each task of the rooms below is due. Owns no fact. Deadlines are also run by every
web process, so that no alert goes unanswered because a worker is down.
"""
