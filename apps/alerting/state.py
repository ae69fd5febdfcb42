"""Alerting's slice of a timeline's state: where each alert went, and who was reached by each alarm. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypedDict

from apps.alerting.alarm_kinds import (
    AlarmAnswer,
    AlarmCause,
    AlarmEnd,
    AlarmWarning,
    Path,
    RecipientKind,
    Voice,
)
from apps.journal.state import Keyed


class Delivery(TypedDict):
    """`sent`: by which paths, and when; `failed`: by which it failed, and why; `displayed_at`: when the device showed it."""

    sent: dict[Path, str]
    failed: dict[Path, str]
    displayed_at: str | None


Devices = dict[str, Delivery]
Deliveries = dict[str, Devices]


class ReachedByVoice(TypedDict):
    """Who says that the recipient was reached by voice: a hollow mark, for the device has not said so."""

    by: str | None
    how: Voice
    at: str


class Recipient(TypedDict):
    """One who must be reached. `step`: the step that added it; null for one whom the cause concerns. `escalated`: the last step
    that its silence led to. `late`: it acknowledged after its time.
    """

    who: str
    kind: RecipientKind
    agency: str
    added_at: str
    step: int | None
    sent: dict[Path, str]
    displayed_at: str | None
    acknowledged_at: str | None
    ack_by: str | None
    answer: AlarmAnswer | None
    reached_by_voice: ReachedByVoice | None
    released_at: str | None
    late: bool
    escalated: int


class Alarm(TypedDict):
    """`to`: the recipients in the order in which they were added. `step`: the last step taken; `warns`: what it warns of."""

    alarm: str
    cause: AlarmCause
    about: str
    to: list[Recipient]
    raised_at: str
    displayed_within_s: int
    ack_within_s: int
    step: int
    warns: AlarmWarning | None
    ended_at: str | None
    end: AlarmEnd | None


class AlertingSlice(TypedDict):
    """`deliveries`: by alert, then by device. `alarms`: by id."""

    deliveries: Annotated[Mapping[str, Devices], Keyed()]
    alarms: Annotated[Mapping[str, Alarm], Keyed()]
