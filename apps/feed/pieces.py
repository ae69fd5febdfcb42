"""Long frames in pieces: a server or a device may refuse a message of a megabyte, and would refuse it again and again."""

from __future__ import annotations

from typing import cast

from apps.incidents.records import WireEntry

Frame = dict[str, object]
"""One message of the feed, by its `type` (docs/wire.md)."""
ENTRIES_AT_ONCE = 50
"""Each at its longest, these are less than half a megabyte."""


def in_pieces(frame: Frame) -> list[Frame]:
    """The frame as one or more that say the same one after the other: a subject with its first entries, and then the rest."""
    match frame["type"]:
        case "entries":
            entries = cast("list[WireEntry]", frame["entries"])
            first, rest = {**frame, "entries": entries[:ENTRIES_AT_ONCE]}, entries[ENTRIES_AT_ONCE:]
        case "subject":
            subject = cast("dict[str, object]", frame["subject"])
            entries = cast("list[WireEntry]", subject["entries"])
            begun = {**subject, "entries": entries[:ENTRIES_AT_ONCE]}
            first, rest = {**frame, "subject": begun}, entries[ENTRIES_AT_ONCE:]
        case _:
            return [frame]
    if not rest:
        return [frame]
    later = range(0, len(rest), ENTRIES_AT_ONCE)
    pieces: list[Frame] = [{"type": "entries", "entries": rest[at : at + ENTRIES_AT_ONCE]} for at in later]
    return [first, *pieces]
