"""Kinds of entries about what the caller says, how to get to the patient, and hazards."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.incidents.kinds import FOLDED, IN_THE_RECORD, OF_THE_CALL, Moment
from apps.journal.kinds import Code, Kind, Nothing, Payload
from apps.journal.papers import PLACED, TextHolds
from apps.journal.recording import BY_SERVER

Breathing = Literal["yes", "no", "abnormal"]
Dnacpr = Literal["none_known", "reported", "document_seen"]
Priority = Literal["c1", "c2", "c3", "c4"]
Severity = Literal["info", "caution", "danger"]
SaidPatients = Annotated[int, msgspec.Meta(ge=1, le=999)]


class CallerSaid(Payload, frozen=True):
    """What the caller said this time; null: nothing of it. `cpr`: somebody gives CPR; `instructed`: how was said by telephone.

    `dnacpr`: whether there is a decision not to attempt CPR, as far as the caller or the call-taker knows.
    """

    cpr: bool | None = None
    cpr_since: Moment | None = None
    instructed: bool | None = None
    aed_at_scene: bool | None = None
    aed_on_way: bool | None = None
    breathing: Breathing | None = None
    conscious: bool | None = None
    dnacpr: Dnacpr | None = None
    care_home: bool | None = None
    patients: SaidPatients | None = None
    priority: Priority | None = None


class KnownHazard(Payload, frozen=True):
    """One hazard. `marker`: the code that doctrine may name; null where it came in words alone. `severity`: null where not said.

    Its words are in the entry's text, by its id.
    """

    id: UUID
    marker: Code | None = None
    severity: Severity | None = None
    expires_at: Moment | None = None
    source: Code | None = None


class HazardsChanged(Payload, frozen=True):
    """All hazards from now on. Null in entries of version 1, which have words alone."""

    hazards: list[KnownHazard] | None = None


class HazardsExpired(Payload, frozen=True):
    """These hazards count no more: their time is over."""

    hazards: list[UUID]


KINDS = (
    Kind(
        name="hazards_changed",
        version=2,
        payload=HazardsChanged,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(FOLDED,),
        papers=OF_THE_CALL,
        words=PLACED,
        recorded=BY_SERVER,
        text=TextHolds("JSON `{hazards: [str], words: {hazard: [str]}}`"),
    ),
    Kind(
        name="hazards_expired",
        payload=HazardsExpired,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(FOLDED,),
        papers=OF_THE_CALL,
        words=PLACED,
        recorded=BY_SERVER,
    ),
    Kind(
        name="caller_said",
        payload=CallerSaid,
        sensitivity=Sensitivity.CLINICAL,
        effect=(FOLDED,),
        papers=replace(OF_THE_CALL, nemsis=PLACED, utstein=PLACED),
        words=PLACED,
        recorded=BY_SERVER,
        text=TextHolds("the priority in the CAD's own words"),
    ),
    Kind(
        name="access_given",
        payload=Nothing,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(FOLDED,),
        papers=OF_THE_CALL,
        words=PLACED,
        recorded=BY_SERVER,
        text=TextHolds("JSON `{text, code, floor, aed_location, aed_code, contact}`", expires=True),
    ),
    Kind(
        name="information_added",
        payload=Nothing,
        sensitivity=Sensitivity.CLINICAL,
        effect=(IN_THE_RECORD,),
        papers=OF_THE_CALL,
        words=PLACED,
        recorded=BY_SERVER,
        text=TextHolds("the information"),
    ),
)
