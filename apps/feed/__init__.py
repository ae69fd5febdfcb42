"""The feed going down: the journal, read once per process and sent to every session that may read it.

Owns the hub, the connected sessions and their sockets, the long poll, snapshots, and how a device resumes from a cursor. Owns no
fact and no table: what a session may read is decided by `accounts.access` at the moment of reading.
"""
