"""Alerting's slice of an incident's state: the devices that each alert was sent to and shown on. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypedDict

from apps.alerting.kinds import Path
from apps.journal.state import Keyed


class Delivery(TypedDict):
    """`sent`: by which paths, and when; `failed`: by which it failed, and why; `displayed_at`: when the device showed it."""

    sent: dict[Path, str]
    failed: dict[Path, str]
    displayed_at: str | None


Devices = dict[str, Delivery]
Deliveries = dict[str, Devices]


class DeliverySlice(TypedDict):
    """`deliveries`: by alert, then by device."""

    deliveries: Annotated[Mapping[str, Devices], Keyed()]
