"""A resuscitation protocol: the times and counts that the clocks of a device follow, and contradictions among them. Pure.

Every figure is in a file with its source (`data/protocols/*.yaml` are shipped) and goes to the devices unchanged; none is in code.
There are no doses: a device only shows when a paramedic considers a drug, and records what was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from apps.core.words import COMMA, message
from apps.doctrine.part_file import Contradiction, Part

ProtocolName = Literal["adult", "child", "newborn"]
PROTOCOL_NAMES: tuple[ProtocolName, ...] = ("adult", "child", "newborn")

PerMinute = Annotated[int, Meta(ge=1, le=200)]
Seconds = Annotated[int, Meta(ge=1, le=3_600)]
Shocks = Annotated[int, Meta(ge=1, le=20)]
Words = Annotated[str, Meta(pattern=r"^\S", max_length=1_000)]


class Adrenaline(Part, frozen=True, kw_only=True):
    """When a paramedic considers adrenaline: after some shocks, or at once if none is advised; then every `from_s` to `until_s`."""

    first_after_shocks: Shocks
    non_shockable_at_once: bool
    from_s: Seconds
    until_s: Seconds


class Protocol(Part, frozen=True, kw_only=True):
    """One version of one protocol. Rates are per minute, times in seconds.

    `ratio`: compressions to breaths. `rescue_breaths`: given before the first compression. `uncertain`: the origin of each value
    without a primary source; such a protocol is shown as provisional.
    """

    protocol: ProtocolName
    version: Annotated[int, Meta(ge=1, le=9_999)]
    title: Annotated[str, Meta(pattern=r"^\S", max_length=80)]
    jurisdiction: Annotated[str, Meta(pattern=r"^\S", max_length=120)]
    source: Words
    effective_from: date
    approved_by: Annotated[str, Meta(pattern=r"^\S", max_length=120)]
    uncertain: Mapping[str, Words] = {}
    rate_per_min: tuple[PerMinute, PerMinute]
    metronome_per_min: PerMinute
    ratio: tuple[Annotated[int, Meta(ge=1, le=60)], Annotated[int, Meta(ge=1, le=5)]]
    rescue_breaths: Annotated[int, Meta(ge=0, le=10)]
    breaths_per_min_advanced: Annotated[int, Meta(ge=1, le=60)]
    cycle_s: Seconds
    warn_s: Seconds
    hands_off_s: Seconds
    swap_s: Seconds
    shock_pause_s: Seconds
    adrenaline: Adrenaline | None
    amiodarone_after_shocks: Annotated[tuple[Shocks, ...], Meta(max_length=5)]


def contradictions(protocol: Protocol) -> Iterator[Contradiction]:
    """Contradictions between values that are valid by themselves."""
    least, most = protocol.rate_per_min
    if least > most:
        yield "rate_per_min", message("file-protocol-rate", least=str(least), most=str(most))
    elif not least <= protocol.metronome_per_min <= most:
        rate = str(protocol.metronome_per_min)
        yield (
            "metronome_per_min",
            message("file-protocol-metronome", rate=rate, least=str(least), most=str(most)),
        )
    if protocol.warn_s >= protocol.cycle_s:
        yield (
            "warn_s",
            message("file-protocol-warning", warn=str(protocol.warn_s), cycle=str(protocol.cycle_s)),
        )
    drug = protocol.adrenaline
    if drug and drug.from_s >= drug.until_s:
        yield (
            "adrenaline.until_s",
            message("file-protocol-adrenaline", until=str(drug.until_s), since=str(drug.from_s)),
        )
    if sorted(set(protocol.amiodarone_after_shocks)) != list(protocol.amiodarone_after_shocks):
        yield "amiodarone_after_shocks", message("file-protocol-amiodarone")
    for name in protocol.uncertain.keys() - FIGURES:
        yield "uncertain", message("file-protocol-uncertain", name=name, known=COMMA.join(FIGURES))


_ABOUT = (
    "protocol",
    "version",
    "title",
    "jurisdiction",
    "source",
    "effective_from",
    "approved_by",
    "uncertain",
)
FIGURES = tuple(name for name in Protocol.__struct_fields__ if name not in _ABOUT)
