"""The tables and the aims of a run, as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version

from benchmarks.rig.deliveries import FROM_WAKEUP, LAST_STEP, WHOLE, Series
from benchmarks.rig.setup import OURS, PICOWS, Join

AIM = 2.0
STEPS = (WHOLE, FROM_WAKEUP, LAST_STEP)
PACKAGES = ("Django", "channels", "channels-redis", "uvicorn", "uvloop", "psycopg", "picows")


@dataclass(frozen=True)
class Aim:
    """A ratio of two figures of this run that should not exceed `AIM`."""

    sentence: str
    ratio: float

    @property
    def is_met(self) -> bool:
        return self.ratio <= AIM

    def __str__(self) -> str:
        return f"- {'pass' if self.is_met else 'MISS'}: {self.sentence}: {self.ratio:.2f}× (aim ≤ {AIM:.0f}×)"


def machine() -> str:
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    load = "/".join(f"{load:.1f}" for load in os.getloadavg())
    return f"{os.cpu_count()} cores, load {load} at the end, Python {platform.python_version()}, {versions}."


def targeted_table(rows: list[Series]) -> str:
    idles = sorted({row.idle for row in rows})
    heads = [f"{idle:,} idle: p50 / p99 ms, CPU µs (rounds)" for idle in idles]
    lines = [_line(["", "step", *heads]), _line(["---"] * (2 + len(idles)))]
    for step in STEPS:
        for name in dict.fromkeys(row.name for row in rows):
            cells = [
                _timing(row)
                for idle in idles
                for row in rows
                if (row.name, row.step, row.idle) == (name, step, idle)
            ]
            lines.append(_line([name, step, *cells]))
    return "\n".join(lines)


def _timing(row: Series) -> str:
    return f"{row.last_p50_ms:.2f} / {row.last_p99_ms:.2f}, {row.cpu_us:.0f} ({row.rounds})"


def broadcast_table(rows: list[Series], left_out: dict[str, str]) -> str:
    limit = _one(rows, PICOWS, LAST_STEP)
    heads = [
        "",
        "step",
        *["half p50 ms", "last p50 ms", "last p99 ms", "best ms", "× picows", "CPU µs", "× picows", "rounds"],
    ]
    lines = [_line(heads), _line(["---"] * len(heads))]
    for row in sorted(rows, key=lambda row: (STEPS.index(row.step), row.last_p50_ms)):
        times = [
            row.middle_p50_ms,
            row.last_p50_ms,
            row.last_p99_ms,
            row.last_min_ms,
            row.last_p50_ms / limit.last_p50_ms,
        ]
        cpu = [f"{row.cpu_us:.1f}", f"{row.cpu_us / limit.cpu_us:.2f}"]
        lines.append(_line([row.name, row.step, *(f"{time:.2f}" for time in times), *cpu, str(row.rounds)]))
    lines += [f"\nNot measured: {name}, because {reason}." for name, reason in left_out.items()]
    return "\n".join(lines)


def joining(joins: list[Join]) -> str:
    """How long the largest number of sockets took to connect, resume and join, all at once."""
    most = max(joins, key=lambda join: join.count)
    return (
        f"{most.count:,} sockets came at once and had joined after {most.seconds:.1f} s, at {most.cpu_ms:.1f} ms of the "
        f"server's CPU each (other servers were taking in theirs meanwhile)."
    )


def aims(targeted: list[Series], broadcast: list[Series]) -> list[Aim]:
    return [*_idle_aims(targeted), *_broadcast_aims(broadcast)]


def _idle_aims(rows: list[Series]) -> Iterable[Aim]:
    idles = sorted({row.idle for row in rows})
    for step in STEPS:
        for idle in idles[1:]:
            few, many = (_one(rows, OURS, step, count) for count in (idles[0], idle))
            for what, of in FIGURES.items():
                sentence = f"alert to 10, {step}, {what} at {idle:,} idle sockets against {idles[0]}"
                yield Aim(sentence, of(many) / of(few))


def _broadcast_aims(rows: list[Series]) -> Iterable[Aim]:
    limit = _one(rows, PICOWS, LAST_STEP)
    for step in (LAST_STEP, FROM_WAKEUP):
        for what, of in FIGURES.items():
            yield Aim(f"broadcast, {step}, {what} against picows", of(_one(rows, OURS, step)) / of(limit))


FIGURES: dict[str, Callable[[Series], float]] = {
    "time to last": lambda row: row.last_p50_ms,
    "CPU per delivery": lambda row: row.cpu_us,
}


def _one(rows: list[Series], name: str, step: str, idle: int = 0) -> Series:
    return next(row for row in rows if (row.name, row.step, row.idle) == (name, step, idle))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
