"""Contradictions in a scheme between values that are valid by themselves. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apps.core.words import message
from apps.doctrine.part_file import Contradiction, repeated
from apps.doctrine.scheme import (
    EVERY_OTHER,
    SAID_OF_PATIENTS,
    CoResponderTerms,
    CrewResponse,
    CrewTerms,
    Scheme,
    as_marker,
)


def contradictions(scheme: Scheme) -> list[Contradiction]:
    """All thresholds that cannot be met because of another, and all repetitions."""
    found = (_dates, _windows, _reach, _hours, _twice, _response, _markers)
    return [one for each in found for one in each(scheme)]


def _dates(scheme: Scheme) -> Iterator[Contradiction]:
    since, until = scheme.effective.since, scheme.effective.until
    if until is not None and until < since:
        yield "effective.to", message("file-scheme-dates", until=str(until), since=str(since))


def _windows(scheme: Scheme) -> Iterator[Contradiction]:
    terms: dict[str, CoResponderTerms | CrewTerms] = {
        "co_responder": scheme.co_responder,
        "crew": scheme.crew,
    }
    for name, one in terms.items():
        if one.displayed_within_s >= one.acknowledge_within_s:
            yield (
                f"{name}.displayed_within_s",
                message(
                    "file-scheme-window",
                    name=name,
                    displayed=str(one.displayed_within_s),
                    acknowledge=str(one.acknowledge_within_s),
                ),
            )


def _reach(scheme: Scheme) -> Iterator[Contradiction]:
    terms = scheme.co_responder
    if terms.eta_ceiling_s < terms.margin_s:
        yield (
            "co_responder.eta_ceiling_s",
            message("file-scheme-reach", ceiling=str(terms.eta_ceiling_s), margin=str(terms.margin_s)),
        )


def _hours(scheme: Scheme) -> Iterator[Contradiction]:
    both = sorted(set(scheme.travel.peak_hours) & set(scheme.travel.night_hours))
    if both:
        yield "travel.night_hours", message("file-scheme-hours", hour=str(both[0]))


def _response(scheme: Scheme) -> Iterator[Contradiction]:
    """A response covers every category once, and each of its needs can be met."""
    crew = scheme.crew
    if not crew.response:
        if crew.for_arrest is None:
            yield "crew", message("file-scheme-no-response")
        return
    for name in ("how_many", "for_arrest"):
        if getattr(crew, name) is not None:
            yield f"crew.{name}", message("file-scheme-two-responses", key=f"crew.{name}")
    if not any(row.for_ == EVERY_OTHER for row in crew.response):
        yield "crew.response", message("file-scheme-no-other")
    for at, row in enumerate(crew.response):
        yield from _needs(f"crew.response[{at}].needs", row)


def _markers(scheme: Scheme) -> Iterator[Contradiction]:
    """What the caller says of a patient makes no scene unsafe, and holds no ambulance."""
    for at, one in enumerate(scheme.excludes.hazards):
        if as_marker(one.marker) in SAID_OF_PATIENTS and one.means != "unsuitable":
            path = f"excludes.hazards[{at}].means"
            yield (
                path,
                message("file-scheme-marker", path=path, marker=as_marker(one.marker), means=one.means),
            )


def _needs(path: str, row: CrewResponse) -> Iterator[Contradiction]:
    for at, need in enumerate(row.needs):
        if need.hands is not None and (need.skill or need.transports or need.count > 1):
            yield f"{path}[{at}]", message("file-scheme-hands", path=f"{path}[{at}]")


def _twice(scheme: Scheme) -> Iterator[Contradiction]:
    codes = [
        (f"activates[{at}]", f"{one.system} {code}")
        for at, one in enumerate(scheme.activates)
        for code in one.codes
    ]
    yield from repeated(codes)
    yield from repeated(_listed("kit", (one.item for one in scheme.kit)))
    yield from repeated(_listed("crew.kit", (one.item for one in scheme.crew.kit)))
    yield from repeated(_listed("crew.never", scheme.crew.never))
    yield from repeated(
        (f"crew.response[{at}].for[{name}]", name)
        for at, row in enumerate(scheme.crew.response)
        for name in row.for_
    )
    yield from repeated(_listed("competence.required", (one.code for one in scheme.competence.required)))
    yield from repeated(
        _listed("excludes.hazards", (as_marker(one.marker) for one in scheme.excludes.hazards))
    )
    yield from repeated(_listed("stand_down", scheme.stand_down))


def _listed(path: str, names: Iterable[str]) -> list[tuple[str, str]]:
    return [(f"{path}[{at}]", name) for at, name in enumerate(names)]
