"""Wake-ups between processes: one subscription of the channel layer per process, however many sockets it holds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from django.conf import settings

from apps.journal.wakeup import GROUP, PASS_ON_WITHIN_S, Wakeup, between_processes, notify_other_processes

log = logging.getLogger(__name__)
_sending: set[asyncio.Task[None]] = set()


def start(loop: asyncio.AbstractEventLoop, heard: Callable[[Wakeup], None]) -> list[asyncio.Task[None]]:
    """Listen to other processes; nothing to do where there is only one."""
    return [loop.create_task(_listen(heard))] if settings.REDIS_URL else []


def pass_on(wakeup: Wakeup) -> None:
    """Tell the other processes, without waiting: a Redis that is away or hangs delays nobody."""
    if settings.REDIS_URL:
        task = asyncio.get_running_loop().create_task(notify_other_processes(wakeup))
        _sending.add(task)
        task.add_done_callback(_sending.discard)


async def _listen(heard: Callable[[Wakeup], None]) -> None:
    while True:
        try:
            await _listen_until_it_breaks(heard)
        except Exception as fault:
            log.warning(
                "no wake-ups from other processes, again in %s s: %s", PASS_ON_WITHIN_S, type(fault).__name__
            )
            await asyncio.sleep(PASS_ON_WITHIN_S)


async def _listen_until_it_breaks(heard: Callable[[Wakeup], None]) -> None:
    layer = between_processes()
    channel = await layer.new_channel()
    await layer.group_add(GROUP, channel)
    while True:
        heard(Wakeup.of_message(await layer.receive(channel)))
