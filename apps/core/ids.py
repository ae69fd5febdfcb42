"""Identifiers. A new id is a UUIDv7: it sorts by the time it was made, on a device as on the server."""

from __future__ import annotations

import uuid

import uuid6


def new_id() -> uuid.UUID:
    return uuid.UUID(int=uuid6.uuid7().int)


def derived_id(origin: uuid.UUID, name: str) -> uuid.UUID:
    """The same id for the same origin and name (UUIDv5): what follows from a report is written once, however often it is sent."""
    return uuid.uuid5(origin, name)
