"""How densely a place is built up: urban, suburban or rural, from the grids in `data/density/`. Places off the grids are rural.

A grid is a JSON file: `{name, attribution, south, west, step_lat, step_lon, rows}`, degrees; `rows` from south to north, each with
one letter per cell from west to east: u, s or r. `tools/draw_density.py` draws one from a base map. Pure.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from apps.core.conversion import decode_json
from apps.doctrine.scheme import Density

GRIDS = Path(__file__).parent / "data" / "density"
MEANING: dict[str, Density] = {"u": "urban", "s": "suburban", "r": "rural"}


class GridFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    attribution: str
    south: float
    west: float
    step_lat: float
    step_lon: float
    rows: list[str]


Grid = tuple[float, float, float, float, int, int, tuple[tuple[Density, ...], ...]]
"""South, west, rows and columns in a degree, how many there are of each, and the cells."""


def density_at(lat: float, lon: float) -> Density:
    """The density at a place; rural outside every grid, also for impossible coordinates."""
    for south, west, rows_in_degree, columns_in_degree, rows, columns, cells in _grids():
        row, column = (lat - south) * rows_in_degree, (lon - west) * columns_in_degree
        if 0 <= row < rows and 0 <= column < columns:
            return cells[int(row)][int(column)]
    return "rural"


@cache
def _grids() -> tuple[Grid, ...]:
    return tuple(_read(file.read_bytes()) for file in sorted(GRIDS.glob("*.json")))


def _read(written: bytes) -> Grid:
    grid = decode_json(written, GridFile)
    cells = tuple(tuple(MEANING[letter] for letter in row) for row in grid.rows)
    columns = min(map(len, cells), default=0)
    return grid.south, grid.west, 1 / grid.step_lat, 1 / grid.step_lon, len(cells), columns, cells
