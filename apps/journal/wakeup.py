"""The wake-up between processes: says that there is something new to read, never what.

It is sent after the commit and only makes things fast: a wake-up that is lost costs one waiting interval, never a fact.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict
from uuid import UUID

from asgiref.sync import async_to_sync
from channels.layers import BaseChannelLayer, get_channel_layer
from django.conf import settings

log = logging.getLogger(__name__)

GROUP = "journal"
PASS_ON_WITHIN_S = 1.0
Topic = Literal["journal", "positions", "devices", "tests", "check_ins", "access", "pushes"]


class WakeupMessage(TypedDict):
    """A wake-up as the channel layer carries it."""

    type: str
    area: str
    topic: Topic
    position: int
    subjects: list[str]


@dataclass(frozen=True, kw_only=True)
class Wakeup:
    """`position`: the stream is written at least this far. `subjects`: the units (or agencies) whose latest values changed;
    for `tests` the device to ring and the id of the test, for `check_ins` the person concerned, for `access` the people whose
    sign-ins ended, for `pushes` the devices whose push subscription is of no use any more."""

    area: UUID
    topic: Topic = "journal"
    position: int = 0
    subjects: tuple[UUID, ...] = ()

    def as_message(self) -> WakeupMessage:
        return {
            "type": "journal.wakeup",
            "area": str(self.area),
            "topic": self.topic,
            "position": self.position,
            "subjects": [str(subject) for subject in self.subjects],
        }

    @classmethod
    def of_message(cls, message: Mapping[str, Any]) -> Wakeup:
        return cls(
            area=UUID(message["area"]),
            topic=message["topic"],
            position=message["position"],
            subjects=tuple(UUID(subject) for subject in message["subjects"]),
        )


Listener = Callable[[Wakeup], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener` (from any thread) at every wake-up of this process. Returns what ends it."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def notify(wakeup: Wakeup) -> None:
    """Wake this process's listeners; they pass it on to other processes. A process without a listener does that itself."""
    for listener in list(_listeners):
        listener(wakeup)
    if not _listeners and settings.REDIS_URL:
        async_to_sync(notify_other_processes)(wakeup)


def between_processes() -> BaseChannelLayer:
    """The channel layer, used for wake-ups only."""
    layer = get_channel_layer()
    if layer is None:
        raise RuntimeError("CHANNEL_LAYERS has no default layer")
    return layer


async def notify_other_processes(wakeup: Wakeup) -> None:
    """Pass a wake-up on. What it announces is written already, so this never fails and soon gives up."""
    try:
        async with asyncio.timeout(PASS_ON_WITHIN_S):
            await between_processes().group_send(GROUP, {**wakeup.as_message()})
    except Exception as fault:
        log.warning("the wake-up reached no other process: %s", type(fault).__name__)
