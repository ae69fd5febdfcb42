"""Per reader and phase: the canaries in the raw bytes of every way out are those that `matrix.csv` allows, no more and no fewer."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from apps.alerting.models import Push
from apps.alerting.rules import plain_text
from apps.core.clock import pretending_it_is
from apps.feed.deliveries import encode
from apps.feed.resume import Resumed, ResumeRequest, read_together
from apps.journal.kinds import Kind, registry
from tests.support.factories import County
from tests.visibility.canaries import fields_of, seen_in
from tests.visibility.world import (
    OFF_THE_TIMELINE,
    PHASES,
    READERS,
    SAID_EARLIER,
    World,
    make_world,
    of_first_patient,
)

pytestmark = pytest.mark.django_db

Key = tuple[str, str, str]
MATRIX = Path(__file__).with_name("matrix.csv")
ROWS = list(csv.DictReader(MATRIX.read_text(encoding="utf-8").splitlines()))
BY_REFERENCE = {
    ("units_considered", "considered[].unit"),
    ("units_considered", "considered[].service"),
    ("units_considered", "account[].code"),
}
"""Ids and codes that must be real for the rest to mean anything, so they take no canary."""
OF_SERVICE = ("police", "ambulance")


def allowed(phase: str) -> dict[Key, str]:
    """By field: the readers who may see it in this phase."""
    return {(row["kind"], row["field"], row["of"]): row[phase] for row in ROWS}


def expected_rows(kind: Kind) -> set[Key]:
    fields = [*fields_of(kind), "entry.text", "entry.device"]
    return {
        (kind.name, field, of)
        for field in fields
        for of in OF_SERVICE
        if (kind.name, field) not in BY_REFERENCE and (field, of) != ("patient", "ambulance")
    }


def test_every_field_of_every_kind_has_its_row_and_no_row_is_left_over() -> None:
    wanted = {key for kind in registry for key in expected_rows(kind)}
    assert allowed("before").keys() - wanted == set()
    assert wanted - allowed("before").keys() == set()
    assert len(ROWS) == len(wanted)


def bytes_of(answer: Any) -> bytes:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return b"\n".join([body, *(f"{name}: {value}".encode() for name, value in answer.headers.items())])


def ways_out(world: World, reader: str) -> Iterator[tuple[str, bytes]]:
    """Every way by which this reader is sent bytes, with the bytes."""
    client = world.clients[reader]
    of_incident = f"/api/incidents/{world.incident}"
    wholes = (of_incident, f"{of_incident}/considered", f"/api/operations/{world.operation}")
    for path in ("/api/snapshot", "/api/snapshot?entries=all", *wholes, f"/api/feed?after={world.start}"):
        yield path, bytes_of(client.ask("get", path))
    for path in of_first_patient(world.incident):
        yield path, bytes_of(client.ask("get", path))
    yield (
        "an error",
        bytes_of(client.ask("post", "/api/reports", {"reports": [{"incident": world.incident}]})),
    )
    if reader in READERS:
        (resumed,) = read_together([ResumeRequest(client.person.pk, str(world.start))])
        frames = resumed.frames if isinstance(resumed, Resumed) else []
        yield "resume", b"\n".join(map(encode, frames))


def seen_by(world: World, reader: str) -> dict[str, set[Key]]:
    return {way: seen_in(raw, world.canaries) for way, raw in ways_out(world, reader)}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("phase", PHASES)
def test_what_is_seen_is_what_is_allowed(county: County, phase: str) -> None:
    world = make_world(county, phase)
    matrix = allowed(phase)
    with pretending_it_is(world.at):
        hub = {reader: seen_in(raw, world.canaries) for reader, raw in world.by_the_hub().items()}
        leaked: dict[str, set[Key]] = {}
        starved: dict[str, set[Key]] = {}
        for reader in world.clients:
            may = {key for key, readers in matrix.items() if reader in readers}
            ways = seen_by(world, reader) | ({"hub": hub[reader]} if reader in hub else {})
            leaked |= {f"{reader} {way}": seen - may for way, seen in ways.items() if seen - may}
            of_incident = f"/api/incidents/{world.incident}"
            asked_for = ways[f"{of_incident}/considered"]
            whole = ways[of_incident] | asked_for | ways[f"/api/operations/{world.operation}"]
            starved |= {reader: may - whole} if may - whole else {}
            if phase == "over" or reader not in READERS:
                continue  # out of reach of a device, though a desk may still ask for it; a machine has no feed
            for way in ("/api/snapshot?entries=all", "hub", "resume", f"/api/feed?after={world.start}"):
                missing = {
                    key
                    for key in whole - ways[way] - (asked_for - ways[of_incident])
                    if way == "/api/snapshot?entries=all" or key[0] not in SAID_EARLIER
                }
                starved |= {f"{reader} {way}": missing} if missing else {}
    assert leaked == {}
    assert starved == {}


def test_a_push_names_nothing_but_opaque_ids(county: County) -> None:
    world = make_world(county, "before")
    said = "\n".join(plain_text(one.kind, one.about, one.timeline) for one in Push.objects.all())
    said += plain_text("alert", world.person("O").pk, None)
    assert seen_in(said.encode(), world.canaries) == set()


def test_entries_of_no_incident_reach_nobody() -> None:
    rows = [row for row in ROWS if row["kind"] in OFF_THE_TIMELINE]
    assert {row[phase] for row in rows for phase in PHASES} == {"-"}
