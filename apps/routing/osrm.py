"""OSRM: its table service over HTTP (`GET /table/v1/driving/…`), one request for all units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from apps.core.geo import Place
from apps.routing.router import RouterFailed, asked, client_for, seconds
from apps.routing.travel import Source


class Osrm:
    name: Source = "osrm"

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        client_for(self._url)

    def ride_times(
        self, origins: Sequence[Place], destination: Place, until: float
    ) -> Sequence[float | None]:
        places = ";".join(f"{place.lon:.6f},{place.lat:.6f}" for place in (*origins, destination))
        sources = ";".join(map(str, range(len(origins))))
        ask = f"sources={sources}&destinations={len(origins)}&annotations=duration"
        return _durations(asked("GET", f"{self._url}/table/v1/driving/{places}?{ask}", until), len(origins))


def _durations(answer: Any, how_many: int) -> list[float | None]:
    if not isinstance(answer, dict) or answer.get("code") != "Ok":
        raise RouterFailed("an answer that is not Ok")
    rows = answer.get("durations")
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) == 1 for row in rows):
        raise RouterFailed("a matrix of another size")
    return seconds([row[0] for row in rows], how_many)
