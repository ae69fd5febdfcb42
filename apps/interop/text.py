"""A patient's record as plain text, for a system that accepts nothing else. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from apps.handovers.spoken import atmist
from apps.interop.edition import Edition
from apps.interop.lines import lines_of
from apps.interop.local_time import clock_times, day_and_clock
from apps.interop.words import edition_line, handover_line, who_is_it

WIDTH = 78


def plain_text(edition: Edition) -> str:
    """UTF-8, lines of at most 78 characters, ends with a line break; the same entries make the same text."""
    return "\n".join(_lines(edition)) + "\n"


def texts_of(edition: Edition) -> dict[str, str]:
    """The texts of entries, by their ids."""
    return {key: entry["text"] for key, entry in edition.entries.items() if entry["text"]}


def _lines(edition: Edition) -> Iterator[str]:
    source = edition.source
    record, zone = source.record, source.zone
    yield "EMERGENCY CARE RECORD"
    yield from _drill(edition)
    yield f"Incident {record['number']}, patient {edition.number}"
    yield edition_line(edition)
    yield f"As of {day_and_clock(edition.made_at, zone)}. Times are local ({zone})."
    yield from _part("PATIENT", who_is_it(edition))
    yield from _part("PLACE", [record["address"] or "Address not known"])
    yield from _part("DANGERS OF THE PLACE", [hazard.replace("_", " ") for hazard in record["hazards"]])
    spoken = atmist(edition.state, record, edition.patient["patient"], texts_of(edition))
    yield from _part("ATMIST", [f"{one['label']}: {clock_times(one['value'], zone)}" for one in spoken])
    recorded = [f"{line.clock}  {line.call_sign:<6} {line.words}" for line in lines_of(edition)]
    yield from _part("TIMELINE", recorded or ["Nothing recorded"])
    yield from _part(
        "HANDOVER", [handover_line(edition, one) for one in edition.handovers] or ["Not handed over"]
    )
    yield ""
    yield f"Made from {len(edition.entries)} entries, SHA-256 {edition.digest[:16]}"


def _drill(edition: Edition) -> Iterator[str]:
    if edition.source.record["exercise"]:
        yield "EXERCISE. NO REAL PATIENT."


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    recorded = list(lines)
    if recorded:
        yield ""
        yield title
        for line in recorded:
            yield from wrap(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False) or [""]
