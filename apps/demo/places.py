"""Places of the demo, from `data/places.yaml`."""

from __future__ import annotations

from apps.demo.data_file import Record, read


class NamedPlace(Record, frozen=True):
    """A place of the demo; `name` is what a caller would call it."""

    name: str
    lat: float
    lon: float


class Places(Record, frozen=True):
    calls_come_from: tuple[NamedPlace, ...]
    hospitals: tuple[NamedPlace, ...]


_places = read("places", Places)
CALLS_COME_FROM, HOSPITALS = _places.calls_come_from, _places.hospitals
BRIGGATE = CALLS_COME_FROM[0]
"""Where a new user's first test call is."""
