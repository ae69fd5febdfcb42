"""The harness itself: it finds a canary in every form, catches a way out that asks nobody, and a stub tells nothing."""

from __future__ import annotations

import base64
import json
import zlib
from uuid import UUID

import pytest

from apps.feed.deliveries import encode
from apps.incidents.reading import stretch_of
from apps.incidents.visibility import stub
from apps.journal.selectors import entries_of
from tests.support.factories import County
from tests.visibility.canaries import Canaries, seen_in
from tests.visibility.test_canaries import allowed
from tests.visibility.world import OFF_THE_TIMELINE, make_world

NOTE = ("note_added", "entry.text", "police")


@pytest.mark.parametrize("before", ["", "a", "ab"])
def test_a_canary_is_found_in_every_form(before: str) -> None:
    canaries = Canaries()
    word = canaries.word(*NOTE)
    plain = f"{before}{word} and more".encode()
    escaped = "".join(f"\\u{ord(letter):04x}" for letter in word)
    pressed = b"stream\n" + zlib.compress(plain)
    for raw in (plain, base64.b64encode(plain), escaped.encode(), json.dumps(word).encode(), pressed):
        assert seen_in(raw, canaries) == {NOTE}
    assert seen_in(word[:-1].encode(), canaries) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("reader", ["P", "o", "C", "U"])
def test_a_way_out_that_bypasses_the_view_is_caught(county: County, reader: str) -> None:
    world = make_world(county, "handed_over")
    matrix = allowed("handed_over")
    timelines = {UUID(world.incident), UUID(world.operation)}
    bypassed = encode(stretch_of(list(entries_of(timelines))).whole)
    may = {key for key, readers in matrix.items() if reader in readers}
    leaked = seen_in(bypassed, world.canaries) - may
    assert leaked == {key for key in matrix if key[0] not in OFF_THE_TIMELINE and key not in may}
    assert leaked


@pytest.mark.django_db
def test_a_stub_does_not_depend_on_what_it_hides(county: County) -> None:
    world = make_world(county, "before")
    whole = stretch_of(list(entries_of({UUID(world.incident)}))).whole
    place = whole[0]
    stubs = {
        encode(
            stub(
                {
                    **entry,
                    "id": place["id"],
                    "seq": place["seq"],
                    "position": place["position"],
                    "occurred_at": place["occurred_at"],
                    "received_at": place["received_at"],
                    "recorded_at": place["recorded_at"],
                }
            )
        )
        for entry in whole
    }
    assert len(whole) > 100
    assert len(stubs) == 1
