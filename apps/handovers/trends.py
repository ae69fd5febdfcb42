"""How observations changed: of each the first and the last value (docs/wire.md, "Spoken forms"). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from apps.care.observation_words import value_words

# Label, the field that must be known, and those that are read out with it.
MEASURED = (
    ("RR", "rr", ("rr",)),
    ("SpO₂", "spo2", ("spo2", "spo2_scale", "oxygen")),
    ("pulse", "pulse", ("pulse",)),
    ("BP", "sbp", ("sbp", "dbp")),
    ("ACVPU", "acvpu", ("acvpu",)),
    ("temperature", "temperature_c", ("temperature_c",)),
    ("GCS", "gcs", ("gcs",)),
    ("glucose", "glucose_mmol_l", ("glucose_mmol_l",)),
    ("pain", "pain", ("pain",)),
)


def trends(care: Mapping[str, Any]) -> str:
    """`RR 24 → 18, BP 92/60 → 110/–, NEWS2 12 → 5`, of what was measured twice at least."""
    sets = care["observations"]
    changes = [_change(label, _values(sets, leader, fields)) for label, leader, fields in MEASURED]
    totals = [str(one["news2"]["total"]) for one in sets if one["news2"]["total"] is not None]
    said = [change for change in (*changes, _change("NEWS2", totals)) if change]
    return f"Trends: {', '.join(said)}" if said else "No trends recorded"


def _values(sets: Iterable[Mapping[str, Any]], leader: str, fields: tuple[str, ...]) -> list[str]:
    known = (one for one in sets if one[leader] is not None)
    return [value_words({name: one[name] for name in fields})[0] for one in known]


def _change(label: str, values: list[str]) -> str | None:
    if len(values) < 2:
        return None
    first, last = (values[end].removeprefix(f"{label} ") for end in (0, -1))
    return f"{label} {first} → {last}"
