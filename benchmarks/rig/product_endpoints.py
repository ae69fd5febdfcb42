"""The endpoints of `hooks` for the product's own hub."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.feed.deliveries import Delivery
from apps.feed.hub import hub
from apps.feed.sockets import EncodedFrame
from benchmarks.rig.again import again

prepared: list[Delivery] = []


async def prepare(body: dict[str, Any]) -> None:
    here = hub().sessions
    sessions = [session for unit in body["units"] for session in here.of_unit(UUID(unit))]
    if body["desk"]:
        sessions += here.control_room_of(UUID(body["desk"]))
    prepared[:] = [Delivery((EncodedFrame(body["frame"].encode()),), sessions)]


async def hand_out(body: dict[str, Any]) -> None:
    hub()._hand_out(prepared)


async def joined(body: dict[str, Any]) -> int:
    return len(hub().sessions.all())


ENDPOINTS = {
    "/bench/prepare": prepare,
    "/bench/hand-out": hand_out,
    "/bench/again": again,
    "/bench/joined": joined,
}
