"""Valhalla: its matrix over HTTP (`POST /sources_to_targets`), one request for all units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from apps.core.geo import Place
from apps.routing.router import RouterFailed, asked, client_for, seconds
from apps.routing.travel import Source


class Valhalla:
    name: Source = "valhalla"

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        client_for(self._url)

    def ride_times(
        self, origins: Sequence[Place], destination: Place, until: float
    ) -> Sequence[float | None]:
        answer = asked("POST", f"{self._url}/sources_to_targets", until, matrix_request(origins, destination))
        return matrix_times(answer, len(origins))


def matrix_request(origins: Sequence[Place], destination: Place) -> dict[str, object]:
    return {
        "sources": [_location(place) for place in origins],
        "targets": [_location(destination)],
        "costing": "auto",
        "verbose": True,
    }


def matrix_times(answer: Any, how_many: int) -> list[float | None]:
    """The times of a verbose matrix: a row for each source, in it a cell for each target."""
    rows = answer.get("sources_to_targets") if isinstance(answer, dict) else None
    if not isinstance(rows, list) or not all(_is_row(row) for row in rows):
        raise RouterFailed("a matrix of another size")
    return seconds([row[0].get("time") for row in rows], how_many)


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and len(row) == 1 and isinstance(row[0], dict)


def _location(place: Place) -> dict[str, float]:
    return {"lat": place.lat, "lon": place.lon}
