"""Treatments: what was done for a patient, each declared once: payload, words, papers, who records it. Pure.

Names follow the NEMSIS eProcedures terms. `docs/adding-a-kind.md` is the recipe for one more.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from apps.accounts.access import Permission, Sensitivity
from apps.care.payloads import ADVANCED_AIRWAYS, Adjunct, Face, InPhase, Region
from apps.journal.effects import Effects, Own, Treatment
from apps.journal.kinds import Kind
from apps.journal.papers import PLACED, Coded, ListedUnder, Nowhere, Papers, Placed, Said, SpokenPart
from apps.journal.recording import FACT, FromDevices, Only

TreatmentKind = Literal[
    "airway_managed",
    "airway_suctioned",
    "oxygen_given",
    "wound_packed",
    "pressure_dressing_applied",
    "chest_seal_applied",
    "patient_positioned",
    "warmth_kept",
]
TREATMENT: Effects = (Treatment(),)
SUCTIONED = Said("timeline-airway_suctioned")
NOT_IN_UTSTEIN = Nowhere("Utstein has no element for it")
NO_CODE = Nowhere("a procedure is reported by its code, and none is known to fit")


class AirwayManaged(InPhase, frozen=True, kw_only=True):
    adjunct: Adjunct


class AirwaySuctioned(InPhase, frozen=True, kw_only=True):
    passes: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1


class OxygenGiven(InPhase, frozen=True, kw_only=True):
    """Litres per minute."""

    litres_per_min: Annotated[int, msgspec.Meta(ge=1, le=25)] | None = None
    by: Literal["mask", "bag_valve_mask", "nasal"] | None = None


class WoundPacked(InPhase, frozen=True, kw_only=True):
    region: Region
    haemostatic: bool | None = None


class PressureDressingApplied(InPhase, frozen=True, kw_only=True):
    region: Region


class ChestSealApplied(InPhase, frozen=True, kw_only=True):
    side: Literal["left", "right"]
    face: Face


class PatientPositioned(InPhase, frozen=True, kw_only=True):
    position: Literal["recovery", "supine", "sitting", "legs_raised", "head_up", "own"]


class WarmthKept(InPhase, frozen=True, kw_only=True):
    by: Annotated[
        list[Literal["blanket", "foil", "active_warming", "off_ground", "dry_clothes", "shelter"]],
        msgspec.Meta(min_length=1, max_length=6),
    ]


def _treatment(
    name: str,
    payload: type[InPhase],
    papers: Papers,
    recorded: FromDevices = FACT,
    effect: Effects = TREATMENT,
    words: Said | Placed = PLACED,
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.CLINICAL,
        withdrawable=True,
        effect=effect,
        papers=papers,
        words=words,
        recorded=recorded,
    )


KINDS = (
    _treatment(
        "airway_managed",
        AirwayManaged,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
        FromDevices(
            only=(
                Only(
                    permission=Permission.CARE_AS_CLINICIAN,
                    refusal="problem-clinician_only-airway",
                    field="adjunct",
                    values=ADVANCED_AIRWAYS,
                ),
            )
        ),
        (*TREATMENT, Own()),
    ),
    _treatment(
        "airway_suctioned",
        AirwaySuctioned,
        Papers(
            document=SUCTIONED,
            spoken=ListedUnder(SpokenPart.AIRWAY, {"passes": "timeline-airway_suctioned-passes"}),
            fhir=Coded("suction"),
            nemsis=Coded("suction"),
            utstein=NOT_IN_UTSTEIN,
        ),
        words=SUCTIONED,
    ),
    _treatment(
        "oxygen_given",
        OxygenGiven,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
    ),
    _treatment(
        "wound_packed",
        WoundPacked,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
    ),
    _treatment(
        "pressure_dressing_applied",
        PressureDressingApplied,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
    ),
    _treatment(
        "chest_seal_applied",
        ChestSealApplied,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=NO_CODE, utstein=NOT_IN_UTSTEIN),
    ),
    _treatment(
        "patient_positioned",
        PatientPositioned,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=NO_CODE, utstein=NOT_IN_UTSTEIN),
    ),
    _treatment(
        "warmth_kept",
        WarmthKept,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=NO_CODE, utstein=NOT_IN_UTSTEIN),
    ),
)
