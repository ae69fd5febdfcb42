"""The payloads of clinical entries. Names follow the Utstein and NEMSIS (eArrest, eProcedures) terms."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.care.triage import Category, ToolName, TriageAnswer
from apps.journal.kinds import Payload

Phase = Literal["direct_threat", "indirect_threat", "evacuation"]
"""Phases of tactical emergency casualty care (C-TECC guideline)."""
AgeBand = Literal["newborn", "infant", "child", "adult", "older_adult"]
Region = Literal[
    "head",
    "face",
    "neck",
    "chest",
    "abdomen",
    "pelvis",
    "upper_back",
    "lower_back",
    "left_upper_arm",
    "left_forearm",
    "left_hand",
    "right_upper_arm",
    "right_forearm",
    "right_hand",
    "left_thigh",
    "left_lower_leg",
    "left_foot",
    "right_thigh",
    "right_lower_leg",
    "right_foot",
]
Face = Literal["front", "back"]
Injury = Literal[
    "gunshot", "stab", "blast", "blunt", "burn", "crush", "amputation", "fracture", "bleeding", "other"
]
Adjunct = Literal[
    "position",
    "suction",
    "opa",
    "npa",
    "pocket_mask",
    "bag_valve_mask",
    "supraglottic",
    "tracheal_tube",
]
ADVANCED_AIRWAYS = frozenset({"supraglottic", "tracheal_tube"})
Criterion = Literal[
    "decapitation",
    "cranial_destruction",
    "hemicorporectomy",
    "decomposition",
    "incineration",
    "hypostasis",
    "rigor_mortis",
    "no_cpr_15_min",
    "asystole_30_s",
    "asystole_20_min_als",
    "no_exclusion",
]
WitnessedBy = Literal["family", "bystander", "responder", "nobody"]
ArrestCause = Literal["medical", "trauma", "overdose", "drowning", "electrocution", "asphyxia"]
ArrestPlace = Literal["home", "work", "sport", "street", "public_building", "care_home", "education", "other"]
PadsPosition = Literal["antero_lateral", "antero_posterior"]
Rhythm = Literal["asystole", "pea", "vf", "pvt", "sinus", "other"]
Drug = Literal["adrenaline", "amiodarone", "tranexamic_acid", "naloxone", "morphine", "ketamine", "other"]
DrugRoute = Literal["iv", "io", "im", "in", "other"]
StopReason = Literal["pulse_returned", "protocol_complete", "dnacpr", "futile", "unable", "medical_direction"]
HistoryTopic = Literal["mechanism", "complaint", "allergies", "medications", "background", "social", "other"]
Sex = Literal["female", "male"]
# Manual defibrillators give up to 360 J; an AED seldom shows its energy, so it may be null.
Energy = Annotated[int, msgspec.Meta(ge=1, le=400)]
QuestionKey = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Tag = Annotated[str, msgspec.Meta(pattern=r"^[A-Z0-9-]{1,20}$")]


class OfPatient(Payload, frozen=True):
    """`patient` null or left out: the first patient of the incident."""

    patient: UUID | msgspec.UnsetType | None = msgspec.UNSET


class InPhase(OfPatient, frozen=True, kw_only=True):
    """`phase`: the phase of tactical care in which it was done; null on an ordinary call."""

    phase: Phase | None = None


class PatientFound(Payload, frozen=True):
    """`tag`: what is written on the patient's triage label."""

    patient: UUID
    tag: Tag | None = None


class PatientDescribed(OfPatient, frozen=True, kw_only=True):
    """Estimates, in years of life; null leaves what was recorded before."""

    age_band: AgeBand | None = None
    age_years: Annotated[int, msgspec.Meta(ge=0, le=130)] | None = None
    sex: Sex | None = None
    pregnant: bool | None = None
    tag: Tag | None = None


class ArrestDescribed(OfPatient, frozen=True, kw_only=True):
    """What witnesses say of an arrest, in the terms of Utstein (2015, 2024); null leaves what was recorded before.

    `witnessed_by`: who saw or heard the collapse; a `responder` was sent to it. `collapsed_min_ago`: whole minutes before this was
    recorded, so that the time follows the entry's own time even if the device's clock is wrong. `phone_cpr`: a call handler gave
    instructions.
    """

    witnessed_by: WitnessedBy | None = None
    collapsed_min_ago: Annotated[int, msgspec.Meta(ge=0, le=240)] | None = None
    cause: ArrestCause | None = None
    bystander_cpr: Literal["none", "compressions", "with_breaths"] | None = None
    bystander_aed: Literal["none", "no_shock", "shock"] | None = None
    phone_cpr: bool | None = None
    place: ArrestPlace | None = None


class PatientsMerged(OfPatient, frozen=True, kw_only=True):
    """Two records that turn out to be one person: `patient` is `into`."""

    into: UUID | None = None


class Triaged(OfPatient, frozen=True, kw_only=True):
    """`answers` by the questions of the tool; `category` is the result of the tool."""

    tool: ToolName
    answers: dict[QuestionKey, TriageAnswer]
    category: Category


class CprPaused(OfPatient, frozen=True, kw_only=True):
    reason: Literal["rhythm_check", "moving", "airway", "other"] | None = None


class PadsApplied(OfPatient, frozen=True, kw_only=True):
    position: PadsPosition | None = None


class RhythmAnalysed(OfPatient, frozen=True, kw_only=True):
    shock_advised: bool


class RhythmSeen(OfPatient, frozen=True, kw_only=True):
    """What a clinician read on a monitor (NEMSIS eArrest.11)."""

    rhythm: Rhythm


class ShockDelivered(OfPatient, frozen=True, kw_only=True):
    energy_j: Energy | None = None


class RescueBreathsGiven(OfPatient, frozen=True, kw_only=True):
    count: Annotated[int, msgspec.Meta(ge=1, le=10)]


class DrugGiven(OfPatient, frozen=True, kw_only=True):
    """A record of what was given; nothing here suggests a dose."""

    drug: Drug
    dose: Annotated[float, msgspec.Meta(gt=0, le=10_000)] | None = None
    unit: Literal["mg", "microgram", "g", "ml"] | None = None
    route: DrugRoute | None = None


class ResuscitationStopped(OfPatient, frozen=True, kw_only=True):
    """Why (NEMSIS eArrest.16); the author is the person who decided."""

    reason: StopReason | None = None


class LifeExtinctRecognised(OfPatient, frozen=True, kw_only=True):
    """What a clinician found (JRCALC, recognition of life extinct): a record, never advice."""

    criteria: Annotated[list[Criterion], msgspec.Meta(min_length=1, max_length=11)]


class InjuryFound(OfPatient, frozen=True, kw_only=True):
    region: Region
    injury: Injury
    face: Face | None = None


class HistoryRecorded(OfPatient, frozen=True, kw_only=True):
    """What was said is in the entry's text."""

    topic: HistoryTopic


class PreAlertGiven(OfPatient, frozen=True, kw_only=True):
    """Minutes until the crew is at the hospital, whose name is the entry's text."""

    eta_min: Annotated[int, msgspec.Meta(ge=0, le=600)] | None = None
