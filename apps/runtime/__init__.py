"""Background tasks and the health check: what runs outside requests.

Owns the threads of a worker process and the schedule of the tasks of the rooms below. Owns no fact. Every web process also
runs deadlines, so that no alert goes unanswered because a worker is down.
"""
