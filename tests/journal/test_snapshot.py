"""A snapshot and its cursor are of one moment: the entries after the cursor are exactly those that the snapshot lacks."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from apps.feed.consistent import consistent_read
from apps.feed.frames import snapshot
from apps.journal.cursor import Cursor
from apps.journal.models import Timeline
from apps.journal.selectors import entries_after, head_of, states
from tests.journal.entries import begin_timeline, head, make_area, note, positions, write
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, SUPERVISOR
from tests.support.factories import County


def elsewhere(timeline: UUID) -> None:
    """One more entry, committed on another connection before this returns."""

    def work() -> None:
        try:
            write(timeline, note())
        finally:
            connection.close()

    writer = Thread(target=work)
    writer.start()
    writer.join(20)
    assert not writer.is_alive()


@pytest.mark.usefixtures("real_commits")
def test_what_is_committed_meanwhile_is_not_in_the_read() -> None:
    area = make_area()
    timeline = begin_timeline(area)
    with consistent_read():
        before = head_of(area.pk)
        elsewhere(timeline)
        recorded = positions(area)
        after, state = head_of(area.pk), states({timeline})[timeline]
        assert (before.position, after.position, recorded) == (1, 1, [1])
        assert (state.seq, state.state["seq"]) == (1, 1)
    assert (head(area).position, Timeline.objects.get(pk=timeline).seq) == (2, 2)
    assert [entry.position for entry in entries_after(area.pk, before.position)] == [2]


def entries_in(taken: Mapping[str, Any]) -> list[str]:
    return [entry["id"] for subject in taken["incidents"] for entry in subject["entries"]]


@pytest.mark.parametrize("who", [OFFICER, SUPERVISOR])
def test_the_cursor_goes_on_exactly_where_the_snapshot_ends(county: County, who: str) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    person = county.people[who]
    taken = snapshot(person)
    area = county.areas["near"]
    assert Cursor.read(taken["cursor"], head(area)).position == head(area).position
    assert (
        max(e["position"] for subject in taken["incidents"] for e in subject["entries"])
        == head(area).position
    )
    recorded = county.client(OFFICER).send(
        *(
            {"id": f"0190000{n}-0000-7000-8000-000000000000", **fact(answer, kind)}
            for n, kind in enumerate(FACTS)
        )
    )
    frames = county.client(who).frames(taken["cursor"])
    [entries] = [frame["entries"] for frame in frames if frame["type"] == "entries"]
    assert [entry["id"] for entry in entries] == [receipt["id"] for receipt in recorded]
    assert not {entry["id"] for entry in entries} & set(entries_in(taken))
    assert entries_in(snapshot(person)) == entries_in(taken) + [receipt["id"] for receipt in recorded]


FACTS = ("arrest_recognised", "cpr_started", "pads_applied")


def fact(answer: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"kind": kind, "incident": answer["incident"]["id"], "at": "2026-11-22T22:41:07.000Z"}


def test_nothing_written_since_is_nothing_to_read(county: County) -> None:
    opened(county)
    client = county.client(OFFICER)
    assert client.frames(client.snapshot()["cursor"]) == []
