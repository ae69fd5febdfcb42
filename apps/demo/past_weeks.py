"""The script of a scheme's past seven weeks: calls, units, reports and outcomes. Pure.

Forty activations and five people resuscitated and taken to hospital, as the police and ambulance scheme of West Yorkshire gave out
on 23 October 2017 for its first weeks. Everything else is invented from a seed: the same seed gives the same weeks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from apps.demo.random_source import RandomSource
from apps.demo.said import SAID
from apps.journal.effective import WirePayload

Who = Literal["officer", "medic"]
Ending = Literal[
    "pulse_and_conveyed",
    "pulse_lost_again",
    "conveyed_without_pulse",
    "died_at_scene",
    "no_arrest",
    "crew_first",
    "police_tasking",
    "declined",
]
ACTIVATIONS: dict[Ending, int] = {
    "pulse_and_conveyed": 5,
    "pulse_lost_again": 3,
    "conveyed_without_pulse": 9,
    "died_at_scene": 12,
    "no_arrest": 3,
    "crew_first": 6,
    "police_tasking": 2,
}
DECLINED = 3
"""Calls of the same weeks to which no co-responder went: they count as no activation."""
DAYS = 49
PAIRS = (("XT22", "A102"), ("XT23", "A104"), ("XT25", "A106"), ("XT26", "A105"))
"""The patrol and the crew on duty; each ambulance is more than a minute farther off than the patrol."""
CYCLE_S = 120


@dataclass(frozen=True, kw_only=True)
class Job:
    """One call. `north_m`, `east_m`: its location relative to the patrol's station."""

    number: int
    ending: Ending
    at: datetime
    police: str
    ambulance: str
    north_m: int
    east_m: int


@dataclass(frozen=True, kw_only=True)
class Step:
    """One report of one person, at a time in whole seconds from the call."""

    at_s: int
    who: Who
    kind: str
    payload: WirePayload
    text: str | None = None


def jobs(first_day: datetime, seed: int = 2017) -> list[Job]:
    """The calls of seven weeks from the start of `first_day`, in their order."""
    random = RandomSource(seed)
    endings = [ending for ending, count in ACTIVATIONS.items() for _ in range(count)]
    endings += ["declined"] * DECLINED
    shuffled = [ending for _, ending in sorted((random.number("order", n), e) for n, e in enumerate(endings))]
    return [
        _job(number, ending, len(shuffled), first_day, random) for number, ending in enumerate(shuffled, 1)
    ]


def _job(number: int, ending: Ending, count: int, first_day: datetime, random: RandomSource) -> Job:
    police, ambulance = random.choice(PAIRS, "pair", number)
    spacing = timedelta(days=DAYS) / count
    return Job(
        number=number,
        ending=ending,
        # The later half of each stretch stays free, so that jobs do not overlap.
        at=first_day + spacing * (number - 1) + timedelta(seconds=_whole(random, 0, 36_000, "at", number)),
        police=police,
        ambulance=ambulance,
        north_m=_whole(random, -350, 350, "north", number),
        east_m=_whole(random, -350, 350, "east", number),
    )


def _whole(random: RandomSource, low: int, high: int, *names: object) -> int:
    return round(random.between(low, high, *names))


@dataclass(frozen=True, kw_only=True)
class Pace:
    """The times of a job's steps, in whole seconds from the call."""

    alerted: int
    accepted: int
    on_scene: int
    at_patient: int
    cpr: int
    pads: int
    crew_accepted: int
    crew_on_scene: int
    crew_at_patient: int
    handed_over: int


