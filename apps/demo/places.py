"""Places of the demo: real coordinates (WGS 84 degrees), so that the map and the distances make sense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where something is; `name` as a caller would say it."""

    name: str
    lat: float
    lon: float


BRIGGATE = Place("Briggate, Leeds", 53.7977, -1.5419)

CALLS_COME_FROM = (
    BRIGGATE,
    Place("The Headrow, Leeds", 53.7999, -1.5455),
    Place("Otley Road, Headingley, Leeds", 53.8190, -1.5800),
    Place("Harehills Lane, Leeds", 53.8105, -1.5130),
    Place("York Road, Seacroft, Leeds", 53.8170, -1.4700),
    Place("Dewsbury Road, Beeston, Leeds", 53.7720, -1.5500),
    Place("Queen Street, Morley", 53.7460, -1.6020),
    Place("Lowtown, Pudsey", 53.7960, -1.6630),
    Place("Market Street, Bradford", 53.7938, -1.7524),
    Place("Manningham Lane, Bradford", 53.8055, -1.7640),
    Place("Main Street, Bingley", 53.8480, -1.8370),
    Place("Cavendish Street, Keighley", 53.8678, -1.9060),
    Place("Westgate, Wakefield", 53.6830, -1.5030),
    Place("Station Road, Ossett", 53.6800, -1.5800),
    Place("Carlton Street, Castleford", 53.7250, -1.3560),
    Place("Northgate, Pontefract", 53.6925, -1.3110),
    Place("New Street, Huddersfield", 53.6458, -1.7850),
    Place("Huddersfield Road, Mirfield", 53.6740, -1.6960),
    Place("Commercial Street, Halifax", 53.7218, -1.8610),
    Place("Commercial Street, Brighouse", 53.7030, -1.7830),
    Place("Market Place, Dewsbury", 53.6898, -1.6297),
    Place("Commercial Street, Batley", 53.7030, -1.6330),
)

HOSPITALS = (
    Place("a hospital in Leeds", 53.8070, -1.5200),
    Place("a hospital in Bradford", 53.8060, -1.7950),
    Place("a hospital in Wakefield", 53.6920, -1.4890),
    Place("a hospital in Huddersfield", 53.6560, -1.8170),
    Place("a hospital in Halifax", 53.7050, -1.8570),
)
