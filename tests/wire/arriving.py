"""Timelines as their entries come one by one, with the state after each: a server and a device take them in and agree.

The golden timelines come in three shuffled orders. The others are made of kinds that act on each other's entries: merges,
tourniquets, descriptions by which observations are scored, marks and withdrawals, at few times, so that much of it is late.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVar

from tests.folds.advancing import as_they_came, taken_in
from tests.support.entries import (
    INCIDENT,
    XT21,
    XT22,
    TimelineExample,
    at,
    entry_id,
    handover_id,
    patient_id,
    tourniquet_id,
)

T = TypeVar("T")
WireEntry = dict[str, Any]
Digest = Callable[[Mapping[str, Any]], str]
ORDERS = 3
ENTANGLED = 24
LENGTH = 30


@dataclass
class Picks:
    """Picks that are the same in each run and in each version of Python."""

    seed: str
    _count: int = 0

    def below(self, most: int) -> int:
        self._count += 1
        return int.from_bytes(sha256(f"{self.seed} {self._count}".encode()).digest()[:8]) % most

    def one_of(self, *choices: T) -> T:
        return choices[self.below(len(choices))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        left = [*items]
        return [left.pop(self.below(len(left))) for _ in items]


def orders(timeline: TimelineExample, digest: Digest) -> dict[str, Any]:
    """Shuffled orders of one timeline's entries, and for each a digest of the states after each entry."""
    entries = once(timeline.entries)
    picks = Picks(timeline.name)
    shuffled = [picks.shuffled(range(len(entries))) for _ in range(ORDERS)]
    came = [[entries[number] for number in order] for order in shuffled]
    return {
        "name": timeline.name,
        "orders": [" ".join(str(number) for number in order) for order in shuffled],
        "digests": [digest({"after": digests_after(arrived, digest)}) for arrived in came],
    }


def once(entries: Sequence[WireEntry]) -> list[WireEntry]:
    """The last copy of each entry, in the order of the first."""
    return list({entry["id"]: entry for entry in entries}.values())


def entangled(digest: Digest) -> Iterator[tuple[str, dict[str, Any]]]:
    for number in range(1, ENTANGLED + 1):
        picks = Picks(str(number))
        entries = as_they_came([_entry(picks, n) for n in range(1, LENGTH + 1)])
        name = f"entangled-{number:02d}"
        yield name, {"name": name, "entries": entries, "digests": digests_after(entries, digest)}


def digests_after(entries: Sequence[WireEntry], digest: Digest) -> list[str]:
    return [digest(state) for state in taken_in(as_they_came(entries))]


def _entry(picks: Picks, number: int) -> WireEntry:
    kind = picks.one_of(*KINDS)
    return {
        "id": entry_id(number),
        "incident": INCIDENT,
        "seq": None,
        "kind": kind,
        "payload": _payload(picks, kind),
        "unit": picks.one_of(XT21, XT22),
        "author": {"person": picks.one_of("p1", "p2")},
        "device": "d1",
        "occurred_at": at(f"45:{picks.below(20):02d}"),
        "flags": ["authority"] if not picks.below(3) else [],
        "text": None,
        "withheld": False,
    }


def _payload(picks: Picks, kind: str) -> WireEntry:
    patient = picks.one_of(None, None, patient_id(1), patient_id(2))
    one, other = (entry_id(1 + picks.below(LENGTH + 4)) for _ in range(2))
    tourniquet = {"patient": patient, "tourniquet": tourniquet_id(1 + picks.below(3))}
    payloads: dict[str, WireEntry] = {
        "patients_merged": {"patient": patient, "into": picks.one_of(None, patient_id(1), patient_id(3))},
        "patient_described": {
            "patient": patient,
            "age_years": picks.one_of(None, 15, 16),
            "pregnant": picks.one_of(None, True, False),
        },
        "observations_taken": {
            "patient": patient,
            "rr": picks.one_of(8, 16),
            "sbp": picks.one_of(None, 92),
            "dbp": picks.one_of(None, 60),
        },
        "tourniquet_applied": {**tourniquet, "limb": "left_arm", "time_known": True},
        "tourniquet_reassessed": {**tourniquet, "bleeding": False},
        "tourniquet_converted": tourniquet,
        "handover_offered": {
            "handover": handover_id(1 + picks.below(2)),
            "patient": patient,
            "from_unit": XT21,
            "to_unit": XT22,
        },
        "kit_used": {"items": [{"item": "aed_pads", "count": 1}]},
        "aed_data_noted": {"status": picks.one_of("downloaded", "to_download")},
        "entry_withdrawn": {"entry": one, "reason": "slip"},
        "marked_same": {"entry": one, "same_as": other},
    }
    return payloads.get(kind, {"patient": patient})


RESUSCITATION = (
    "cpr_started",
    "cpr_resumed",
    "shock_delivered",
    "pulse_returned",
    "cpr_paused",
    "compressor_changed",
)
KINDS = (
    *RESUSCITATION,
    *("patients_merged", "patient_described", "observations_taken", "observations_taken"),
    *("tourniquet_applied", "tourniquet_reassessed", "tourniquet_converted", "tourniquet_applied"),
    *("handover_offered", "kit_used", "aed_data_noted", "entry_withdrawn", "marked_same"),
)
