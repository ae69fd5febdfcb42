"""Settings of the road router that stop the boot."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.routing import faults_of_routing

PLAIN = "ROUTING is osrm, but ROUTING_URL is not the plain http(s):// address of a router, such as http://router:5000."
PUBLIC = "a public server: it would learn where every patient is. Run a router of your own."
FAR = "ROUTING_URL must be https:// for a router outside your own network: what is asked holds the place of a patient."


@pytest.mark.parametrize(
    "url",
    [
        "http://osrm:5000",
        "http://127.0.0.1:5000",
        "http://[::1]:5000",
        "http://10.1.2.3/osrm",
        "https://router.example.org",
    ],
)
@pytest.mark.parametrize("is_production", [True, False])
def test_a_router_of_ones_own_may_serve(url: str, is_production: bool) -> None:
    assert faults_of_routing("osrm", url, "", is_production) == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", PLAIN),
        ("osrm:5000", PLAIN),
        ("ftp://osrm", PLAIN),
        ("http://", PLAIN),
        ("http://osrm:0", PLAIN),
        ("http://osrm:99999", PLAIN),
        ("http://me:secret@osrm", PLAIN),
        ("http://osrm/?key=1", PLAIN),
        ("http://osrm/#a", PLAIN),
        ("http://osrm /", PLAIN),
        ("https://router.project-osrm.org", f"ROUTING_URL names router.project-osrm.org, {PUBLIC}"),
        ("https://Valhalla1.OpenStreetMap.de.", f"ROUTING_URL names valhalla1.openstreetmap.de, {PUBLIC}"),
        ("http://router.example.org", FAR),
        ("http://8.8.8.8", FAR),
    ],
)
def test_what_is_unsafe_or_nonsense_is_refused(url: str, reason: str) -> None:
    assert faults_of_routing("osrm", url, "", True) == [reason]


def test_trying_out_may_use_plain_http_anywhere() -> None:
    assert faults_of_routing("valhalla", "http://router.example.org", "", False) == []


def test_a_kind_that_is_not_known_is_refused() -> None:
    assert faults_of_routing("google", "", "", False) == [
        "ROUTING is 'google': set it to one of estimate, osrm, valhalla, valhalla_here."
    ]


def test_the_estimate_needs_nothing() -> None:
    assert faults_of_routing("estimate", "", "", True) == []


def test_tiles_that_are_not_there_are_refused(tmp_path: Path) -> None:
    expected = "ROUTING is valhalla_here, but ROUTING_TILES names no folder or tar of Valhalla's tiles: say where they are."
    empty, no_tar = tmp_path / "empty", tmp_path / "tiles.tar"
    empty.mkdir()
    no_tar.write_bytes(b"no tar")
    for tiles in ("", str(tmp_path / "none"), str(empty), str(no_tar)):
        assert faults_of_routing("valhalla_here", "", tiles, False) == [expected]
