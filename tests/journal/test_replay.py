"""`replay --check`: every stored state is what its entries fold to, or it is named with the parts that differ."""

from __future__ import annotations

from io import StringIO
from uuid import UUID

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import Area
from apps.journal.models import Story
from tests.journal.book import begin_story, note, shock, write
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER
from tests.support.factories import Scene


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
def story(area: Area) -> UUID:
    begin_story(area)
    story = begin_story(area, shock(150))
    write(story, shock(200), note("One more to come."))
    return story


def test_an_untouched_book_replays(story: UUID) -> None:
    assert replay() == "2 stories replayed, 0 differ\n"


def test_an_incident_of_all_rooms_replays(scene: Scene) -> None:
    answer = opened(scene)
    accept(scene, answer, OFFICER)
    scene.client(OFFICER).record("cpr_started", answer["incident"]["id"])
    assert replay() == "1 stories replayed, 0 differ\n"


def test_a_state_changed_is_named_with_its_part(story: UUID) -> None:
    row = Story.objects.get(pk=story)
    row.state["patients"][str(row.pk)]["care"]["shock_count"] = 3
    row.state["phase"] = "closed"
    row.save()
    assert refused_replay() == [
        f"{story}: patients, phase differ from the fold of its entries",
        "2 stories replayed, 1 differ",
    ]


def test_a_part_lost_is_named(story: UUID) -> None:
    row = Story.objects.get(pk=story)
    del row.state["handovers"]
    row.save()
    assert refused_replay()[0] == f"{story}: handovers differ from the fold of its entries"


def test_a_part_too_many_is_named(story: UUID) -> None:
    row = Story.objects.get(pk=story)
    row.state["weather"] = "rain"
    row.save()
    assert refused_replay()[0] == f"{story}: weather differ from the fold of its entries"


def test_a_wrong_count_of_entries_is_named(story: UUID) -> None:
    Story.objects.filter(pk=story).update(seq=2)
    assert refused_replay()[0] == f"{story}: count of entries differ from the fold of its entries"


def test_without_check_it_does_nothing(db: None) -> None:
    with pytest.raises(CommandError, match="--check"):
        call_command("replay")
