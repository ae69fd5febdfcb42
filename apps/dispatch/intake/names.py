"""Fields that another vendor spells otherwise: `externalRef`, `Address`, `latitude`. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from apps.dispatch.intake.notes import Notes

ALSO_CALLED = {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "accuracy": "accuracy_m"}
POINT = "point"


def as_we_call_them(
    given: Mapping[str, object], known: Collection[str], notes: Notes, within: str = ""
) -> dict[str, object]:
    """The fields by our names, each noted that came under another one. What we name ourselves is never replaced."""
    ours = {_bare(name): name for name in known}
    ours |= {_bare(name): ours_for for name, ours_for in ALSO_CALLED.items() if ours_for in known}
    read = {name: value for name, value in given.items() if name in known}
    for name, value in given.items():
        ours_for = ours.get(_bare(name))
        if name in known:
            continue
        if ours_for is None or ours_for in read:
            read[name] = value
        else:
            notes.add("field_renamed", f"{within}{name}")
            read[ours_for] = value
    return read if "lat" not in known else _of_point(read, notes, within)


def _of_point(given: dict[str, object], notes: Notes, within: str) -> dict[str, object]:
    """A point of GeoJSON has its longitude first."""
    kind, pair = str(given.get("type")).casefold(), given.get("coordinates")
    if "lat" in given or "lon" in given or kind != POINT or not isinstance(pair, list) or len(pair) < 2:
        return given
    notes.add("field_renamed", f"{within}coordinates")
    rest = {name: value for name, value in given.items() if name not in ("type", "coordinates")}
    return rest | {"lon": pair[0], "lat": pair[1]}


def _bare(name: str) -> str:
    """Without its case and the signs between its words."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())
