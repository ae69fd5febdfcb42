"""Shapes of interop on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, WireTime

TEXTS = (
    "recognised_by_call_handler",
    "age_band",
    "sex",
    "resuscitation_attempted",
    "not_attempted_because",
    "first_rhythm",
    "shockable",
    "first_cpr_by",
    "first_pads_by",
    "first_shock_by",
    "adrenaline",
    "amiodarone",
    "advanced_airway",
    "any_pulse_returned",
    "survived_event",
    "died_at_scene",
    "cpr_instructions",
    "location_type",
    "witnessed",
    "bystander_cpr",
    "bystander_aed",
    "aetiology",
    "survived_30_days",
    "neurological_outcome",
    "comparator",
)
SECONDS = (
    "call_to_alert_s",
    "call_to_mobile_s",
    "call_to_first_on_scene_s",
    "call_to_ambulance_on_scene_s",
    "on_scene_to_patient_s",
    "collapse_to_cpr_s",
    "collapse_to_shock_s",
    "call_to_cpr_s",
    "arrival_to_cpr_s",
    "call_to_pads_s",
    "call_to_shock_s",
    "arrival_to_shock_s",
    "arrest_to_pulse_s",
    "longest_pause_s",
    "scene_s",
    "arrival_to_crew_handover_s",
    "hospital_to_handover_s",
    "officer_lead_s",
)
COUNTS = ("definitions", "shocks", "co_responders", "recorded", "expected")


class UtsteinRowOut(Shape):
    """Each field is defined in docs/utstein.md; `unknown` or null: not recorded."""

    incident = serializers.UUIDField()
    patient = serializers.CharField()
    call_at = WireTime()
    collapsed_at = WireTime(allow_null=True)
    age_years = serializers.IntegerField(allow_null=True)
    completeness = serializers.FloatField()
    also = {
        **{name: serializers.CharField(allow_blank=True) for name in TEXTS},
        **{name: serializers.IntegerField(allow_null=True) for name in SECONDS},
        **{name: serializers.IntegerField() for name in COUNTS},
    }
