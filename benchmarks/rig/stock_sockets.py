"""The product's last step replaced by the stock one: each socket a consumer in a channel-layer group.

HTTP, the allocation, the commit, and the reading and rendering of the journal are the product's. Where the product's hub writes a
frame to the sockets of a unit or a desk, here one `group_send` goes to the group that those sockets have joined. The comparison
favours the stock side: its text is encoded once, its sockets name their group without a check, and it does not send the
keep-alives that the product sends every five seconds.
"""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.layers import get_channel_layer
from channels.routing import URLRouter
from django.urls import path

from apps.accounts.access import Actor, Role, Standing
from apps.accounts.models import Agency
from apps.feed.frames import VisibleTimelines, visible_timelines_of
from apps.feed.hub import hub
from apps.feed.sessions import FeedSession
from apps.feed.sockets import EncodedFrame
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.selectors import head_of
from apps.units.models import Unit
from benchmarks.rig.again import again

PULSE = b'{"type":"pulse"'
groups: set[str] = set()
members: set[str] = set()
sending: set[asyncio.Task[None]] = set()
prepared: dict[str, Any] = {}


class GroupSocket:
    """Represents all sockets of a group at the hub."""

    def __init__(self, group: str) -> None:
        self.group = group

    def send(self, *frames: EncodedFrame) -> None:
        texts = [frame.text for frame in frames if not frame.payload.startswith(PULSE)]
        task = asyncio.get_running_loop().create_task(send_to_group(self.group, *texts))
        sending.add(task)
        task.add_done_callback(sending.discard)

    def ask(self, frame: EncodedFrame) -> None:
        self.send(frame)

    def heard_at(self) -> float:
        return asyncio.get_running_loop().time()

    def close(self, code: int) -> None:
        """A group has no socket to close."""


async def send_to_group(group: str, *texts: str) -> None:
    layer = get_channel_layer()
    assert layer is not None
    for text in texts:
        await layer.group_send(group, {"type": "frame", "text": text})


class StockConsumer(AsyncWebsocketConsumer):
    """A consumer as in the Channels tutorial: it joins a group at connect and sends what the group receives."""

    async def connect(self) -> None:
        owner = UUID(self.scope["path"].rpartition("/")[2])
        self.group = group_name(owner)
        await self.channel_layer.group_add(self.group, self.channel_name)
        members.add(self.channel_name)
        await self.accept()
        if self.group not in groups:
            groups.add(self.group)
            await _join(self.group, owner)

    async def disconnect(self, code: int) -> None:
        members.discard(self.channel_name)
        await self.channel_layer.group_discard(self.group, self.channel_name)

    async def frame(self, event: dict[str, Any]) -> None:
        await self.send(text_data=event["text"])


async def _join(group: str, owner: UUID) -> None:
    joined = False
    while not joined:
        actor, visible_timelines, cursor = await database_sync_to_async(_scope_of)(owner)
        joined = await hub().join(FeedSession("", actor, GroupSocket(group), visible_timelines), cursor)


def _scope_of(owner: UUID) -> tuple[Actor, VisibleTimelines, Cursor]:
    """The scope of a person who may read what the group may read: one of the unit's crew or of the agency's desk."""
    unit = Unit.objects.filter(pk=owner).first()
    agency = Agency.objects.get(pk=unit.agency_id if unit else owner)
    actor = Actor(
        person=owner,
        agency=agency.pk,
        area=agency.area_id,
        standing=Standing(agency.service.standing),
        role=Role.RESPONDER if unit else Role.CONTROL_ROOM,
        unit=unit.pk if unit else None,
    )
    return actor, visible_timelines_of(actor), cursor_at(head_of(actor.area))


def group_name(owner: UUID | str) -> str:
    return f"of.{owner}"


async def prepare(body: dict[str, Any]) -> None:
    owners = [*body["units"], *([body["desk"]] if body["desk"] else [])]
    prepared.update(groups=[group_name(owner) for owner in owners], text=body["frame"])


async def hand_out(body: dict[str, Any]) -> None:
    await asyncio.gather(*(send_to_group(group, prepared["text"]) for group in prepared["groups"]))


async def joined(body: dict[str, Any]) -> int:
    return len(members)


consumer: Any = StockConsumer.as_asgi()
routes: Any = [path("ws/<uuid:owner>", consumer)]
sockets: Any = URLRouter(routes)

ENDPOINTS = {
    "/bench/prepare": prepare,
    "/bench/hand-out": hand_out,
    "/bench/again": again,
    "/bench/joined": joined,
}
