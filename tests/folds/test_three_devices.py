"""Two officers and a crew record one arrest at once, with or without a signal: in the end all hold the same timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.access import Actor
from apps.core.clock import now, to_wire
from apps.core.ids import derived_id, new_id
from apps.incidents.reading import wire_entries
from apps.journal.models import Entry, Timeline
from apps.journal.selectors import entries_of
from apps.reports.inbox import read_report, take
from apps.units.selectors import actor_of
from tests.support.actions import opened
from tests.support.effort import tried
from tests.support.factories import County
from tests.support.state import fold, state_of

pytestmark = pytest.mark.timeout(400)
Draw = Callable[[st.SearchStrategy[Any]], Any]
WHO = ("police_responder", "police_clinician", "ambulance_clinician")
SECOND = "01907a71-0000-7000-8000-000000000002"
COURSE = (
    *("arrest_recognised", "cpr_started", "cpr_paused", "cpr_resumed", "shock_delivered", "shock_delivered"),
    *("compressor_changed", "pulse_returned", "pulse_lost", "patient_found", "rhythm_analysed"),
)
PAYLOADS: dict[str, dict[str, Any]] = {
    "cpr_paused": {"reason": None},
    "shock_delivered": {"energy_j": None},
    "rhythm_analysed": {"shock_advised": True},
    "patient_found": {"patient": SECOND, "tag": None},
}


@dataclass(frozen=True)
class Step:
    """A step of one device: `record` an entry, `send` everything, or `lose` the answer after sending."""

    device: int
    does: Literal["record", "send", "lose", "listen"]
    kind: str
    second: int
    is_second_patient: bool


steps = st.lists(
    st.builds(
        Step,
        device=st.integers(0, 2),
        does=st.sampled_from(("record", "record", "record", "send", "lose", "listen")),
        kind=st.sampled_from(COURSE),
        second=st.integers(0, 600),
        is_second_patient=st.booleans(),
    ),
    max_size=24,
)


@dataclass
class Recorder:
    """A device with its unconfirmed reports and the entries that it has read."""

    actor: Actor
    incident: UUID
    base: UUID
    began: datetime
    unsent: dict[str, dict[str, Any]] = field(default_factory=dict)
    read: list[Any] = field(default_factory=list)
    recorded: int = 0

    def record(self, step: Step) -> str:
        self.recorded += 1
        payload = dict(PAYLOADS.get(step.kind, {}))
        if step.is_second_patient and step.kind != "patient_found":
            payload["patient"] = SECOND
        report = {
            "id": str(derived_id(self.base, f"{step.device} {self.recorded}")),
            "kind": step.kind,
            "incident": str(self.incident),
            "at": to_wire(self.began + timedelta(seconds=step.second)),
            "payload": payload,
        }
        self.unsent[str(report["id"])] = report
        return str(report["id"])

    def send(self, *, is_heard: bool) -> None:
        """Send all waiting reports until none is left; the answer counts only if `heard`."""
        reports = [read_report(one, self.actor, None, now(), 0) for one in self.unsent.values()]
        outcomes = {one["id"]: one["outcome"] for one in take(reports)}
        assert set(outcomes.values()) <= {"recorded", "duplicate"}
        if is_heard:
            self.unsent = {}
            self.listen()

    def listen(self) -> None:
        self.read = [*wire_entries(list(entries_of({self.incident})))]

    def view(self) -> Any:
        return fold(self.read + [self._pending(report) for report in self.unsent.values()])

    def _pending(self, report: dict[str, Any]) -> dict[str, Any]:
        """The entry that the device shows for an unconfirmed report."""
        recorded = {"id": report["id"], "incident": str(self.incident), "kind": report["kind"]}
        recorded |= {"payload": report["payload"], "occurred_at": report["at"], "seq": None}
        author = {"person": str(self.actor.person)}
        return recorded | {"unit": str(self.actor.unit), "author": author, "flags": [], "withheld": False}


@contextmanager
def discarded() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@tried(40)
@given(steps)
def test_three_devices_record_one_timeline(county: County, steps: list[Step]) -> None:
    with discarded():
        devices, recorded = _played(replace(county, clients={}), steps)
        for device in devices:
            device.send(is_heard=True)
        for device in devices:
            device.listen()
        timeline = Timeline.objects.get(pk=devices[0].incident)
        assert [device.view() for device in devices] == [state_of(timeline.pk)] * 3
        _nothing_is_lost_or_doubled(state_of(timeline.pk), recorded)
        reported = Entry.objects.filter(timeline=timeline).exclude(report_digest="")
        assert {str(entry) for entry in reported.values_list("pk", flat=True)} == set(recorded)


def _played(county: County, steps: list[Step]) -> tuple[list[Recorder], dict[str, str]]:
    incident, base, began = UUID(opened(county)["incident"]["id"]), new_id(), now()
    devices = [Recorder(actor_of(county.people[who]), incident, base, began) for who in WHO]
    recorded: dict[str, str] = {}
    for step in steps:
        device = devices[step.device]
        if step.does == "record":
            recorded[device.record(step)] = step.kind
        elif step.does == "listen":
            device.listen()
        else:
            device.send(is_heard=step.does == "send")
        _own_words_stand(device, recorded)
    return devices, recorded


def _own_words_stand(device: Recorder, recorded: dict[str, str]) -> None:
    """A device always shows each of its own entries once, with or without an answer."""
    state = device.view()
    own = [id_ for id_ in device.unsent if recorded[id_] == "shock_delivered"]
    assert Counter(_shocks(state)) | Counter(own) == Counter(_shocks(state))
    _is_sound(state)


def _nothing_is_lost_or_doubled(state: dict[str, Any], recorded: dict[str, str]) -> None:
    shocks = [id_ for id_, kind in recorded.items() if kind == "shock_delivered"]
    assert sorted(_shocks(state)) == sorted(shocks)
    changes = sum(patient["care"]["compressor_changes"] for patient in state["patients"].values())
    assert changes == sum(kind == "compressor_changed" for kind in recorded.values())
    _is_sound(state)


def _shocks(state: dict[str, Any]) -> list[str]:
    return [shock["entry"] for patient in state["patients"].values() for shock in patient["care"]["shocks"]]


def _is_sound(state: dict[str, Any]) -> None:
    """Counts match their lists; no span ends before it begins or overlaps the next."""
    for patient in state["patients"].values():
        care = patient["care"]
        assert care["shock_count"] == len(care["shocks"]) == len({shock["entry"] for shock in care["shocks"]})
        moments = [moment for span in care["spans"] for moment in (span["from"], span["to"]) if moment]
        assert moments == sorted(moments)
        assert [span["to"] is None for span in care["spans"][:-1]] == [False] * (len(care["spans"]) - 1)
        assert (care["cpr"] == "running") is bool(care["spans"] and care["spans"][-1]["to"] is None)
        if care["cpr_since"]:
            assert care["cpr_started_at"] <= care["cpr_since"]
