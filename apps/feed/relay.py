"""Bells between processes: one subscription of the channel layer per process, whatever it holds of sockets."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from django.conf import settings

from apps.journal.bell import GROUP, PATIENCE_S, Ring, between_processes, tell_other_processes

log = logging.getLogger(__name__)
_sending: set[asyncio.Task[None]] = set()


def start(loop: asyncio.AbstractEventLoop, heard: Callable[[Ring], None]) -> list[asyncio.Task[None]]:
    """Listen to other processes; nothing to do where there is only one."""
    return [loop.create_task(_listen(heard))] if settings.REDIS_URL else []


def pass_on(ring: Ring) -> None:
    """Tell the other processes, without waiting: a Redis that is away or hangs delays nobody."""
    if settings.REDIS_URL:
        task = asyncio.get_running_loop().create_task(tell_other_processes(ring))
        _sending.add(task)
        task.add_done_callback(_sending.discard)


async def _listen(heard: Callable[[Ring], None]) -> None:
    while True:
        try:
            await _listen_until_it_breaks(heard)
        except Exception as fault:
            log.warning("no bells from other processes, again in %s s: %s", PATIENCE_S, type(fault).__name__)
            await asyncio.sleep(PATIENCE_S)


async def _listen_until_it_breaks(heard: Callable[[Ring], None]) -> None:
    layer = between_processes()
    channel = await layer.new_channel()
    await layer.group_add(GROUP, channel)
    while True:
        heard(Ring.of_message(await layer.receive(channel)))
