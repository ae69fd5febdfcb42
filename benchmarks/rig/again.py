"""The endpoint `/bench/again`: the hub reads, renders and sends what it has sent already."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.feed.hub import hub
from apps.journal.cursor import Cursor
from apps.journal.wakeup import Wakeup, notify


async def again(body: dict[str, Any]) -> None:
    at_hub = hub()
    forgotten = UUID(body["forget"]) if body.get("forget") else None
    # A read that is in progress would overwrite the tail when it ends.
    async with at_hub._reading:
        for session in at_hub.sessions.all():
            if forgotten:
                session.visible_timelines.pop(forgotten, None)
        for area, tail in list(at_hub.tails.items()):
            at_hub.tails[area] = Cursor(tail.epoch, tail.position - body["entries"])
            notify(Wakeup(area=area, position=tail.position))
