"""A patient's record as plain text, for a system that accepts nothing else. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from apps.core.words import Words
from apps.handovers.spoken import atmist
from apps.interop.edition import Edition
from apps.interop.lines import lines_of
from apps.interop.local_time import clock_times, day_and_clock
from apps.interop.words import edition_line, handover_line, hazards_of, who_is_it

WIDTH = 78


def plain_text(edition: Edition) -> str:
    """UTF-8, lines of at most 78 characters, ends with a line break; the same entries make the same text."""
    return "\n".join(_lines(edition, edition.source.words)) + "\n"


def texts_of(edition: Edition) -> dict[str, str]:
    """The texts of entries, by their ids."""
    return {key: entry["text"] for key, entry in edition.entries.items() if entry["text"]}


def _lines(edition: Edition, words: Words) -> Iterator[str]:
    record, zone = edition.source.record, edition.source.zone
    yield words("documents-title").upper()
    if record["exercise"]:
        yield words("documents-exercise").upper()
    yield words("documents-incident-patient", incident=record["number"], patient=edition.number)
    yield edition_line(edition, words)
    yield words("documents-as-of", at=day_and_clock(edition.made_at, zone, words), zone=zone)
    yield from _part("patient", who_is_it(edition, words), words)
    yield from _part("place", [record["address"] or words("documents-address-not-known")], words)
    yield from _part("dangers", hazards_of(edition), words)
    spoken = atmist(edition.state, record, edition.patient["patient"], words, texts_of(edition))
    yield from _part(
        "atmist", [f"{one['label']}: {clock_times(one['value'], zone)}" for one in spoken], words
    )
    recorded = [f"{line.clock}  {line.call_sign:<6} {line.words}" for line in lines_of(edition, words)]
    yield from _part("timeline", recorded or [words("documents-nothing-recorded")], words)
    receipts = [handover_line(edition, one, words) for one in edition.handovers]
    yield from _part("handover", receipts or [words("documents-not-handed-over")], words)
    yield ""
    yield words("documents-made-from", entries=str(len(edition.entries)), digest=edition.digest[:16])


def _part(name: str, lines: Iterable[str], words: Words) -> Iterator[str]:
    shown = list(lines)
    if shown:
        yield ""
        yield words(f"documents-part-{name}").upper()
        for line in shown:
            yield from wrap(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False) or [""]
