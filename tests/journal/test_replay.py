"""`replay --check`: every stored state is what its entries fold to, or it is named with the parts that differ."""

from __future__ import annotations

from io import StringIO
from uuid import UUID

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import Area
from apps.journal.models import SliceRow, Timeline
from tests.journal.entries import begin_timeline, note, shock, write
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER
from tests.support.factories import County


def replay() -> str:
    out = StringIO()
    call_command("replay", check=True, stdout=out)
    return out.getvalue()


def refused_replay() -> list[str]:
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2 stored states differ from their entries"):
        call_command("replay", check=True, stdout=out)
    return out.getvalue().splitlines()


@pytest.fixture
def timeline(area: Area) -> UUID:
    begin_timeline(area)
    timeline = begin_timeline(area, shock(150))
    write(timeline, shock(200), note("One more to come."))
    return timeline


def test_an_untouched_journal_replays(timeline: UUID) -> None:
    assert replay() == "2 timelines replayed, 0 differ\n"


def test_an_incident_of_all_rooms_replays(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("cpr_started", answer["incident"]["id"])
    assert replay() == "1 timelines replayed, 0 differ\n"


def test_a_state_changed_is_named_with_its_part(timeline: UUID) -> None:
    row = SliceRow.objects.get(timeline=timeline, part="patients")
    assert row.value
    row.value["care"]["shock_count"] = 3
    row.save()
    SliceRow.objects.create(timeline_id=timeline, part="phase", value="closed")
    assert refused_replay() == [
        f"{timeline}: patients, phase differ from the fold of its entries",
        "2 timelines replayed, 1 differ",
    ]


def test_a_part_lost_is_named(timeline: UUID) -> None:
    SliceRow.objects.filter(timeline=timeline, part="patients").delete()
    assert refused_replay()[0] == f"{timeline}: patients differ from the fold of its entries"


def test_a_part_too_many_is_named(timeline: UUID) -> None:
    SliceRow.objects.create(timeline_id=timeline, part="weather", value="rain")
    assert refused_replay()[0] == f"{timeline}: weather differ from the fold of its entries"


def test_a_wrong_count_of_entries_is_named(timeline: UUID) -> None:
    Timeline.objects.filter(pk=timeline).update(seq=2)
    assert refused_replay()[0] == f"{timeline}: count of entries differ from the fold of its entries"


def test_without_check_it_does_nothing(db: None) -> None:
    with pytest.raises(CommandError, match="--check"):
        call_command("replay")
