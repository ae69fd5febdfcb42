"""`verify_journal`: an old entry changed past the triggers is found, and the first bad entry is named."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.models import F
from django.utils import timezone

from apps.accounts.models import Area
from apps.journal.models import Entry, Head, Text, Timeline
from tests.journal.entries import (
    begin_timeline,
    head,
    make_area,
    note,
    positions,
    shock,
    tampering,
    write,
)
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER
from tests.support.factories import County


@pytest.fixture
def journal(area: Area) -> Area:
    """Six entries at positions 1 to 6."""
    timeline = begin_timeline(area, shock(120))
    for energy_j in (150, 200, 360):
        write(timeline, shock(energy_j))
    write(timeline, note("Collapse was seen."))
    assert positions(area) == [1, 2, 3, 4, 5, 6]
    return area


def at(position: int) -> Entry:
    return Entry.objects.get(position=position)


def fault() -> str:
    """What the command says is wrong."""
    with pytest.raises(CommandError) as raised:
        call_command("verify_journal", stdout=StringIO())
    said = str(raised.value)
    assert said.startswith("1 fault(s): ")
    return said.removeprefix("1 fault(s): ")


def test_an_honest_journal_holds(journal: Area) -> None:
    out = StringIO()
    call_command("verify_journal", stdout=out)
    assert out.getvalue() == f"{journal.pk}: 6 entries, chain holds\n"


def test_a_payload_changed_is_found(journal: Area) -> None:
    bad = at(3)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(payload={"energy_j": 199})
    assert fault() == f"the payload of entry {bad.pk} at position 3 (shock_delivered) is not what was written"


def test_a_salt_changed_is_found(journal: Area) -> None:
    bad = at(3)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(salt="0" * 32)
    named = f"entry {bad.pk} at position 3 (shock_delivered)"
    assert fault() == f"the salt of {named}, or both its payload and its text, is not what was written"


def test_a_salt_lost_is_found(journal: Area) -> None:
    bad = at(3)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(salt="")
    assert fault() == f"the salt of entry {bad.pk} at position 3 (shock_delivered) is not what was written"


def test_a_text_edited_is_found(journal: Area) -> None:
    bad = at(6)
    with tampering():
        Text.objects.update(body="Collapse was not seen.")
    assert fault() == f"the text of entry {bad.pk} at position 6 (note_added) is not what was written"


def test_two_texts_swapped_are_found(journal: Area) -> None:
    timeline = Timeline.objects.get()
    write(timeline.pk, note("He fell."))
    first, second = Text.objects.order_by("pk")
    with tampering():
        for text, body in ((first, second.body), (second, first.body)):
            Text.objects.filter(pk=text.pk).update(body=body)
    assert fault() == f"the text of entry {at(6).pk} at position 6 (note_added) is not what was written"


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "pulse_returned"},
        {"flags": ["authority"]},
        {"version": 2},
        {"clock_offset_ms": 1000},
        {"seq": 99},
        {"report_digest": "0" * 64},
        {"digest": "0" * 64},
        {"payload_digest": "0" * 64},
        {"text_digest": "0" * 64},
        {"text": None},
        {"timeline": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_other_column_changed_is_found(journal: Area, change: dict[str, object]) -> None:
    bad = at(6)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(**change)
    assert fault().startswith(f"entry {bad.pk} at position 6 (")


@pytest.mark.parametrize("column", ["occurred_at", "received_at", "recorded_at"])
def test_a_time_moved_is_found(journal: Area, column: str) -> None:
    bad = at(2)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(**{column: F(column) - timedelta(milliseconds=1)})
    assert fault() == f"entry {bad.pk} at position 2 (shock_delivered) is not what was written"


def test_a_row_deleted_is_found(journal: Area) -> None:
    follower = at(4)
    with tampering():
        Entry.objects.filter(position=3).delete()
    assert fault() == f"position 3 is missing: entry {follower.pk} follows"


def test_the_first_row_deleted_is_found(journal: Area) -> None:
    follower = at(2)
    with tampering():
        Entry.objects.filter(position=1).delete()
    assert fault() == f"position 1 is missing: entry {follower.pk} follows"


def test_the_last_row_deleted_is_found(journal: Area) -> None:
    with tampering():
        Entry.objects.filter(position=6).delete()
    assert fault() == "the head says position 6, the entries end at 5"


def test_all_rows_deleted_are_found(journal: Area) -> None:
    with tampering():
        Entry.objects.all().delete()
    assert fault() == "the head says position 6, the entries end at 0"


def test_two_positions_swapped_are_found(journal: Area) -> None:
    third, fourth = at(3), at(4)
    with tampering():
        for entry, position in ((third, 99), (fourth, 3), (third, 4)):
            Entry.objects.filter(pk=entry.pk).update(position=position)
    assert fault() == f"entry {fourth.pk} at position 3 (shock_delivered) is not what was written"


def test_an_entry_slipped_in_at_the_end_is_found(journal: Area) -> None:
    forged = at(5)
    forged.pk, forged.position, forged.seq = journal.pk, 7, 7
    Entry.objects.bulk_create([forged])
    assert fault() == f"entry {journal.pk} at position 7 (shock_delivered) is not what was written"


def test_a_head_rolled_back_is_found(journal: Area) -> None:
    earlier = at(4)
    Head.objects.update(position=4, digest=earlier.digest)
    assert fault() == "the head says position 4, the entries end at 6"


def test_a_head_with_another_digest_is_found(journal: Area) -> None:
    Head.objects.update(digest="0" * 64)
    assert fault() == "the head says position 6, the entries end at 6"


def test_every_stream_is_checked(journal: Area) -> None:
    other = make_area("neighbour")
    begin_timeline(other, note())
    bad = Entry.objects.get(stream=other, position=2)
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(payload={"x": 1})
    assert fault() == f"the payload of entry {bad.pk} at position 2 (note_added) is not what was written"


def test_a_text_erased_without_a_certificate_is_found(journal: Area) -> None:
    Text.objects.update(body="", erased_at=timezone.now())
    assert fault() == f"the text of entry {at(6).pk} at position 6 (note_added) is not what was written"


def test_an_entry_erased_without_a_certificate_is_found(journal: Area) -> None:
    bad = at(3)
    Entry.objects.filter(pk=bad.pk).update(payload={}, salt="", erased_at=timezone.now())
    assert fault() == f"entry {bad.pk} at position 3 (shock_delivered) is erased without a certificate"


def test_streams_have_chains_of_their_own(journal: Area) -> None:
    other = make_area("neighbour")
    before = head(journal).digest
    begin_timeline(other)
    assert (head(journal).position, head(journal).digest) == (6, before)
    assert (head(other).position, at(6).digest) == (1, before)


OTHER = "0190a1e7-0000-7000-8000-0000000000c2"
TAMPERED: dict[str, object] = {
    "id": OTHER,
    "position": 99,
    "timeline_id": None,
    "seq": 99,
    "kind": "pulse_returned",
    "version": 2,
    "payload": {"energy_j": 199},
    "salt": "0" * 32,
    "payload_digest": "0" * 64,
    "text_digest": "0" * 64,
    "erased_at": "2026-11-22 22:41:07+00:00",
    "text_id": None,
    "unit": OTHER,
    "author_id": None,
    "agency_id": None,
    "device": OTHER,
    "occurred_at": "2026-11-22 22:41:07+00:00",
    "device_at": "2026-11-22 22:41:07+00:00",
    "received_at": "2026-11-22 22:41:07+00:00",
    "recorded_at": "2026-11-22 22:41:07+00:00",
    "clock_offset_ms": 7,
    "flags": ["authority"],
    "report_digest": "0" * 64,
    "digest": "0" * 64,
}


@pytest.mark.parametrize("column", TAMPERED)
def test_every_column_tampered_with_is_located(county: County, column: str) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    receipt = county.client(OFFICER).record("note_added", answer["incident"]["id"], text="He fell.")
    bad = Entry.objects.get(pk=receipt["id"])
    value = TAMPERED[column]
    with tampering():
        Entry.objects.filter(pk=bad.pk).update(**{column: value})
    said = fault()
    position = bad.position
    assert f"position {position} " in said or f"position {position} is missing" in said


def test_every_column_is_tampered_with_above() -> None:
    columns = {field.attname for field in Entry._meta.concrete_fields}
    assert columns - TAMPERED.keys() == {"stream_id"}
