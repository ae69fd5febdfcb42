"""Care's slice of an incident's state: its patients, and what was recorded of each. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypedDict

from apps.care.payloads import (
    AgeBand,
    ArrestCause,
    ArrestPlace,
    Criterion,
    Drug,
    DrugRoute,
    Face,
    HistoryTopic,
    Injury,
    PadsPosition,
    Phase,
    Region,
    Rhythm,
    Sex,
    StopReason,
    WitnessedBy,
)
from apps.care.treatments import TreatmentKind
from apps.care.triage import Category, ToolName
from apps.journal.effective import WirePayload
from apps.journal.state import JournalSlice, Keyed, Log

ObservationField = Literal[
    "rr",
    "spo2",
    "oxygen",
    "sbp",
    "dbp",
    "pulse",
    "acvpu",
    "gcs",
    "temperature_c",
    "glucose_mmol_l",
    "pain",
]
Level = Literal["A", "C", "V", "P", "U"]
"""Conscious level: alert, newly confused, to voice, to pain, not at all."""
Spo2Scale = Literal[1, 2]
News2Part = Literal["rr", "spo2", "oxygen", "sbp", "pulse", "acvpu", "temperature_c"]
Limb = Literal["left_arm", "right_arm", "left_leg", "right_leg"]
EVERY_KEY = "every_key"
"""Marks a dictionary that has all the keys that its type names."""


class Recorded(TypedDict):
    """The entry that records something, and when it happened."""

    entry: str
    at: str


class RecordedByUnit(Recorded):
    unit: str | None


class News2(TypedDict):
    """`red`: one part alone has three points. No total while a part is missing."""

    total: int | None
    parts: Annotated[dict[News2Part, int | None], EVERY_KEY]
    red: bool
    missing: list[News2Part]
    not_scored: Literal["under_16", "pregnant"] | None


class ComaScale(TypedDict):
    e: int | None
    v: int | None
    m: int | None


class ObservationValues(TypedDict):
    rr: int | None
    spo2: int | None
    spo2_scale: Spo2Scale
    oxygen: bool | None
    sbp: int | None
    dbp: int | None
    pulse: int | None
    acvpu: Level | None
    gcs: ComaScale | None
    temperature_c: float | None
    glucose_mmol_l: float | None
    pain: int | None
    odd: list[ObservationField]


class ObservationSet(RecordedByUnit, ObservationValues):
    news2: News2


class KnownNumber(TypedDict):
    value: float
    at: str


class KnownAnswer(TypedDict):
    value: bool
    at: str


class KnownLevel(TypedDict):
    value: Level
    at: str


class KnownComa(TypedDict):
    value: ComaScale
    at: str


class KnownScale(TypedDict):
    value: Spo2Scale
    at: str


class LastObservations(TypedDict, total=False):
    """The newest known value of each field; a field that was never measured is left out."""

    rr: KnownNumber
    spo2: KnownNumber
    oxygen: KnownAnswer
    sbp: KnownNumber
    dbp: KnownNumber
    pulse: KnownNumber
    acvpu: KnownLevel
    gcs: KnownComa
    temperature_c: KnownNumber
    glucose_mmol_l: KnownNumber
    pain: KnownNumber
    spo2_scale: KnownScale


class Agreement(TypedDict):
    """The second clinician, or the clinical desk, who agreed to a conversion."""

    agreed_with: str | None
    agreed_by_desk: bool


class Conversion(Agreement):
    at: str


class Reassessment(Recorded):
    bleeding: bool
    distal_pulse: bool | None


class Tourniquet(TypedDict):
    """`time_known` false: it was on already, and `applied_at` is when it was recorded. `conversion`: the last start of one."""

    tourniquet: str
    limb: Limb
    site: Literal["high", "above_wound"] | None
    over: Literal["clothing", "skin"] | None
    device: str | None
    phase: Phase | None
    time_known: bool
    applied_at: str
    applied_by_unit: str | None
    status: Literal["applied", "converting", "converted", "failed_locked"]
    reassessed: Log[Reassessment]
    conversion: Conversion | None
    converted_at: str | None
    failed_at: str | None
    failures: int


# `from` is a word of Python.
Span = TypedDict("Span", {"from": str, "to": str | None})
"""A time in which CPR ran; `to` null while it runs."""


class Breaths(Recorded):
    count: int


class Analysis(Recorded):
    shock_advised: bool


class RhythmSeen(Recorded):
    rhythm: Rhythm


class Shock(RecordedByUnit):
    energy_j: int | None


class DrugGiven(Recorded):
    drug: Drug
    dose: float | None
    unit: Literal["mg", "microgram", "g", "ml"] | None
    route: DrugRoute | None


Cpr = Literal["not_started", "running", "paused", "stopped"]


class Resuscitation(TypedDict):
    """`out_of_order`: shocks and pulses recorded at a time at which nobody had recorded that there was no pulse."""

    arrest_at: str | None
    connected_at: str | None
    cpr: Cpr
    cpr_started_at: str | None
    cpr_since: str | None
    cycle_from: str | None
    spans: Log[Span]
    compressor_since: str | None
    compressor_changes: int
    breaths: Log[Breaths]
    aed_on_at: str | None
    pads_at: str | None
    pads_position: PadsPosition | None
    analyses: Log[Analysis]
    rhythms: Log[RhythmSeen]
    shocks: Log[Shock]
    shock_count: int
    last_shock_at: str | None
    drugs: Log[DrugGiven]
    advanced_airway_at: str | None
    pulse: Literal["unknown", "absent", "present"]
    pulse_returned_at: str | None
    pulse_lost_at: str | None
    stopped_at: str | None
    stop_reason: StopReason | None
    out_of_order: Log[str]


class Observed(TypedDict):
    observations: Log[ObservationSet]
    last_observations: LastObservations


class Care(Resuscitation, Observed):
    """`tourniquets`: by id."""

    tourniquets: dict[str, Tourniquet]


class Circumstances(TypedDict):
    """What witnesses said of the arrest, in the terms of Utstein."""

    witnessed_by: WitnessedBy | None
    cause: ArrestCause | None
    bystander_cpr: Literal["none", "compressions", "with_breaths"] | None
    bystander_aed: Literal["none", "no_shock", "shock"] | None
    phone_cpr: bool | None
    place: ArrestPlace | None
    collapsed_at: str | None


class Triage(RecordedByUnit):
    tool: ToolName
    category: Category


class Death(Recorded):
    criteria: list[Criterion]


class InjuryFound(Recorded):
    region: Region
    face: Face | None
    injury: Injury


class Treatment(RecordedByUnit):
    """`payload`: that of the kind, without patient and phase."""

    kind: TreatmentKind
    phase: Phase | None
    payload: WirePayload


class History(Recorded):
    topic: HistoryTopic


class PreAlert(Recorded):
    hospital: str
    eta_min: int | None


class Patient(TypedDict):
    """`merged_into`: it turned out to be the same person; then nothing is recorded of this one any more."""

    patient: str
    number: int
    found_at: str | None
    tag: str | None
    age_band: AgeBand | None
    age_years: int | None
    sex: Sex | None
    pregnant: bool | None
    identified: str | None
    merged_into: str | None
    merged: list[str]
    circumstances: Circumstances
    triages: Log[Triage]
    category: Category | None
    death: Death | None
    injuries: Log[InjuryFound]
    treatments: Log[Treatment]
    history: Log[History]
    pre_alert: PreAlert | None
    units: list[str]
    care: Care


Patients = dict[str, Patient]


class TimeKey(TypedDict):
    """Where an entry is in the order of time."""

    at: str
    seq: int | None
    entry: str


class Progress(TypedDict):
    """What the fold of one patient needs to take in the next entry.

    `last`: the last entry, in the order of time. `merged`: the merge that made the patient another one. `spoken_of`: tourniquets of
    which something is recorded and which no application names.
    """

    last: TimeKey | None
    merged: TimeKey | None
    compressor_changed_at: str | None
    spoken_of: list[str]


class CareSlice(TypedDict):
    """`patients`: by id, in the order of their numbers. `_same_tourniquets`: the id of a duplicate application → the first's."""

    patients: Annotated[Mapping[str, Patient], Keyed(head=("merged_into", "units"))]
    _progress: Annotated[Mapping[str, Progress], Keyed()]
    _same_tourniquets: Annotated[Mapping[str, str], Keyed()]


class CorrectedCare(JournalSlice, CareSlice):
    """The patients, and which entries were withdrawn or are duplicates."""
