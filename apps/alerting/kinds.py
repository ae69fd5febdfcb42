"""Alerting's entry kinds: an alert was sent to devices, and the course of an alarm."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.alerting.alarm_kinds import ALARM_KINDS, NotReached, Path
from apps.journal.effects import Own
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED, Papers
from apps.journal.recording import BY_SERVER


class AlertSent(Payload, frozen=True):
    alert: UUID
    path: Path
    devices: list[UUID]
    failed: list[NotReached]


KINDS = (
    Kind(
        name="alert_sent",
        payload=AlertSent,
        sensitivity=Sensitivity.DESK,
        effect=(Own(),),
        papers=Papers.nowhere("how an alert went out is for the desks"),
        words=PLACED,
        recorded=BY_SERVER,
        masks={"devices": "delivery_detail", "failed": "delivery_detail"},
    ),
    *ALARM_KINDS,
)