def pace_of(job: Job, seed: int = 2017) -> Pace:
    random = RandomSource(seed)

    def after(start: int, low: int, high: int, name: str) -> int:
        return start + _whole(random, low, high, name, job.number)

    alerted = after(0, 25, 70, "alerted")
    accepted = after(alerted, 5, 16, "accepted")
    on_scene = after(accepted, 90, 240, "on_scene")
    at_patient = after(on_scene, 20, 55, "at_patient")
    cpr = after(at_patient, 4, 12, "cpr")
    crew_at_patient = after(at_patient, 120, 420, "crew_at_patient")
    if job.ending == "crew_first":
        crew_at_patient = after(accepted, 40, 80, "crew_at_patient")
    return Pace(
        alerted=alerted,
        accepted=accepted,
        on_scene=on_scene,
        at_patient=at_patient,
        cpr=cpr,
        pads=after(cpr, 35, 85, "pads"),
        crew_accepted=accepted + 3,
        crew_on_scene=crew_at_patient - 30,
        crew_at_patient=crew_at_patient,
        handed_over=after(crew_at_patient, 45, 100, "handed_over"),
    )


def steps_of(job: Job, seed: int = 2017) -> list[Step]:
    """All reports of a job, in the order of time. `{alert}`, `{handover}`: names that the simulation fills in."""
    pace = pace_of(job, seed)
    steps = [*_crew_comes(pace), *ENDINGS[job.ending](pace)]
    if any(step.kind == "arrest_recognised" and step.who == "officer" for step in steps):
        steps.append(
            _step(pace.handed_over + 90, "medic", "arrest_described", **_said_by_those_there(job, seed))
        )
    return sorted(steps, key=lambda step: step.at_s)


def _said_by_those_there(job: Job, seed: int) -> WirePayload:
    """The crew's description of the arrest after the handover: most people collapse at home in front of a relative."""
    random = RandomSource(seed)
    seen = random.choice(("family", "family", "family", "bystander", "nobody"), "seen", job.number)
    cpr = (
        "none"
        if seen == "nobody"
        else random.choice(("none", "compressions", "compressions"), "cpr by", job.number)
    )
    return {
        "witnessed_by": seen,
        "cause": random.choice(("medical",) * 9 + ("overdose",), "cause", job.number),
        "bystander_cpr": cpr,
        "bystander_aed": "none",
        "phone_cpr": cpr != "none",
        "place": "street" if seen == "bystander" else "home",
        "collapsed_min_ago": None if seen == "nobody" else (pace_of(job, seed).handed_over + 90) // 60 + 2,
    }


def _step(at_s: int, who: Who, kind: str, text: str | None = None, **payload: Any) -> Step:
    return Step(at_s=at_s, who=who, kind=kind, payload=payload, text=text)


def _reached(at_s: int, who: Who, status: str) -> Step:
    return _step(at_s, who, "status_reached", status=status)


def _crew_comes(pace: Pace) -> Iterator[Step]:
    yield _step(pace.crew_accepted, "medic", "accept_alert", alert="{alert}")
    yield _reached(pace.crew_on_scene, "medic", "on_scene")
    yield _reached(pace.crew_at_patient, "medic", "at_patient")


def _officers_come(pace: Pace) -> Iterator[Step]:
    yield _step(pace.accepted, "officer", "accept_alert", alert="{alert}")
    yield _reached(pace.on_scene, "officer", "on_scene")
    yield _reached(pace.at_patient, "officer", "at_patient")


def _resuscitate(pace: Pace, shocks: int) -> Iterator[Step]:
    yield from _officers_come(pace)
    yield _step(pace.at_patient + 2, "officer", "arrest_recognised")
    yield _step(pace.cpr, "officer", "cpr_started")
    yield _step(pace.pads, "officer", "pads_applied")
    for turn in range(max(shocks, 1)):
        at_s = pace.pads + 12 + turn * CYCLE_S
        yield _step(at_s, "officer", "rhythm_analysed", shock_advised=turn < shocks)
        if turn < shocks:
            yield _step(at_s + 8, "officer", "shock_delivered", energy_j=200)
    yield from _handover(pace)


def _handover(pace: Pace) -> Iterator[Step]:
    yield _step(pace.handed_over - 35, "officer", "offer_handover", handover="{handover}")
    yield _step(pace.handed_over, "medic", "accept_handover", handover="{handover}", through_seq="{seq}")


