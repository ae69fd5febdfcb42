"""Draws the grid of built-up places (`apps/routing/data/density/`) from a base map: `python -m tools.draw_density BASEMAP OUT`.

The base map is one that `tools/build_basemap.py` drew: contours of the density of unit postcodes in a square kilometre. A cell
within the contour 190 (town centres) is urban, within 28 (suburbs and villages) suburban.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

STEP_LAT, STEP_LON = 0.004, 0.006
"""Cells of some 440 by 400 metres."""
LETTERS = ((28, "s"), (190, "u"))
Wakeup = Sequence[tuple[float, float]]


def draw(basemap: Path, out: Path) -> str:
    """Write the grid of this base map to `out` and return a sentence with its size."""
    drawn = grid_of(json.loads(basemap.read_text(encoding="utf-8")))
    out.write_text(json.dumps(drawn, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return f"{len(drawn['rows'])} rows of {len(drawn['rows'][0])} cells"


def grid_of(basemap: dict[str, Any]) -> dict[str, Any]:
    """The grid file of a base map, as `apps.routing.density` reads it."""
    bounds = basemap["bounds"]
    rows = round((bounds["north"] - bounds["south"]) / STEP_LAT)
    columns = round((bounds["east"] - bounds["west"]) / STEP_LON)
    cells = [["r"] * columns for _ in range(rows)]
    levels = {level["density"]: level["polygons"] for level in basemap["settlement"]}
    for density, letter in LETTERS:
        wakeups = [_unpacked(wakeup, basemap) for polygon in levels[density] for wakeup in polygon]
        for row, line in enumerate(cells):
            _fill(line, letter, wakeups, bounds["south"] + (row + 0.5) * STEP_LAT, bounds["west"])
    return {
        "name": basemap["name"],
        "attribution": basemap["attribution"],
        "south": bounds["south"],
        "west": bounds["west"],
        "step_lat": STEP_LAT,
        "step_lon": STEP_LON,
        "rows": ["".join(line) for line in cells],
    }


def _unpacked(wakeup: Sequence[int], basemap: dict[str, Any]) -> list[tuple[float, float]]:
    """Longitude and latitude of each corner; the first is in steps of the quantum, the others are differences."""
    x = y = 0
    corners = []
    for dx, dy in zip(wakeup[::2], wakeup[1::2], strict=True):
        x, y = x + dx, y + dy
        corners.append(
            (
                basemap["bounds"]["west"] + x / basemap["quantum"],
                basemap["bounds"]["south"] + y / basemap["quantum"],
            )
        )
    return [*corners, corners[0]]


def _fill(line: list[str], letter: str, wakeups: Sequence[Wakeup], lat: float, west: float) -> None:
    """Write the letter into the cells of a row whose centres lie inside; holes are rings too (even-odd rule)."""
    crossings = sorted(lon for wakeup in wakeups for lon in _crossings(wakeup, lat))
    for begin, end in zip(crossings[::2], crossings[1::2], strict=True):
        for column in range(len(line)):
            if begin <= west + (column + 0.5) * STEP_LON < end:
                line[column] = letter


def _crossings(wakeup: Wakeup, lat: float) -> Iterator[float]:
    """Where the ring's edges cross this latitude."""
    for (lon_a, lat_a), (lon_b, lat_b) in pairwise(wakeup):
        if (lat_a > lat) != (lat_b > lat):
            yield lon_a + (lat - lat_a) / (lat_b - lat_a) * (lon_b - lon_a)


if __name__ == "__main__":
    sys.stdout.write(draw(Path(sys.argv[1]), Path(sys.argv[2])) + "\n")
