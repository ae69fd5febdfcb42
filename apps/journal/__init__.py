"""The journal: append-only, one per area, from which every timeline, feed and figure is read.

Owns entries, their order (`seq` in a timeline, `position` in the stream), the digest chain, cursors, corrections and the wake-up.
Refuses to know what an entry means: rooms above bring their kinds, each with payload type, sensitivity and fold. Entries are
appended through a `JournalTransaction` and nowhere else; the database itself refuses to change or delete one.
"""
