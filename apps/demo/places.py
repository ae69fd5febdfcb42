"""Places of the demo: real coordinates (WGS 84 degrees), so that the map and the distances make sense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedPlace:
    """Where something is; `name` as a caller would say it."""

    name: str
    lat: float
    lon: float


BRIGGATE = NamedPlace("Briggate, Leeds", 53.7977, -1.5419)

CALLS_COME_FROM = (
    BRIGGATE,
    NamedPlace("The Headrow, Leeds", 53.7999, -1.5455),
    NamedPlace("Otley Road, Headingley, Leeds", 53.8190, -1.5800),
    NamedPlace("Harehills Lane, Leeds", 53.8105, -1.5130),
    NamedPlace("York Road, Seacroft, Leeds", 53.8170, -1.4700),
    NamedPlace("Dewsbury Road, Beeston, Leeds", 53.7720, -1.5500),
    NamedPlace("Queen Street, Morley", 53.7460, -1.6020),
    NamedPlace("Lowtown, Pudsey", 53.7960, -1.6630),
    NamedPlace("Market Street, Bradford", 53.7938, -1.7524),
    NamedPlace("Manningham Lane, Bradford", 53.8055, -1.7640),
    NamedPlace("Main Street, Bingley", 53.8480, -1.8370),
    NamedPlace("Cavendish Street, Keighley", 53.8678, -1.9060),
    NamedPlace("Westgate, Wakefield", 53.6830, -1.5030),
    NamedPlace("Station Road, Ossett", 53.6800, -1.5800),
    NamedPlace("Carlton Street, Castleford", 53.7250, -1.3560),
    NamedPlace("Northgate, Pontefract", 53.6925, -1.3110),
    NamedPlace("New Street, Huddersfield", 53.6458, -1.7850),
    NamedPlace("Huddersfield Road, Mirfield", 53.6740, -1.6960),
    NamedPlace("Commercial Street, Halifax", 53.7218, -1.8610),
    NamedPlace("Commercial Street, Brighouse", 53.7030, -1.7830),
    NamedPlace("Market Place, Dewsbury", 53.6898, -1.6297),
    NamedPlace("Commercial Street, Batley", 53.7030, -1.6330),
)

HOSPITALS = (
    NamedPlace("a hospital in Leeds", 53.8070, -1.5200),
    NamedPlace("a hospital in Bradford", 53.8060, -1.7950),
    NamedPlace("a hospital in Wakefield", 53.6920, -1.4890),
    NamedPlace("a hospital in Huddersfield", 53.6560, -1.8170),
    NamedPlace("a hospital in Halifax", 53.7050, -1.8570),
)
