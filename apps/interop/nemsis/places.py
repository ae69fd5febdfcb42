"""Where a NEMSIS report says each kind of entry: the elements that follow from it. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from apps.interop.nemsis.care import MEDICATIONS, PROCEDURES

PLACES: Mapping[str, tuple[str, ...]] = {
    "incident_opened": ("eTimes.01", "eDispatch.01"),
    "incident_recoded": ("eDispatch.01",),
    "alert_raised": ("eTimes.03", "eResponse.07", "eResponse.13"),
    "alert_withdrawn": ("eTimes.14", "eDisposition.27"),
    "status_reached": (
        "eTimes.05",
        "eTimes.06",
        "eTimes.07",
        "eTimes.09",
        "eTimes.11",
        "eTimes.13",
        "eTimes.17",
    ),
    "handover_accepted": ("eTimes.08", "eTimes.12", "eDisposition.01", "eDisposition.29"),
    "patient_found": ("eScene.06",),
    "patients_merged": ("eScene.06",),
    "patient_described": ("ePatient.13", "ePatient.15"),
    "triaged": ("eScene.08", "eSituation.13", "eDisposition.19"),
    "injury_found": ("eSituation.02",),
    "observations_taken": ("eVitals.VitalGroup", "eArrest.01"),
    "rhythm_seen": ("eVitals.VitalGroup", "eArrest.11"),
    "rhythm_analysed": ("eVitals.VitalGroup", "eArrest.11"),
    "arrest_recognised": ("eArrest.01", "eArrest.14"),
    "arrest_described": ("eArrest.02", "eArrest.04", "eArrest.07", "eArrest.20", "eArrest.21", "eArrest.22"),
    "caller_said": ("eArrest.20",),
    "cpr_started": ("eProcedures.ProcedureGroup", "eArrest.03", "eArrest.09", "eArrest.19", "eArrest.20"),
    "cpr_resumed": ("eProcedures.ProcedureGroup", "eArrest.03", "eArrest.09", "eArrest.19", "eArrest.20"),
    "cpr_paused": ("eProcedures.ProcedureGroup",),
    "rescue_breaths_given": ("eArrest.03",),
    "aed_on": ("eArrest.21",),
    "pads_applied": ("eArrest.21",),
    "shock_delivered": ("eProcedures.ProcedureGroup", "eArrest.03", "eArrest.22"),
    "pulse_returned": ("eArrest.12", "eArrest.18"),
    "pulse_lost": ("eArrest.12", "eArrest.18"),
    "resuscitation_stopped": ("eArrest.15", "eArrest.16"),
    "life_extinct_recognised": ("eArrest.18", "eDisposition.19"),
    "tourniquet_applied": ("eProcedures.ProcedureGroup",),
    **dict.fromkeys(PROCEDURES, ("eProcedures.ProcedureGroup",)),
    **dict.fromkeys(sorted(MEDICATIONS), ("eMedications.MedicationGroup",)),
}
