"""The scheme of the tests: round figures, so that a test can compute with them, and one crew for each call."""

from __future__ import annotations

SCHEME = """
scheme: tests
version: 1
title: Scheme of the tests
source: made up
effective: {from: 2017-09-05}
activates:
  - {system: cad, codes: [CARDIAC_ARREST, RESPIRATORY_ARREST]}
excludes:
  hazards:
    - {marker: known_violence, means: police_first}
    - {marker: scene_unsafe, means: scene_unsafe}
co_responder:
  how_many: 1
  margin_s: 60
  radius_m: 8000
  eta_ceiling_s: 480
  displayed_within_s: 5
  acknowledge_within_s: 20
  position_max_age_s: 900
crew:
  how_many: 1
  for_arrest: 1
  arrest_categories: [cardiac_arrest, respiratory_arrest]
  displayed_within_s: 5
  acknowledge_within_s: 20
  position_max_age_s: 900
competence:
  required:
    - {code: co_responder, label: "Co-responder (BLS, AED)"}
  of: anyone
kit:
  - {item: aed, label: AED, dated: false, required: true}
  - {item: aed_pads, label: AED pads, dated: true, required: true}
  - {item: aed_battery, label: AED battery, dated: true, required: true}
  - {item: bag_valve_mask, label: Bag-valve-mask, dated: false, required: true}
  - {item: oxygen, label: Oxygen, dated: true, required: false}
  - {item: tourniquets, label: Tourniquets, dated: true, required: false}
travel:
  detour: 1.35
  turnout_s: {police: 15, ambulance: 30}
  speed_m_per_s:
    urban: {day: 13.4, peak: 13.4, night: 13.4}
    suburban: {day: 13.4, peak: 13.4, night: 13.4}
    rural: {day: 13.4, peak: 13.4, night: 13.4}
  peak_hours: []
  night_hours: []
  uncertainty: {of_ride: 0, of_position_age: 0}
stand_down: [police_tasking, recoded, cancelled, replaced, crew_at_patient, scene_unsafe, eta_lost, relocated, real_call, off_duty]
hysteresis_s: 45
"""
