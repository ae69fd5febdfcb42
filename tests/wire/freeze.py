"""`python -m tests.wire.freeze` writes the golden files. It refuses a timeline whose state is not what its claims say."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import django

from apps.journal.state import BOOKKEEPING
from tests.support.entries import TimelineExample, place

FOLDER = Path(__file__).parent
Golden = Mapping[str, Any]


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    written = frozen()
    for stale in set(golden_files()) - written.keys():
        stale.unlink()
    for path, content in written.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)


def golden_files() -> list[Path]:
    """Every golden file that there is."""
    return sorted(FOLDER.glob("*/*.json"))


def read(folder: str) -> dict[str, Any]:
    """The golden files of one folder, by their names."""
    paths = sorted((FOLDER / folder).glob("*.json"))
    return {path.stem: json.loads(path.read_text()) for path in paths}


def frozen() -> dict[Path, str]:
    """What every golden file must contain."""
    return {FOLDER / folder / f"{name}.json": as_text(golden) for folder, name, golden in _goldens()}


def as_text(golden: Golden) -> str:
    return json.dumps(golden, indent=2, ensure_ascii=False) + "\n"


def all_timelines() -> list[TimelineExample]:
    from tests.wire import (
        timeline_after,
        timeline_alarms,
        timeline_alerts,
        timeline_caller,
        timeline_care,
        timeline_corrections,
        timeline_handovers,
        timeline_kinds,
        timeline_meetings,
        timeline_observations,
        timeline_patients,
        timeline_response,
        timeline_taskings,
        timeline_tourniquets,
        timeline_units,
    )

    rooms = (
        timeline_units,
        timeline_alerts,
        timeline_caller,
        timeline_taskings,
        timeline_alarms,
        timeline_response,
        timeline_meetings,
        timeline_handovers,
        timeline_corrections,
        timeline_care,
        timeline_tourniquets,
        timeline_observations,
        timeline_patients,
        timeline_after,
    )
    elsewhere = list(chain.from_iterable(room.timelines() for room in rooms))
    return [
        *elsewhere,
        *timeline_kinds.timelines({entry["kind"] for one in elsewhere for entry in one.entries}),
    ]


def _goldens() -> Iterator[tuple[str, str, Golden]]:
    from tests.support.state import fold
    from tests.wire import timeline_operations
    from tests.wire.arriving import entangled, orders
    from tests.wire.converting import tables
    from tests.wire.courses import courses
    from tests.wire.examples import examples
    from tests.wire.grid_news2 import grids, scored
    from tests.wire.grid_triage import grids as triage_grids
    from tests.wire.grid_triage import scenes
    from tests.wire.spoken import spoken
    from tests.wire.spoken_forms import FORMS
    from tests.wire.spoken_patients import in_forms

    for kind, entry in examples().items():
        yield "kinds", kind, entry
    for timeline in all_timelines():
        state = fold(timeline.entries)
        require_claims(timeline, state)
        given: dict[str, Any] = {"name": timeline.name, "entries": timeline.entries}
        yield "timelines", timeline.name, given | {"claims": timeline.claims, "digest": digest(state)}
        yield "arriving", timeline.name, orders(timeline, digest)
    for name, arriving in entangled(digest):
        yield "entangled", name, arriving
    for timeline in timeline_operations.timelines():
        state = fold(timeline.entries)
        require_claims(timeline, state)
        given = {"name": timeline.name, "entries": timeline.entries}
        yield "operations", timeline.name, given | {"claims": timeline.claims, "digest": digest(state)}
    for name, cases in grids().items():
        yield "news2", name, {"name": name, "cases": [case | {"news2": scored(case)} for case in cases]}
    for one in spoken():
        given = {"name": one.name, "entries": one.timeline.entries}
        yield "atmist", one.name, given | {"record": one.record, "lines": one.lines()}
    for found in in_forms():
        given = {"name": found.name, "entries": found.timeline.entries, "record": found.record}
        forms = {form: found.lines(form) for form in FORMS}
        spoken_of: dict[str, Any] = {"patient": found.patient, "texts": found.texts(), "forms": forms}
        yield "spoken", found.name, given | spoken_of
    for name, cases in triage_grids().items():
        yield "triage", name, {"name": name, "cases": cases}
    yield "tally", "scenes", {"name": "scenes", "cases": scenes()}
    for name, course in courses().items():
        yield "clocks", name, course
    for name, cases in tables().items():
        yield "tourniquets", name, {"name": name, "cases": cases}


def digest(state: Mapping[str, Any]) -> str:
    """SHA-256 of what a state says, in hex. A field with nothing in it says nothing: a kind that brings one changes no golden.

    The bookkeeping of a fold, whose names begin with an underscore, is no part of what it says.
    """
    shown = {name: value for name, value in state.items() if not name.startswith(BOOKKEEPING)}
    text = json.dumps(_said(shown), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _said(value: Any) -> Any:
    """Without empty fields, and with numbers as JavaScript writes them."""
    if isinstance(value, Mapping):
        said = {name: _said(one) for name, one in value.items()}
        return {name: one for name, one in said.items() if one not in (None, [], {})}
    if isinstance(value, list):
        return [_said(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def require_claims(timeline: TimelineExample, state: dict[str, Any]) -> None:
    """Raises ValueError naming the first claim that the state, or what is selected from it, does not keep."""
    from tests.support.state import care_closed

    found = state | {"care_closed": care_closed(state)}
    for dotted, claimed in timeline.claims.items():
        if place(found, dotted) != claimed:
            raise ValueError(f"{timeline.name}: {dotted} is {place(found, dotted)!r}, not {claimed!r}")


if __name__ == "__main__":
    main()
