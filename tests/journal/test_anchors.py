"""Anchors show what a chain cannot: a tail that is gone with the head put back, and a stream that was chained again."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import Area
from apps.core.ids import new_id
from apps.core.keys import make_private_key
from apps.journal.anchors import anchors_now, append_to_file
from apps.journal.chain import next_digest, payload_digest
from apps.journal.models import Entry, Head
from tests.journal.entries import begin_timeline, make_area, shock, tampering, write


@pytest.fixture
def anchored(area: Area, tmp_path: Path) -> Path:
    """A file with anchors at positions 2 and 4 of a stream of six entries."""
    path = tmp_path / "kept" / "anchors.jsonl"
    timeline = begin_timeline(area, shock(120))
    make_area("neighbour")
    for _ in range(2):
        append_to_file(path, anchors_now())
        write(timeline, shock(150), shock(200))
    return path


def verify(path: Path) -> str:
    out = StringIO()
    call_command("verify_journal", anchors=path, stdout=out)
    return out.getvalue()


def fault(path: Path) -> str:
    with pytest.raises(CommandError) as raised:
        verify(path)
    return str(raised.value).removeprefix("1 fault(s): ")


def chain_again(**changed: Any) -> None:
    """What somebody who owns the database can do: change the first shock, and give all entries digests that hold."""
    digest = "0" * 64
    with tampering():
        for entry in Entry.objects.order_by("position"):
            if entry.position == 2:
                entry.payload |= changed
                entry.payload_digest = payload_digest(entry.salt, entry.payload)
            entry.digest = digest = next_digest(digest, entry)
            entry.save()
    Head.objects.filter(position__gt=0).update(digest=digest)


def test_anchors_are_lines_of_json(anchored: Path, area: Area) -> None:
    lines = [json.loads(line) for line in anchored.read_text().splitlines()]
    head = Head.objects.get(area=area)
    assert [line.keys() for line in lines] == [{"stream", "epoch", "position", "digest", "at"}] * 2
    assert [(line["stream"], line["epoch"], line["position"]) for line in lines] == [
        (str(area.pk), str(head.epoch), 2),
        (str(area.pk), str(head.epoch), 4),
    ]
    assert [line["digest"] for line in lines] == [
        Entry.objects.get(position=position).digest for position in (2, 4)
    ]


def test_an_honest_stream_agrees_with_its_anchors(anchored: Path, area: Area) -> None:
    assert f"{area.pk}: 6 entries, chain holds" in verify(anchored)


def test_a_stream_chained_again_is_found(anchored: Path, tmp_path: Path) -> None:
    chain_again(energy_j=360)
    none = tmp_path / "none"
    none.touch()
    assert "6 entries, chain holds" in verify(none)
    assert "the entry at position 2 is not the one that was anchored at " in fault(anchored)


def test_a_tail_cut_off_with_the_head_is_found(anchored: Path, area: Area) -> None:
    with tampering():
        Entry.objects.filter(position__gt=3).delete()
    Head.objects.filter(area=area).update(position=3, digest=Entry.objects.get(position=3).digest)
    said = fault(anchored)
    assert said.startswith("position 4 was written by ")
    assert said.endswith(", the stream ends at 3: the entries after it are missing")


def test_anchors_of_another_epoch_are_counted_and_not_compared(anchored: Path, area: Area) -> None:
    chain_again(energy_j=360)
    Head.objects.filter(area=area).update(epoch=new_id())
    assert f"{area.pk}: 2 anchors of another epoch were not compared" in verify(anchored)


def test_who_rewrites_stream_and_anchors_has_no_signature(area: Area, tmp_path: Path, settings: Any) -> None:
    ours, theirs = make_private_key(), make_private_key()
    timeline, path = begin_timeline(area, shock(120)), tmp_path / "anchors.jsonl"
    settings.ANCHORS_KEY = ours
    append_to_file(path, anchors_now(ours))
    write(timeline, shock(150))
    assert f"{area.pk}: 3 entries, chain holds" in verify(path)
    chain_again(energy_j=360)
    for forged in (anchors_now(), anchors_now(theirs)):
        path.unlink()
        append_to_file(path, forged)
        assert fault(path).endswith("is not signed with ANCHORS_KEY: somebody else wrote it")
    settings.ANCHORS_KEY = ""
    assert f"{area.pk}: 3 entries, chain holds" in verify(path)


@pytest.mark.parametrize("line", ["{}", "x", '{"stream": 1}'])
def test_a_file_that_holds_something_else_is_refused(anchored: Path, line: str) -> None:
    anchored.write_text(anchored.read_text() + line + "\n")
    with pytest.raises(CommandError, match=r"line 3 of .* is no anchor"):
        verify(anchored)
