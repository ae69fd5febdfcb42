"""Three validators and the rules of documents accept the document of every timeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from apps.interop.edition import Edition, edition_of
from apps.interop.fhir.bundle import document, document_bytes
from tests.folds.strategies import alerted, patients, timelines
from tests.interop.any_timeline import care_timelines
from tests.interop.cases import source
from tests.interop.validators import document_faults, model_faults, node_faults, schema_faults
from tests.support.effort import tried
from tests.support.entries import TimelineExample
from tests.support.state import fold

# On one worker, because the last test reads what the others stored.
pytestmark = [pytest.mark.timeout(400), pytest.mark.xdist_group("fhir")]
TIMELINES = Path(__file__).resolve().parents[1] / "wire" / "timelines"
LATER = {"text": None, "version": 1, "recorded_at": None}
for_node: list[dict[str, Any]] = []


def editions(entries: list[dict[str, Any]]) -> list[Edition]:
    """The editions of each patient of the timeline."""
    return [edition_of(source(entries), patient) for patient in fold(entries)["patients"]]


def all_but_node(edition: Edition) -> list[str]:
    made = document(edition)
    for_node.append(made)
    return [*schema_faults(made), *model_faults(made), *document_faults(made)]


@tried(40)
@given(care_timelines())
def test_any_care(timeline: TimelineExample) -> None:
    for edition in editions(timeline.entries):
        assert all_but_node(edition) == []
        json.loads(document_bytes(edition))


@tried(30)
@given(timelines())
def test_any_timeline(found: list[dict[str, Any]]) -> None:
    entries = [LATER | entry for entry in found]
    for edition in editions(entries):
        assert all_but_node(edition) == []


@tried(15)
@given(patients())
def test_any_patients(found: list[dict[str, Any]]) -> None:
    entries = [LATER | entry | {"seq": n} for n, entry in enumerate(alerted() + found, 1)]
    for edition in editions(entries):
        assert all_but_node(edition) == []


def test_every_timeline_of_the_wire() -> None:
    for path in sorted(TIMELINES.glob("*.json")):
        for edition in editions(json.loads(path.read_text(encoding="utf-8"))["entries"]):
            assert (path.name, all_but_node(edition)) == (path.name, [])


def test_the_npm_validator_takes_all_of_them() -> None:
    """Last, in one process for all documents, because its start costs more than the checks."""
    assert for_node
    assert [faults for faults in node_faults(for_node) if faults] == []
