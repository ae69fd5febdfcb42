"""Streams written before salts are brought over: words leave payloads, the chain holds, reports are still recognised."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from apps.core.ids import new_id
from apps.journal.chain import report_digest
from apps.journal.models import Entry
from tests.journal.entries import area_of_before, remove_triggers
from tests.support.migrations import SLOW, migrate_forward, migrate_to

pytestmark = SLOW
BEFORE = ("journal", "0003_timeline")
AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
CONTENT = hashlib.sha256(b"a report").hexdigest()
SAID = {"code": "divertible-task", "values": {"task": "RTC-118"}}
CHECK = {"check": "on_duty", "ok": True, "reason": "words", "said": SAID}
OLD: list[tuple[str, dict[str, Any], str | None]] = [
    ("note_added", {}, "He fell."),
    ("hazards_changed", {"hazards": ["dog", "gas"]}, None),
    ("unit_duty_changed", {"duty": "busy", "task": "RTC-118"}, None),
    ("unit_duty_changed", {"duty": "available", "task": None}, None),
    ("pre_alert_given", {"hospital": "Calder Royal Hospital", "eta_min": 9}, None),
    ("units_considered", {"considered": [{"checks": [CHECK]}], "sentence": "words", "account": [SAID]}, None),
    ("alert_sent", {"alert": "a", "failed": [{"device": "d", "reason": "It said no."}]}, None),
]
NEW_CHECK = {"check": "on_duty", "ok": True, "said": {"code": "divertible-job", "values": {}}}
NEW: list[tuple[dict[str, Any], str | None]] = [
    ({}, "He fell."),
    ({}, '{"hazards": ["dog", "gas"]}'),
    ({"duty": "busy"}, "RTC-118"),
    ({"duty": "available"}, None),
    ({"eta_min": 9}, "Calder Royal Hospital"),
    (
        {"considered": [{"checks": [NEW_CHECK]}], "account": [{"code": "divertible-job", "values": {}}]},
        None,
    ),
    ({"alert": "a", "failed": [{"device": "d", "reason": "given_up"}]}, None),
]


@pytest.fixture
def before(real_commits: None) -> Iterator[Any]:
    """The models as they were before salts."""
    yield migrate_to(BEFORE)
    migrate_forward()
    if connection.vendor == "sqlite":
        remove_triggers()


def test_a_stream_of_before_is_brought_over(before: Any) -> None:
    area = area_of_before(before)
    timeline = before.get_model("journal", "Timeline").objects.create(area_id=area.pk, state={}, seq=len(OLD))
    texts = before.get_model("journal", "Text").objects
    for place, (kind, payload, words) in enumerate(OLD, 1):
        before.get_model("journal", "Entry").objects.create(
            id=new_id(),
            stream_id=area.pk,
            position=place,
            timeline_id=timeline.pk,
            seq=place,
            kind=kind,
            version=1,
            payload=payload,
            text=texts.create(timeline_id=timeline.pk, body=words) if words else None,
            occurred_at=AT,
            received_at=AT,
            recorded_at=AT,
            report_digest=CONTENT if kind == "note_added" else "",
            digest="0" * 64,
        )
    before.get_model("journal", "Head").objects.filter(pk=area.pk).update(position=len(OLD))

    migrate_forward()

    entries = list(Entry.objects.select_related("text").order_by("position"))
    assert [(entry.payload, entry.text and entry.text.body) for entry in entries] == NEW
    assert entries[0].report_digest == report_digest(entries[0].salt, CONTENT)
    assert len({entry.salt for entry in entries}) == len(OLD)
    out = StringIO()
    call_command("verify_journal", stdout=out)
    assert f"{area.pk}: {len(OLD)} entries, chain holds" in out.getvalue()
