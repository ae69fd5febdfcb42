"""A timeline of its own for each clinical kind that no other timeline needs: a new kind brings its golden with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from apps.care.kinds import KINDS
from tests.support.entries import PARAMEDIC, TimelineExample, begun
from tests.support.samples import sample


def timelines(elsewhere: Collection[str]) -> Iterator[TimelineExample]:
    """`elsewhere`: kinds that other timelines have."""
    for kind in KINDS:
        if kind.name not in elsewhere:
            timeline = begun(f"of-{kind.name.replace('_', '-')}")
            timeline.record("44:00", kind.name, sample(kind), by=PARAMEDIC)
            timeline.record("45:00", kind.name, sample(kind), by=PARAMEDIC)
            yield timeline
