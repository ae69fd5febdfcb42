"""What comes late is put where it belongs in the stored state, which is then what the entries fold to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.aftercare.state import AftercareSlice
from apps.care.state import CareSlice
from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.models import Timeline
from apps.journal.state import read
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.journal.verify import replay_differences
from tests.support.actions import opened
from tests.support.factories import County

AED_PADS = {"items": [{"item": "aed_pads", "count": 1}]}


def record(incident: UUID, *recorded: tuple[str, int, dict[str, Any]]) -> None:
    """Each in a transaction of its own: kind, seconds ago, payload."""
    at = now()

    def write(kind: str, ago: int, payload: dict[str, Any]) -> None:
        def work(journal: JournalTransaction) -> None:
            when = at - timedelta(seconds=ago)
            journal.append(incident, NewEntry(kind=kind, payload=payload, occurred_at=when))

        in_transaction(work, [incident])

    for one in recorded:
        write(*one)


def require_the_fold() -> None:
    assert [differing for _, differing in replay_differences() if differing] == []


def test_facts_of_two_patients_in_any_order(county: County) -> None:
    incident, other = UUID(opened(county)["incident"]["id"]), str(new_id())
    shocks = [("shock_delivered", ago, {"patient": other}) for ago in (50, 10, 40, 20, 30, 60)]
    record(
        incident,
        ("cpr_started", 30, {}),
        ("cpr_paused", 20, {"reason": None}),
        *shocks,
        ("cpr_resumed", 25, {}),
        ("cpr_started", 70, {"patient": other}),
    )
    require_the_fold()
    patients = read(Timeline.objects.get(pk=incident).state, CareSlice)["patients"]
    assert [span["to"] is None for span in patients[str(incident)]["care"]["spans"]] == [False]
    times = [shock["at"] for shock in patients[other]["care"]["shocks"]]
    assert (len(times), times) == (6, sorted(times))
    assert patients[other]["care"]["out_of_order"] == []


def test_a_merge_and_what_is_recorded_of_both_after_it(county: County) -> None:
    incident, other = UUID(opened(county)["incident"]["id"]), str(new_id())
    record(
        incident,
        ("shock_delivered", 50, {"patient": other}),
        ("shock_delivered", 40, {}),
        ("patients_merged", 30, {"patient": other, "into": None}),
        ("shock_delivered", 45, {"patient": other}),
        ("shock_delivered", 20, {"patient": other}),
    )
    require_the_fold()
    patients = read(Timeline.objects.get(pk=incident).state, CareSlice)["patients"]
    counts = {key: one["care"]["shock_count"] for key, one in patients.items()}
    assert counts == {str(incident): 4, other: 0}


def test_kit_used_that_is_noted_late(county: County) -> None:
    incident = UUID(opened(county)["incident"]["id"])
    record(incident, *[("kit_used", ago, AED_PADS) for ago in (50, 10, 40, 20, 30, 60)])
    record(incident, *[("debrief_noted", ago, {"topic": "went_well"}) for ago in (50, 60)])
    require_the_fold()
    after = read(Timeline.objects.get(pk=incident).state, AftercareSlice)["after"]
    times = [used["at"] for used in after["kit_used"]]
    assert (len(times), times) == (6, sorted(times))
    assert len(after["debriefs"]) == 2


def test_many_that_come_late_together_read_the_timeline_once(county: County) -> None:
    incident = UUID(opened(county)["incident"]["id"])
    at = now()

    def shocks(count: int, ago: int) -> list[str]:
        """The reads of entries while so many shocks are recorded in one transaction, each before the one that came last."""

        def work(journal: JournalTransaction) -> None:
            for number in range(count):
                when = at - timedelta(seconds=ago - number)
                journal.append(incident, NewEntry(kind="shock_delivered", occurred_at=when))

        with CaptureQueriesContext(connection) as asked:
            in_transaction(work, [incident])
        return [one["sql"] for one in asked if 'FROM "journal_entry"' in one["sql"]]

    shocks(80, 100)
    assert len(shocks(3, 1_000)) == len(shocks(30, 2_000)) == 2
    require_the_fold()
