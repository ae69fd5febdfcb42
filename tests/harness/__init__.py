"""Real servers for the tests: PostgreSQL, Redis, the application itself, and a network line to it that can be cut.

Everything here starts on a free port with a directory of its own, writes its log there, and is ended
and reaped by the test that started it. Nothing here imports Django: the tests talk to these servers as
devices and operators do.
"""
