"""Real servers for the tests: PostgreSQL, Redis, the application itself, and a proxy to it that can be cut.

Every server starts on a free port with a directory of its own and writes its log there. The test that
started it also ends and reaps it. Nothing here imports Django: the tests talk to these servers as
devices and operators do.
"""
