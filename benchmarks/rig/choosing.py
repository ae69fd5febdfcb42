"""`python -m benchmarks.rig.choosing UNITS CALLS`: one county, the same calls for every contestant; prints its times as JSON."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import django
import numpy as np

if TYPE_CHECKING:
    from apps.accounts.access import Actor
    from apps.accounts.models import Agency
    from apps.core.geo import Place
    from apps.dispatch.eligibility.search import Candidates
    from apps.dispatch.said import Said

WARM_UP = 20
SERVICES = ("ambulance", "police")
EARTH_RADIUS_M = 6_371_000.0
Answer: TypeAlias = "tuple[tuple[str, ...], list[Said]]"
"""The call signs of those who go, and the account of the decision."""


def main(units: int, calls: int) -> None:
    django.setup()
    from apps.core.clock import now
    from benchmarks.rig.county import make_county, places_of_calls

    agencies, desk = make_county(units)
    owner = agencies["ambulance"]
    places, at = places_of_calls(calls), now()
    memory = InMemory(owner, at, places)
    gc.collect()
    gc.freeze()
    ours, own_answers = timed(places, lambda place: decide(owner, place, at))
    theirs, their_answers = timed(places, memory.decide)
    searching, _ = timed(places, lambda place: search(owner, place, at))
    scanning, _ = timed(places, memory.search)
    if own_answers != their_answers:
        differing = next(pair for pair in zip(own_answers, their_answers, strict=True) if pair[0] != pair[1])
        raise SystemExit(f"The answers differ: {differing}")
    opening = whole_calls(desk, places[: max(WARM_UP + 1, calls // 3)])
    json.dump(
        {
            "decision": ours,
            "decision, in memory": theirs,
            "search": searching,
            "search, in memory": scanning,
            "whole call": opening,
            "who goes": sum(len(signs) for signs, _ in own_answers) / len(own_answers),
        },
        sys.stdout,
    )


def timed(places: list[Place], work: Callable[[Place], Any]) -> tuple[list[float], list[Any]]:
    """The duration in milliseconds of each call after the warm-up, and all answers."""
    times, answers = [], []
    for place in places:
        start = perf_counter()
        answers.append(work(place))
        times.append((perf_counter() - start) * 1_000)
    return times[WARM_UP:], answers


def decide(owner: Agency, place: Place, at: datetime) -> Answer:
    from apps.dispatch.eligibility.search import find_candidates

    return chosen_of(find_candidates(owner, place, at))


def chosen_of(candidates: Candidates) -> Answer:
    """Everything that an allocation does before it writes: checks, reasons, ranking, the account of them."""
    from apps.dispatch.considered import considered_as_wire
    from apps.dispatch.coverage import _filled, _first_chosen
    from apps.dispatch.eligibility import rules
    from apps.dispatch.eligibility.candidates import AskedUnits, CallFacts, CrewGoing
    from apps.dispatch.eligibility.plan import plan_of
    from apps.dispatch.explanation.sentences import account_of, gain_s
    from apps.doctrine.selectors import shipped_scheme

    call = CallFacts(
        system="coresponder",
        code="CARDIAC_ARREST",
        category="cardiac_arrest",
        trigger_label="Cardiac arrest",
        hazards=(),
        age="unknown",
        age_years=None,
        exercise=False,
        is_arrest=True,
        plan=plan_of(shipped_scheme().crew, "cardiac_arrest"),
        today=candidates.today,
    )
    asked = AskedUnits(statuses={})
    crews = _filled(rules.consider_crews(candidates.crews, call, asked, candidates.terms), call.plan)
    going = [
        CrewGoing(call_sign=one.unit.call_sign, eta_s=one.eta_s or 0, aboard=one.unit.aboard)
        for one in crews
        if one.chosen
    ]
    cos = rules.consider_co_responders(candidates.co_responders, call, asked, candidates.terms, going)
    considered = [*crews, *_first_chosen(cos, 1)]
    considered_as_wire(considered)
    signs = tuple(one.unit.call_sign for one in considered if one.chosen)
    return signs, account_of(considered, gain_s(considered))


def search(owner: Agency, place: Place, at: datetime) -> None:
    from apps.dispatch.eligibility.search import FREE, NEAR, searched_for
    from apps.units.nearby import nearest

    for agencies in searched_for(owner.pk, at).each():
        nearest(agencies, place.lat, place.lon, free=FREE, all_=NEAR)


@dataclass(frozen=True)
class Rows:
    """The units of one service as arrays, in the order of their ids."""

    ids: list[UUID]
    lat: Any
    lon: Any
    is_free: Any


class InMemory:
    """The same decision without a database: haversine distances to all units, which are objects made beforehand."""

    def __init__(self, owner: Agency, at: datetime, places: list[Place]) -> None:
        from apps.dispatch.eligibility.search import UNPLACED, searched_for
        from apps.doctrine.selectors import schemes_in_force
        from apps.units.nearby import nearby_units, without_position

        self.owner, self.at, self.local = owner.pk, at, at.astimezone(ZoneInfo(owner.time_zone))
        searched = dict(zip(("crews", "co_responders"), searched_for(owner.pk, at).each(), strict=True))
        self.rows = {role: _rows(agencies) for role, agencies in searched.items()}
        self.unplaced = {role: without_position(agencies, UNPLACED) for role, agencies in searched.items()}
        wanted = {unit for place in places for units in self.search(place).values() for unit in units}
        self.units = nearby_units(wanted)
        self.agencies = schemes_in_force({unit.agency for unit in self.units.values()}, at)

    def search(self, place: Place) -> dict[str, list[UUID]]:
        from apps.dispatch.eligibility.search import FREE, NEAR

        return {role: _nearest(rows, place, FREE, NEAR) for role, rows in self.rows.items()}

    def decide(self, place: Place) -> Answer:
        from apps.dispatch.eligibility.search import CandidateBuilder, Candidates, _terms

        builder = CandidateBuilder(place, self.at, self.local.hour, None, {}, {}, self.agencies, set())
        found = {
            role: [*(self.units[unit] for unit in units), *self.unplaced[role]]
            for role, units in self.search(place).items()
        }
        return chosen_of(
            Candidates(
                owner=self.owner,
                crews=[builder.candidate(unit) for unit in found["crews"]],
                co_responders=[builder.candidate(unit) for unit in found["co_responders"]],
                terms={agency: _terms(held, self.at) for agency, held in self.agencies.items()},
                at=self.at,
                today=self.local.date(),
            )
        )


def _rows(agencies: frozenset[UUID]) -> Rows:
    from apps.units.models import UnitPosition

    heard = UnitPosition.objects.filter(agency__in=agencies).order_by("unit")
    rows = list(heard.values_list("unit", "lat", "lon", "is_free"))
    return Rows(
        [row[0] for row in rows],
        np.radians([row[1] for row in rows]),
        np.radians([row[2] for row in rows]),
        np.array([row[3] for row in rows]),
    )


def _nearest(rows: Rows, place: Place, free: int, all_: int) -> list[UUID]:
    lat, lon = np.radians(place.lat), np.radians(place.lon)
    chord = (
        np.sin((rows.lat - lat) / 2) ** 2 + np.cos(lat) * np.cos(rows.lat) * np.sin((rows.lon - lon) / 2) ** 2
    )
    metres = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(chord))
    found = {*_first(metres, all_), *_first(np.where(rows.is_free, metres, np.inf), free)}
    return [rows.ids[index] for index in sorted(found, key=lambda index: metres[index])]


def _first(metres: Any, count: int) -> list[int]:
    few = np.argpartition(metres, min(count, len(metres) - 1))[:count]
    return [int(index) for index in few]


def open_one(desk: Actor, place: Place) -> UUID:
    """Open a call for an arrest: the incident."""
    from apps.dispatch.actions import Call, open_call
    from apps.incidents.records import Location

    reference = uuid4().hex
    location = Location(lat=place.lat, lon=place.lon, accuracy_m=10.0, source="bench")
    call = Call(
        external_ref=reference,
        system="coresponder",
        code="CARDIAC_ARREST",
        address="1 High Street",
        location=location,
        received_at=None,
        hazards=(),
        age="unknown",
        age_years=None,
        exercise=False,
        idempotency_key=reference,
        body={"external_ref": reference},
    )
    return UUID(open_call(desk, call).body["incident"]["id"])


def whole_calls(desk: Actor, places: list[Place]) -> list[float]:
    """`open_call` from the checked body to the commit. Each call is cancelled afterwards, outside the measured time."""
    from apps.dispatch.changes import cancel_call

    times = []
    for place in places:
        start = perf_counter()
        incident = open_one(desk, place)
        times.append((perf_counter() - start) * 1_000)
        cancel_call(desk, incident)
    return times[WARM_UP:]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
