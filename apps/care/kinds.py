"""Clinical entry kinds. Names follow the Utstein and NEMSIS eArrest terms."""

from __future__ import annotations

from apps.accounts.access import Sensitivity
from apps.care import observations, payloads, tourniquets
from apps.journal.effects import Earliest, Effect, Latest, Listed, NoEffect, Own, Treatment
from apps.journal.kinds import Kind, Payload


def _clinical(name: str, *effect: Effect, payload: type[Payload] = payloads.OfPatient) -> Kind:
    return Kind(
        name=name, payload=payload, sensitivity=Sensitivity.CLINICAL, withdrawable=True, effect=effect
    )


def _of_the_scene(name: str, payload: type[Payload]) -> Kind:
    """How many patients there are, readable by everyone on the incident: otherwise patient numbers would mean nothing to them."""
    return Kind(
        name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL, withdrawable=True, effect=(OWN,)
    )


OWN = Own()
TREATMENT = Treatment()
IN_TEXT = NoEffect("the words of a note are the text of its entry")
IDENTIFIED = "patient_identified"
KINDS = (
    _of_the_scene("patient_found", payloads.PatientFound),
    _clinical("patient_described", OWN, payload=payloads.PatientDescribed),
    Kind(
        name=IDENTIFIED,
        payload=payloads.OfPatient,
        sensitivity=Sensitivity.IDENTITY,
        withdrawable=True,
        effect=(OWN,),
    ),
    _of_the_scene("patients_merged", payloads.PatientsMerged),
    _clinical("triaged", Listed("triages", ("tool", "category"), by_unit=True), payload=payloads.Triaged),
    _clinical("arrest_recognised", Earliest("arrest_at"), OWN),
    _clinical("arrest_described", OWN, payload=payloads.ArrestDescribed),
    _clinical("call_connected", Earliest("connected_at")),
    _clinical("cpr_started", Earliest("cpr_started_at"), OWN),
    _clinical("cpr_paused", OWN, payload=payloads.CprPaused),
    _clinical("cpr_resumed", Earliest("cpr_started_at"), OWN),
    _clinical("compressor_changed", OWN),
    _clinical("rescue_breaths_given", Listed("breaths", ("count",)), payload=payloads.RescueBreathsGiven),
    _clinical("aed_on", Earliest("aed_on_at")),
    _clinical("pads_applied", Earliest("pads_at"), OWN, payload=payloads.PadsApplied),
    _clinical("rhythm_analysed", Listed("analyses", ("shock_advised",)), payload=payloads.RhythmAnalysed),
    _clinical("rhythm_seen", Listed("rhythms", ("rhythm",)), payload=payloads.RhythmSeen),
    _clinical(
        "shock_delivered",
        Latest("last_shock_at"),
        Listed("shocks", ("energy_j",), by_unit=True),
        OWN,
        payload=payloads.ShockDelivered,
    ),
    _clinical("drug_given", Listed("drugs", ("drug", "dose", "unit", "route")), payload=payloads.DrugGiven),
    _clinical("pulse_returned", Latest("pulse_returned_at"), OWN),
    _clinical("pulse_lost", Latest("pulse_lost_at"), OWN),
    _clinical("resuscitation_stopped", Latest("stopped_at"), OWN, payload=payloads.ResuscitationStopped),
    _clinical("life_extinct_recognised", OWN, payload=payloads.LifeExtinctRecognised),
    _clinical("airway_managed", TREATMENT, OWN, payload=payloads.AirwayManaged),
    _clinical("oxygen_given", TREATMENT, payload=payloads.OxygenGiven),
    _clinical("injury_found", Listed("injuries", ("region", "face", "injury")), payload=payloads.InjuryFound),
    _clinical("wound_packed", TREATMENT, payload=payloads.WoundPacked),
    _clinical("pressure_dressing_applied", TREATMENT, payload=payloads.PressureDressingApplied),
    _clinical("chest_seal_applied", TREATMENT, payload=payloads.ChestSealApplied),
    _clinical("patient_positioned", TREATMENT, payload=payloads.PatientPositioned),
    _clinical("warmth_kept", TREATMENT, payload=payloads.WarmthKept),
    _clinical("history_told", Listed("history", ("topic",)), payload=payloads.HistoryRecorded),
    _clinical("pre_alert_given", OWN, payload=payloads.PreAlertGiven),
    _clinical("note_added", IN_TEXT),
    _clinical(observations.KIND, OWN, payload=observations.ObservationsTaken),
    *(_clinical(name, OWN, payload=payload) for name, payload in tourniquets.PAYLOADS.items()),
)
NAMES = frozenset(kind.name for kind in KINDS)
