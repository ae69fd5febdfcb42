"""Settings that name hosts and addresses, and files that only the server's account may read."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment
from config.addresses import Addresses, faults_of_addresses, origin_of
from config.private_files import keep_private

TILES = "https://tiles.example.org/{z}/{x}/{y}.png"
FINE = Addresses(
    map_kind="xyz",
    map_url=TILES,
    map_attribution="© OpenStreetMap contributors",
    map_max_zoom=17,
    allowed_hosts=["response.example.org", ".example.org", "127.0.0.1", "[::1]", "localhost"],
    origins=["https://response.example.org", "https://response.example.org:8443"],
    redis_url="redis://coresponder:secret@redis:6379/0",
    push_hosts=["fcm.googleapis.com", "*.push.apple.com"],
    log_level="INFO",
    is_production=True,
)


def names_of_faults(**changed: Any) -> list[str]:
    return [sentence.split()[0] for sentence in faults_of_addresses(replace(FINE, **changed))]


def test_ordinary_addresses_are_taken() -> None:
    assert faults_of_addresses(FINE) == []
    for url in (f"{TILES}?key=a_B-1", "/tiles/{z}/{x}/{y}.png", "https://10.0.0.7:8443/{z}/{x}/{y}"):
        assert names_of_faults(map_url=url) == [], url
    for url in ("https://tiles.example.org/uk.pmtiles", "/uk.pmtiles"):
        assert names_of_faults(map_kind="pmtiles", map_url=url) == [], url
    assert names_of_faults(map_kind="drawn", map_url="") == []
    assert names_of_faults(map_url="http://localhost:9000/{z}/{x}/{y}", is_production=False) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://tiles.example.org;script-src *;/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}/{y}; script-src *",
        "https://tiles.example.org https://evil.example/{z}/{x}/{y}",
        "https://tiles.example.org,evil.example/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}/{y}\nX-Evil: 1",
        "https://tiles.example.org/{z}/{x}/{y}\n",
        "https://tiles.example.org\r\n/{z}/{x}/{y}",
        "https://tiles.example.org\t/{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
        "https://*.example.org/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
        "https://me:secret@tiles.example.org/{z}/{x}/{y}",
        "https://tiles.example.org@evil.example/{z}/{x}/{y}",
        "https://tiles.example.org\\@evil.example/{z}/{x}/{y}",
        "https://tiles.example.org:99999/{z}/{x}/{y}",
        "https://tiles.example.org:/{z}/{x}/{y}",
        "https://tilés.example.org/{z}/{x}/{y}",
        "https://tiles..example.org/{z}/{x}/{y}",
        "https://.example.org/{z}/{x}/{y}",
        "https://tiles.example.org./{z}/{x}/{y}",
        "https://-a.example.org/{z}/{x}/{y}",
        "https://{z}.example.org/{x}/{y}/{z}",
        "https://tiles.example.org/{z}/{x}/{y}/{s}",
        "https://tiles.example.org/{z}/{x}.png",
        "https://tiles.example.org/'unsafe-inline'/{z}/{x}/{y}",
        'https://tiles.example.org/"/{z}/{x}/{y}',
        "https://tiles.example.org/<b>/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}/{y}#x",
        "http://tiles.example.org/{z}/{x}/{y}",
        "//evil.example/{z}/{x}/{y}",
        "data:image/png,{z}{x}{y}",
        "javascript:alert({z},{x},{y})",
        "file:///{z}/{x}/{y}",
        "httpx://tiles.example.org/{z}/{x}/{y}",
        "tiles/{z}/{x}/{y}",
    ],
)
def test_an_address_of_tiles_that_could_change_the_policy_stops_the_boot(url: str) -> None:
    assert names_of_faults(map_url=url) == ["MAP_URL"]


@pytest.mark.parametrize("url", ["https://a.example;x", "https://a.example\n", "https://*"])
def test_also_where_the_map_is_drawn_and_asks_for_none(url: str) -> None:
    assert names_of_faults(map_kind="drawn", map_url=url) == ["MAP_URL"]


def test_the_policy_names_scheme_host_and_port_and_nothing_else() -> None:
    assert origin_of(f"{TILES}?key=1") == "https://tiles.example.org"
    assert origin_of("https://Tiles.example.org:8443/x") == "https://tiles.example.org:8443"
    assert [origin_of(url) for url in ("", "/tiles/{z}", "https://a;b/x", "https://a b/x")] == [""] * 4


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("allowed_hosts", ["https://response.example.org"]),
        ("allowed_hosts", ["response.example.org:443"]),
        ("allowed_hosts", ["response.example.org/"]),
        ("allowed_hosts", ["response example"]),
        ("allowed_hosts", ["*.example.org"]),
        ("allowed_hosts", [""]),
        ("origins", ["https://response.example.org/"]),
        ("origins", ["https://*.example.org"]),
        ("origins", ["response.example.org"]),
        ("origins", ["https://me@response.example.org"]),
        ("origins", ["https://response.example.org;x"]),
        ("origins", ["null"]),
        ("redis_url", "http://redis:6379"),
        ("redis_url", "redis://"),
        ("redis_url", "redis://redis:0"),
        ("redis_url", "redis://redis:x"),
        ("push_hosts", ["http://fcm.googleapis.com"]),
        ("push_hosts", ["https://127.0.0.1:9000"]),
        ("push_hosts", ["169.254.169.254"]),
        ("push_hosts", ["metadata.internal"]),
        ("push_hosts", ["https://redis"]),
        ("map_attribution", "two\nlines"),
        ("map_attribution", "x" * 301),
        ("map_max_zoom", -1),
        ("map_max_zoom", 23),
        ("log_level", "verbose"),
    ],
)
def test_other_nonsense_stops_it_too(setting: str, value: Any) -> None:
    assert names_of_faults(**{setting: value}) == [setting.upper()]


def test_a_boot_asks_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    environment.refuse_unsafe()
    monkeypatch.setenv("MAP_URL", "https://tiles.example.org;script-src *;/")
    monkeypatch.setenv("ORIGINS", "https://*.example.org")
    with pytest.raises(ImproperlyConfigured, match=r"MAP_URL is where .* ORIGINS lists full origins"):
        environment.refuse_unsafe()


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_database_is_for_the_server_alone(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    keep_private(folder, str(folder / "a.sqlite3"))
    assert [mode_of(folder), mode_of(folder / "a.sqlite3")] == [0o700, 0o600]


def test_one_that_others_could_read_no_longer_is(tmp_path: Path) -> None:
    """Also what lies next to it while the server runs: there is as much in it."""
    folder = tmp_path / "var"
    folder.mkdir(mode=0o755)
    files = [folder / f"a.sqlite3{end}" for end in ("", "-wal", "-shm")]
    for file in files:
        file.write_bytes(b"kept")
        file.chmod(0o644)
    keep_private(folder, str(files[0]))
    assert [mode_of(path) for path in (folder, *files)] == [0o700, 0o600, 0o600, 0o600]
    assert files[0].read_bytes() == b"kept"


@pytest.mark.parametrize("name", [":memory:", "file:memorydb_default?mode=memory&cache=shared", ""])
def test_a_database_in_memory_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    keep_private(tmp_path / "var", name)
    assert [path.name for path in tmp_path.iterdir()] == ["var"]