def _restock(pace: Pace) -> Iterator[Step]:
    at_s = pace.handed_over + 180
    yield _step(at_s, "officer", "kit_used", items=[{"item": "aed_pads", "count": 1}])
    yield _step(at_s, "officer", "aed_data_noted", status="to_download")
    yield _reached(at_s + 60, "officer", "clear")


def _to_hospital(pace: Pace) -> Iterator[Step]:
    yield _reached(pace.handed_over + 600, "medic", "transporting")
    yield _reached(pace.handed_over + 1_500, "medic", "at_hospital")
    yield _reached(pace.handed_over + 2_700, "medic", "clear")


def _pulse_and_conveyed(pace: Pace) -> Iterator[Step]:
    yield from _resuscitate(pace, shocks=1)
    yield _step(pace.pads + 60, "officer", "pulse_returned")
    yield from _restock(pace)
    yield from _to_hospital(pace)


def _pulse_lost_again(pace: Pace) -> Iterator[Step]:
    yield from _resuscitate(pace, shocks=1)
    yield _step(pace.pads + 60, "officer", "pulse_returned")
    yield _step(pace.handed_over + 240, "medic", "pulse_lost")
    yield _step(pace.handed_over + 245, "medic", "cpr_resumed")
    yield from _restock(pace)
    yield from _to_hospital(pace)


def _conveyed_without_pulse(pace: Pace) -> Iterator[Step]:
    yield from _resuscitate(pace, shocks=2)
    yield from _restock(pace)
    yield from _to_hospital(pace)


def _died_at_scene(pace: Pace) -> Iterator[Step]:
    yield from _resuscitate(pace, shocks=0)
    yield from _restock(pace)
    at_s = pace.handed_over + 1_260
    yield _step(at_s, "medic", "resuscitation_stopped", reason="protocol_complete")
    yield _step(at_s + 30, "medic", "life_extinct_recognised", criteria=["asystole_20_min_als"])
    yield _reached(at_s + 1_800, "medic", "clear")


def _no_arrest(pace: Pace) -> Iterator[Step]:
    yield from _officers_come(pace)
    yield _step(pace.at_patient + 10, "officer", "note_added", SAID.no_arrest)
    yield from _handover(pace)
    yield _reached(pace.handed_over + 120, "officer", "clear")
    yield _reached(pace.handed_over + 1_200, "medic", "clear")


def _crew_first(pace: Pace) -> Iterator[Step]:
    """A job in which the crew reaches the patient first, so the scheme itself takes the patrol off the call."""
    yield _step(pace.accepted, "officer", "accept_alert", alert="{alert}")
    yield from _crew_alone(pace)


def _police_tasking(pace: Pace) -> Iterator[Step]:
    yield _step(pace.accepted, "officer", "accept_alert", alert="{alert}")
    yield _step(pace.accepted + 30, "officer", "take_police_tasking", alert="{alert}")
    yield from _crew_alone(pace)


def _declined(pace: Pace) -> Iterator[Step]:
    yield _step(pace.accepted, "officer", "decline_alert", alert="{alert}", reason="committed")
    yield from _crew_alone(pace)


def _crew_alone(pace: Pace) -> Iterator[Step]:
    start = pace.crew_at_patient
    yield _step(start + 5, "medic", "arrest_recognised")
    yield _step(start + 10, "medic", "cpr_started")
    yield _step(start + 1_300, "medic", "resuscitation_stopped", reason="protocol_complete")
    yield _step(start + 1_330, "medic", "life_extinct_recognised", criteria=["asystole_20_min_als"])
    yield _reached(start + 3_000, "medic", "clear")


ENDINGS = {
    "pulse_and_conveyed": _pulse_and_conveyed,
    "pulse_lost_again": _pulse_lost_again,
    "conveyed_without_pulse": _conveyed_without_pulse,
    "died_at_scene": _died_at_scene,
    "no_arrest": _no_arrest,
    "crew_first": _crew_first,
    "police_tasking": _police_tasking,
    "declined": _declined,
}
