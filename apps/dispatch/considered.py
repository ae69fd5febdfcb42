"""Considered units and alerts in the shapes of the wire."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from apps.dispatch.eligibility.candidates import Check, Considered
from apps.dispatch.records import AlertRecord, CheckRecord, ConsideredRecord
from apps.dispatch.said import as_wire as said_as_wire


def considered_as_wire(considered: Iterable[Considered]) -> list[ConsideredRecord]:
    return [_one_as_wire(one) for one in considered]


def alert_as_wire(alert: UUID, one: Considered) -> AlertRecord:
    return {
        "alert": str(alert),
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "role": one.role,
        "eta_s": one.eta_s,
        "distance_m": one.distance_m,
    }


def _one_as_wire(one: Considered) -> ConsideredRecord:
    return {
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "service": one.unit.service,
        "role": one.role,
        "chosen": one.chosen,
        "eta_s": one.eta_s,
        "uncertainty_s": one.uncertainty_s,
        "eta_source": one.eta_source,
        "distance_m": one.distance_m,
        "checks": [_check_as_wire(check) for check in one.checks],
    }


def _check_as_wire(check: Check) -> CheckRecord:
    return {
        "said": said_as_wire(check.said),
        "check": check.check,
        "ok": check.ok,
        "measured": check.measured,
        "threshold": check.threshold,
        "unit": check.unit,
    }
