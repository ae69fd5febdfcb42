"""Observations in words, one by one and at a handover (docs/wire.md, "ATMIST"). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from apps.care.news2 import tenths

Values = Mapping[str, Any]


def last_words(care: Values) -> str | None:
    """The latest known values with their times, latest first. `{2026-11-22T22:41:07.000Z}` marks a time."""
    by_time: dict[str, dict[str, Any]] = {}
    for name, known in care["last_observations"].items():
        by_time.setdefault(known["at"], {})[name] = known["value"]
    if not by_time:
        return None
    newest, *older = sorted(by_time, reverse=True)
    total = care["observations"][-1]["news2"]["total"]
    score = [] if total is None else [f"NEWS2 {total}"]
    recorded = [f"Observations {{{newest}}}: {', '.join(value_words(by_time[newest]) + score)}"]
    return "; ".join(recorded + [f"{{{at}}}: {', '.join(value_words(by_time[at]))}" for at in older])


def value_words(values: Values) -> list[str]:
    """The values in words, in the order of the chart; unknown values are left out."""
    return list(_words(values))


def _words(values: Values) -> Iterator[str]:
    said = {name: value for name, value in values.items() if value is not None}
    if "rr" in said:
        yield f"RR {said['rr']}"
    yield from _breathing(said)
    if "pulse" in said:
        yield f"pulse {said['pulse']}"
    if "sbp" in said or "dbp" in said:
        yield f"BP {said.get('sbp', '–')}/{said.get('dbp', '–')}"
    yield from ([said["acvpu"]] if "acvpu" in said else [])
    if "temperature_c" in said:
        yield f"{_decimal(said['temperature_c'])} °C"
    yield from _rest(said)


def _breathing(said: Values) -> Iterator[str]:
    gas = {True: " on oxygen", False: " air", None: ""}[said.get("oxygen")]
    if "spo2" in said:
        yield f"SpO₂ {said['spo2']} %{' (scale 2)' if said.get('spo2_scale') == 2 else ''}{gas}"
    elif gas:
        yield "on oxygen" if said["oxygen"] else "on air"


def _rest(said: Values) -> Iterator[str]:
    if "gcs" in said:
        yield _coma(said["gcs"])
    if "glucose_mmol_l" in said:
        yield f"glucose {_decimal(said['glucose_mmol_l'])} mmol/l"
    if "pain" in said:
        yield f"pain {said['pain']}/10"


def _coma(gcs: Values) -> str:
    parts = [gcs[name] for name in ("e", "v", "m")]
    named = " ".join(
        f"{name}{'NT' if part is None else part}" for name, part in zip("EVM", parts, strict=True)
    )
    return f"GCS {named}" if None in parts else f"GCS {sum(parts)} ({named})"


def _decimal(value: float) -> str:
    whole, tenth = divmod(tenths(value), 10)
    return f"{whole}.{tenth}"
