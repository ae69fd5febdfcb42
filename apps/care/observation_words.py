"""Observations in words, one by one and at a handover (docs/wire.md, "ATMIST"). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypedDict, cast

from apps.care.news2 import tenths
from apps.care.state import Care
from apps.core.words import Words

Values = Mapping[str, Any]


def last_words(care: Care, words: Words) -> str | None:
    """The newest known values under their times, newest first; `{2026-11-22T22:41:07.000Z}` stands for a time."""
    by_time: dict[str, dict[str, object]] = {}
    for name, known in _known(care).items():
        by_time.setdefault(known["at"], {})[name] = known["value"]
    if not by_time:
        return None
    newest, *older = sorted(by_time, reverse=True)
    total = care["observations"][-1]["news2"]["total"]
    score = [] if total is None else [_named(words, "news2", str(total))]
    sets = [_set(words, newest, [*value_words(by_time[newest], words), *score])]
    sets += [_set(words, at, value_words(by_time[at], words)) for at in older]
    return words("vital-sets", sets="; ".join(sets))


class _KnownValue(TypedDict):
    value: object
    at: str


def _known(care: Care) -> Mapping[str, _KnownValue]:
    """The newest values by field, whatever the type of each."""
    return cast("Mapping[str, _KnownValue]", care["last_observations"])


def _set(words: Words, at: str, values: list[str]) -> str:
    return words("vital-set-at", at=f"{{{at}}}", values=words.list(values, "unit"))


def value_words(values: Values, words: Words) -> list[str]:
    """The values as they are read out, in the order of the chart; what is not known is left out."""
    return list(_values(values, words))


def _values(values: Values, words: Words) -> Iterator[str]:
    said = {name: value for name, value in values.items() if value is not None}
    if "rr" in said:
        yield _named(words, "rr", str(said["rr"]))
    yield from _breathing(said, words)
    if "pulse" in said:
        yield _named(words, "pulse", str(said["pulse"]))
    if "sbp" in said or "dbp" in said:
        yield _named(words, "bp", f"{said.get('sbp', '–')}/{said.get('dbp', '–')}")
    yield from ([said["acvpu"]] if "acvpu" in said else [])
    if "temperature_c" in said:
        yield words("vital-temperature", value=_decimal(said["temperature_c"], words))
    yield from _rest(said, words)


def _breathing(said: Values, words: Words) -> Iterator[str]:
    if "spo2" in said:
        scale = "scale2" if said.get("spo2_scale") == 2 else "scale1"
        gas = {True: "oxygen", False: "air", None: "unsaid"}[said.get("oxygen")]
        yield _named(words, "spo2", words(f"vital-spo2-{scale}-{gas}", value=str(said["spo2"])))
    elif "oxygen" in said:
        yield words("vital-on-oxygen") if said["oxygen"] else words("vital-on-air")


def _rest(said: Values, words: Words) -> Iterator[str]:
    if "gcs" in said:
        yield _named(words, "gcs", _coma(said["gcs"], words))
    if "glucose_mmol_l" in said:
        glucose = words("vital-glucose", value=_decimal(said["glucose_mmol_l"], words))
        yield _named(words, "glucose", glucose)
    if "pain" in said:
        yield _named(words, "pain", words("vital-pain", value=str(said["pain"])))


def _coma(gcs: Values, words: Words) -> str:
    figures = [gcs[name] for name in ("e", "v", "m")]
    parts = " ".join(
        f"{name}{'NT' if figure is None else figure}" for name, figure in zip("EVM", figures, strict=True)
    )
    return parts if None in figures else words("vital-gcs", total=str(sum(figures)), parts=parts)


def _named(words: Words, name: str, value: str) -> str:
    return words("vital-named", name=words(f"vital-name-{name}"), value=value)


def _decimal(value: float, words: Words) -> str:
    return words.number(tenths(value) / 10, "0.0")
