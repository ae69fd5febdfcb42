"""`python -m benchmarks.rig.growing SHAPE COUNTS ROUNDS`: the times of one report at each number of entries, as JSON.

In each round every incident gets one report, in turn, so that other load on the machine affects all of them equally.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

import django

if TYPE_CHECKING:
    from apps.accounts.access import Actor
    from apps.accounts.models import Agency, Area

WARM_UP = 20
BATCH = 500
OF_A_PATIENT = 10
FRESH_AFTER = 5
"""An incident of few entries is replaced after so many reports: it would not have few any more."""
FACTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("shock_delivered", {"energy_j": 150}),
    ("observations_taken", {"rr": 12, "spo2": 94, "sbp": 110, "dbp": 70, "pulse": 88, "acvpu": "V"}),
    ("rhythm_analysed", {"shock_advised": True}),
    ("rescue_breaths_given", {"count": 2}),
    ("compressor_changed", {}),
)


def main(shape: Literal["one", "many"], counts: list[int], rounds: int) -> None:
    django.setup()
    scene = Scene.made()
    grown = {count: Growing(scene, shape, count) for count in counts}
    gc.collect()
    gc.freeze()
    times: dict[int, list[float]] = {count: [] for count in counts}
    for _ in range(rounds):
        for count, one in grown.items():
            times[count].append(one.timed())
    _check(grown)
    json.dump({count: taken[WARM_UP:] for count, taken in times.items()}, sys.stdout)


def _check(grown: dict[int, Growing]) -> None:
    """What was measured is a state that is right."""
    from apps.journal.verify import replay_differences

    differing = {timeline.pk: parts for timeline, parts in replay_differences() if parts}
    if differing:
        raise SystemExit(f"The stored states of {sorted(grown)} entries differ: {differing}")


@dataclass(frozen=True)
class Scene:
    """The area and the agency of all crews."""

    area: Area
    agency: Agency

    @classmethod
    def made(cls) -> Scene:
        from apps.accounts.models import Agency, Area
        from apps.journal.selectors import head_of

        area = Area.objects.create(slug="bench", name="Bench", south=53.0, west=-2.0, north=54.0, east=-1.0)
        head_of(area.pk)
        agency = Agency.objects.create(
            area=area, slug="a", name="A", service_id="ambulance", number_prefix="BE"
        )
        return cls(area, agency)

    def crew(self) -> Actor:
        """A paramedic on a unit of his or her own, which no incident has yet."""
        from apps.accounts.access import Role
        from apps.accounts.actions import add_person
        from apps.core.clock import now
        from apps.core.ids import new_id
        from apps.units.models import Crew, Unit
        from apps.units.selectors import actor_of

        name = new_id().hex[-12:]
        person = add_person(self.agency, name, name, Role.CLINICIAN)
        unit = Unit.objects.create(agency=self.agency, call_sign=name, kind="car", duty="available")
        Crew.objects.create(unit=unit, person=person, since=now())
        return actor_of(person)

    def opened(self, crew: Actor) -> UUID:
        """A new incident, to which this crew alone is alerted."""
        from apps.core.clock import now
        from apps.incidents.actions import NewAlert, NewIncident, open_incident, raise_alert
        from apps.journal.transaction import JournalTransaction, in_transaction

        trigger = {"system": "bench", "code": "1", "label": "Arrest", "category": "cardiac_arrest"}
        call = NewIncident(
            external_ref=str(crew.unit),
            trigger=trigger,
            address="1 High Street",
            lat=53.5,
            lon=-1.5,
            accuracy_m=10.0,
            location_source="bench",
            received_at=now(),
        )
        alert = NewAlert(
            unit=UUID(str(crew.unit)),
            call_sign="A1",
            agency=self.agency.pk,
            service="ambulance",
            role="crew",
            eta_s=300,
            distance_m=2000,
        )

        def work(journal: JournalTransaction) -> UUID:
            incident: UUID = open_incident(journal, crew, self.agency, call).pk
            raise_alert(journal, incident, alert)
            return incident

        return in_transaction(work)


@dataclass
class Growing:
    """An incident with so many entries. `shape`: all of one patient, or ten of each."""

    scene: Scene
    shape: Literal["one", "many"]
    count: int
    crew: Actor = field(init=False)
    incident: UUID = field(init=False)
    reported: int = 0

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        from apps.core.ids import new_id

        self.crew = self.scene.crew()
        self.incident, self.reported = self.scene.opened(self.crew), 0
        facts = cycle(FACTS)
        patients = [str(new_id()) for _ in range(max(1, self.count // OF_A_PATIENT))]
        self._of = cycle([None] if self.shape == "one" else patients)
        self._bodies = ({"kind": kind, "payload": payload} for kind, payload in facts)
        left = self.count - 2
        while left > 0:
            self.send(islice(self._bodies, min(left, BATCH)))
            left -= BATCH

    def timed(self) -> float:
        """The milliseconds that one report takes, from its body to the commit."""
        if self.count <= OF_A_PATIENT and self.reported >= FRESH_AFTER:
            self.begin()
        body = next(self._bodies)
        start = perf_counter()
        self.send(iter([body]))
        self.reported += 1
        return (perf_counter() - start) * 1_000

    def send(self, bodies: Iterator[dict[str, Any]]) -> None:
        from apps.core.clock import now
        from apps.reports.inbox import read_report, take

        at = now()
        reports = [read_report(self._report(body), self.crew, None, at, None) for body in bodies]
        refused = [receipt for receipt in take(reports) if receipt["outcome"] != "recorded"]
        if refused:
            raise SystemExit(f"A report was not recorded: {refused[0]}")

    def _report(self, body: dict[str, Any]) -> dict[str, Any]:
        from apps.core.clock import now, to_wire
        from apps.core.ids import new_id

        patient = next(self._of)
        payload = body["payload"] | ({"patient": patient} if patient else {})
        return {
            "id": str(new_id()),
            "kind": body["kind"],
            "incident": str(self.incident),
            "at": to_wire(now()),
            "payload": payload,
            "text": None,
        }


if __name__ == "__main__":
    main(
        "one" if sys.argv[1] == "one" else "many",
        [int(count) for count in sys.argv[2].split(",")],
        int(sys.argv[3]),
    )
