"""The journal and the tables hold the same timeline for all reports by all people, in any order and repetition."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
from django.db import transaction
from django.test import override_settings
from hypothesis import given
from hypothesis.strategies import sampled_from

from apps.incidents.models import Incident, Involvement
from apps.incidents.reading import wire_entries
from apps.journal.models import Entry, Head, Timeline
from apps.journal.selectors import entries_of
from apps.journal.verify import replay_differences, verify_stream
from apps.journal.wire import bare_entry
from apps.units.models import Unit
from tests.folds.shift import Action, Shift, shifts
from tests.support.effort import tried
from tests.support.factories import County
from tests.support.results import footprint
from tests.support.state import fold, state_of

# Shrinking a failing shift may take minutes; a run that passes spends none on it.
pytestmark = pytest.mark.timeout(400)


@contextmanager
def discarded() -> Iterator[None]:
    """Roll back at the end everything that was written inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@tried(15)
@given(shifts(), sampled_from([1, 2, 16]))
def test_the_journal_and_the_tables_agree(county: County, batches: list[list[Action]], tail: int) -> None:
    """`tail`: how many items of a log a write sees."""
    with discarded(), override_settings(LOG_TAIL=tail):
        shift = Shift(county)
        shift.play(batches)
        for call in shift.calls:
            the_state_is_what_the_entries_fold_to(call)
            the_involvements_are_those_of_the_state(call)
        assert [parts for _, parts in replay_differences()] == [[]] * len(shift.calls)
        every_unit_is_where_its_involvement_is(shift.calls)
        the_receipts_are_true(shift)
        what_was_recorded_is_known_when_it_comes_again(shift)


def the_state_is_what_the_entries_fold_to(call: UUID) -> None:
    timeline, entries = Timeline.objects.get(pk=call), list(entries_of({call}))
    assert [entry.seq for entry in entries] == list(range(1, timeline.seq + 1))
    assert state_of(timeline.pk) == fold([bare_entry(entry) for entry in entries])
    assert state_of(timeline.pk) == fold(wire_entries(entries)[::-1])
    shocks = [
        shock["entry"] for shock in state_of(timeline.pk)["patients"][str(timeline.pk)]["care"]["shocks"]
    ]
    assert (
        state_of(timeline.pk)["patients"][str(timeline.pk)]["care"]["shock_count"]
        == len(set(shocks))
        == len(shocks)
    )


def the_involvements_are_those_of_the_state(call: UUID) -> None:
    state = state_of(call)
    rows = Involvement.objects.filter(incident=call).values_list("unit", "status", "is_active", "agency")
    assert {str(unit): (status, is_active, str(agency)) for unit, status, is_active, agency in rows} == {
        unit: (part["status"], part["ended_at"] is None, part["agency"])
        for unit, part in state["involvements"].items()
    }
    row = Incident.objects.get(pk=call)
    assert (row.phase, row.category) == (state["phase"], state["category"])
    assert {"system": row.system, "code": row.code} == state["trigger"]


def every_unit_is_where_its_involvement_is(calls: list[UUID]) -> None:
    active = Involvement.objects.filter(incident__in=calls, is_active=True)
    committed = Unit.objects.filter(incident__in=calls).values_list("pk", "incident")
    assert sorted(active.values_list("unit", "incident")) == sorted(committed)


def the_receipts_are_true(shift: Shift) -> None:
    assert {one["code"] for one in shift.receipts} & {
        "report_failed",
        "report_malformed",
        "report_id_reused",
    } == set()
    recorded = shift.recorded()
    assert sum(one["outcome"] == "recorded" for one in shift.receipts) == len(recorded)
    reported = Entry.objects.filter(timeline__in=shift.calls).exclude(report_digest="")
    assert {str(entry.pk): (entry.seq, entry.position, entry.flags) for entry in reported} == {
        id_: (one["seq"], one["position"], one["flags"]) for id_, one in recorded.items()
    }
    head = Head.objects.get(pk=shift.county.areas["near"].pk)
    assert verify_stream(head).fault is None
    assert verify_stream(head).entries == head.position == Entry.objects.filter(stream=head.area).count()


def what_was_recorded_is_known_when_it_comes_again(shift: Shift) -> None:
    before, recorded = footprint(), shift.recorded()
    again = shift.send_recorded_again()
    assert {one["id"]: one for one in again} == {
        id_: one | {"outcome": "duplicate"} for id_, one in recorded.items()
    }
    assert footprint() == before
