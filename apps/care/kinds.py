"""Clinical entry kinds. Names follow the Utstein and NEMSIS eArrest terms."""

from __future__ import annotations

from apps.accounts.access import Sensitivity
from apps.care import observations, payloads, tourniquets
from apps.journal.kinds import Kind, Payload


def _clinical(name: str, payload: type[Payload] = payloads.OfPatient) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.CLINICAL, withdrawable=True)


def _of_the_scene(name: str, payload: type[Payload]) -> Kind:
    """How many patients there are, readable by everyone on the incident: otherwise patient numbers would mean nothing to them."""
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL, withdrawable=True)


IDENTIFIED = "patient_identified"
KINDS = (
    _of_the_scene("patient_found", payloads.PatientFound),
    _clinical("patient_described", payloads.PatientDescribed),
    Kind(name=IDENTIFIED, payload=payloads.OfPatient, sensitivity=Sensitivity.IDENTITY, withdrawable=True),
    _of_the_scene("patients_merged", payloads.PatientsMerged),
    _clinical("triaged", payloads.Triaged),
    _clinical("arrest_recognised"),
    _clinical("arrest_described", payloads.ArrestDescribed),
    _clinical("call_connected"),
    _clinical("cpr_started"),
    _clinical("cpr_paused", payloads.CprPaused),
    _clinical("cpr_resumed"),
    _clinical("compressor_changed"),
    _clinical("rescue_breaths_given", payloads.RescueBreathsGiven),
    _clinical("aed_on"),
    _clinical("pads_applied", payloads.PadsApplied),
    _clinical("rhythm_analysed", payloads.RhythmAnalysed),
    _clinical("rhythm_seen", payloads.RhythmSeen),
    _clinical("shock_delivered", payloads.ShockDelivered),
    _clinical("drug_given", payloads.DrugGiven),
    _clinical("pulse_returned"),
    _clinical("pulse_lost"),
    _clinical("resuscitation_stopped", payloads.ResuscitationStopped),
    _clinical("life_extinct_recognised", payloads.LifeExtinctRecognised),
    _clinical("airway_managed", payloads.AirwayManaged),
    _clinical("oxygen_given", payloads.OxygenGiven),
    _clinical("injury_found", payloads.InjuryFound),
    _clinical("wound_packed", payloads.WoundPacked),
    _clinical("pressure_dressing_applied", payloads.PressureDressingApplied),
    _clinical("chest_seal_applied", payloads.ChestSealApplied),
    _clinical("patient_positioned", payloads.PatientPositioned),
    _clinical("warmth_kept", payloads.WarmthKept),
    _clinical("history_told", payloads.HistoryRecorded),
    _clinical("pre_alert_given", payloads.PreAlertGiven),
    _clinical("note_added"),
    _clinical(observations.KIND, observations.ObservationsTaken),
    *(_clinical(name, payload) for name, payload in tourniquets.PAYLOADS.items()),
)
NAMES = frozenset(kind.name for kind in KINDS)
