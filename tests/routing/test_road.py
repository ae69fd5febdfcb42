"""Road routers against a real server on this machine that is quick, slow, dripping, wrong or gone."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

import msgspec
import pytest
from pytest_django import Settings

from apps.core.geo import Place
from apps.doctrine.scheme import Uncertainty
from apps.doctrine.scheme_file import read_scheme
from apps.routing.breaker import Breaker
from apps.routing.osrm import Osrm
from apps.routing.router import MAX_ANSWER_BYTES, Router, RouterFailed
from apps.routing.times import BUDGET_S, Routed, configured_router, road_times, travel_time
from apps.routing.travel import Eta, Trip, estimate
from apps.routing.valhalla import Valhalla
from apps.routing.valhalla_here import PACKAGE_MISSING, ValhallaHere
from tests.harness.pace import within
from tests.support.scheme import SCHEME

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
TRAVEL = msgspec.structs.replace(
    read_scheme(SCHEME).travel, uncertainty=Uncertainty(of_ride=0.1, of_position_age=0)
)
CALL = Place(lat=53.8, lon=-1.55)
METRES_PER_DEGREE = 111_195.080
DONE_WITHIN_S = within(1.5)
"""The budget of 0.3 s, and much for a busy machine: without a budget it would be hours."""


class Server(ThreadingHTTPServer):
    """A server that answers every request with `body`, or byte by byte for ever (`drips`), or never (`silent`)."""

    daemon_threads = True
    body: bytes = b"{}"
    status = 200
    drips = silent = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[tuple[str, str, Any]] = []
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answering(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        sent = json.loads(self.rfile.read(length)) if length else None
        self.server.asked.append((self.command, self.path, sent))
        with suppress(OSError):
            self._answer()

    def do_POST(self) -> None:
        self.do_GET()

    def _answer(self) -> None:
        if self.server.silent:
            self.server.closing.wait()
            return
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(10**6 if self.server.drips else len(self.server.body)))
        self.end_headers()
        while self.server.drips and not self.server.closing.wait(0.02):
            self.wfile.write(b" ")
        self.wfile.write(self.server.body)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as serving:
        thread = threading.Thread(target=serving.serve_forever, args=(0.01,))
        thread.start()
        yield serving
        serving.closing.set()
        serving.shutdown()
        thread.join()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=4) as workers:
        yield workers


def trips(*metres: int) -> list[Trip]:
    """Trips of police cars that are this many metres due north of the call."""
    return [
        Trip(
            unit=UUID(int=number),
            kind="car",
            service="police",
            is_crew=False,
            origin=Place(lat=CALL.lat + far / METRES_PER_DEGREE, lon=CALL.lon),
            destination=CALL,
            position_age_s=0,
            accuracy_m=0,
        )
        for number, far in enumerate(metres)
    ]


def instead(trip: Trip) -> Eta:
    return estimate(trip, TRAVEL, 12, source="estimate_instead")


def osrm(*cells: Any) -> bytes:
    return json.dumps({"code": "Ok", "durations": [[cell] for cell in cells]}).encode()


def valhalla(*cells: Any) -> bytes:
    rows = [[{"time": cell, "distance": 1, "from_index": at, "to_index": 0}] for at, cell in enumerate(cells)]
    return json.dumps({"sources_to_targets": rows, "units": "kilometers"}).encode()


def etas(
    router: Router,
    pool: ThreadPoolExecutor,
    given: list[Trip],
    breaker: Breaker | None = None,
    budget_s: float = within(5),
) -> list[Eta]:
    found = Routed(router, TRAVEL, breaker or Breaker(), pool, budget_s).etas(given, NOON)
    assert set(found) == {trip.unit for trip in given}
    return [found[trip.unit] for trip in given]


def test_osrm_is_asked_once_for_all_and_turnout_is_added(server: Server, pool: ThreadPoolExecutor) -> None:
    server.body = osrm(100.4, 300)
    assert etas(Osrm(server.url + "/"), pool, trips(1_000, 2_000)) == [
        Eta(eta_s=115, uncertainty_s=10, distance_m=1_000, source="osrm"),
        Eta(eta_s=315, uncertainty_s=30, distance_m=2_000, source="osrm"),
    ]
    places = "-1.550000,53.808993;-1.550000,53.817986;-1.550000,53.800000"
    path = f"/table/v1/driving/{places}?sources=0;1&destinations=2&annotations=duration"
    assert server.asked == [("GET", path, None)]


def test_valhalla_is_asked_once_for_all(server: Server, pool: ThreadPoolExecutor) -> None:
    server.body = valhalla(100, 300)
    found = etas(Valhalla(server.url), pool, trips(0, 2_000))
    assert [(eta.eta_s, eta.source) for eta in found] == [(115, "valhalla"), (315, "valhalla")]
    ((method, path, body),) = server.asked
    assert (method, path) == ("POST", "/sources_to_targets")
    assert body["sources"][0] == {"lat": 53.8, "lon": -1.55}
    assert body["targets"] == [{"lat": 53.8, "lon": -1.55}]
    assert (len(body["sources"]), body["costing"]) == (2, "auto")


def test_a_cell_without_a_way_is_estimated_and_the_others_stand(
    server: Server, pool: ThreadPoolExecutor
) -> None:
    server.body = osrm(None, 100)
    first, second = trips(1_000, 2_000)
    found = etas(Osrm(server.url), pool, [first, second])
    assert found[0] == instead(first)
    assert (found[1].eta_s, found[1].source) == (115, "osrm")


def test_a_time_that_no_car_can_drive_is_not_believed(server: Server, pool: ThreadPoolExecutor) -> None:
    server.body = osrm(28, 29)
    first, second = trips(2_000, 2_000)
    found = etas(Osrm(server.url), pool, [first, second])
    assert found[0] == instead(first)
    assert (found[1].eta_s, found[1].source) == (44, "osrm")


NONSENSE: list[Any] = [
    b"",
    b"not json",
    b"[]",
    b"null",
    b"[" * 50_000,
    b"\xff\xfe",
    b'{"code": "NoTable"}',
    b'{"code": "Ok"}',
    b'{"code": "Ok", "durations": null}',
    b'{"code": "Ok", "durations": [100]}',
    b'{"code": "Ok", "durations": [[100, 100]]}',
    b'{"code": "Ok", "durations": [[100], [100]]}',
    b'{"code": "Ok", "durations": [[NaN]]}',
    b'{"code": "Ok", "durations": [[Infinity]]}',
    osrm(-1),
    osrm("100"),
    osrm(True),
    osrm(100) + b" " * MAX_ANSWER_BYTES,
]


@pytest.mark.parametrize("body", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_not_believed(server: Server, pool: ThreadPoolExecutor, body: bytes) -> None:
    server.body = body
    (trip,) = trips(1_000)
    assert etas(Osrm(server.url), pool, [trip]) == [instead(trip)]


@pytest.mark.parametrize(
    "body",
    [b'{"sources_to_targets": [[]]}', b'{"sources_to_targets": [[1]]}', b"[]", valhalla(-1), valhalla(1, 1)],
)
def test_nonsense_of_valhalla_is_not_believed(server: Server, pool: ThreadPoolExecutor, body: bytes) -> None:
    server.body = body
    (trip,) = trips(1_000)
    assert etas(Valhalla(server.url), pool, [trip]) == [instead(trip)]


@pytest.mark.parametrize("status", [301, 400, 429, 500])
def test_another_status_than_200_is_a_failure(server: Server, pool: ThreadPoolExecutor, status: int) -> None:
    server.body, server.status = osrm(100), status
    (trip,) = trips(1_000)
    assert etas(Osrm(server.url), pool, [trip]) == [instead(trip)]
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", ["drips", "silent"])
def test_nobody_waits_longer_than_the_budget(server: Server, pool: ThreadPoolExecutor, fault: str) -> None:
    setattr(server, fault, True)
    given = trips(1_000, 2_000)
    begun = monotonic()
    found = etas(Osrm(server.url), pool, given, budget_s=BUDGET_S)
    assert monotonic() - begun < DONE_WITHIN_S
    assert found == [instead(trip) for trip in given]


def test_a_router_that_is_gone_is_no_error_and_no_coordinate_is_logged(
    pool: ThreadPoolExecutor, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        (trip,) = trips(1_000)
        with caplog.at_level("DEBUG", logger="apps"):
            assert etas(Osrm(f"http://127.0.0.1:{port}"), pool, [trip]) == [instead(trip)]
    assert caplog.messages == ["osrm gave no travel times, estimated instead: ConnectError"]


def test_after_three_failures_in_a_row_it_is_left_alone_for_thirty_seconds(
    server: Server, pool: ThreadPoolExecutor
) -> None:
    clock = [1_000.0]
    breaker, (trip,) = Breaker(lambda: clock[0]), trips(1_000)
    router = Osrm(server.url)

    def asked_now() -> tuple[int, str]:
        before = len(server.asked)
        (eta,) = etas(router, pool, [trip], breaker)
        return len(server.asked) - before, eta.source

    server.body = b"nonsense"
    assert [asked_now() for _ in range(5)] == [(1, "estimate_instead")] * 3 + [(0, "estimate_instead")] * 2
    server.body = osrm(100)
    clock[0] += 29.9
    assert asked_now() == (0, "estimate_instead")
    clock[0] += 0.2
    assert asked_now() == (1, "osrm")
    server.body = b"nonsense"
    assert [asked_now() for _ in range(2)] == [(1, "estimate_instead")] * 2
    server.body = osrm(100)
    assert asked_now() == (1, "osrm")


def test_the_first_failure_after_the_rest_opens_it_again() -> None:
    clock = [0.0]
    breaker = Breaker(lambda: clock[0])
    for _ in range(3):
        breaker.failed()
    clock[0] = 31.0
    assert not breaker.is_open()
    breaker.failed()
    assert breaker.is_open()


def test_the_nearest_twenty_five_are_asked_for_and_the_others_estimated(
    server: Server, pool: ThreadPoolExecutor
) -> None:
    server.body = osrm(*[1_000] * 25)
    given = trips(*[100 * number for number in range(30, 0, -1)])
    found = etas(Osrm(server.url), pool, given)
    assert [eta.source for eta in found] == ["estimate"] * 5 + ["osrm"] * 25


def test_nothing_is_asked_for_nobody(server: Server, pool: ThreadPoolExecutor) -> None:
    assert etas(Osrm(server.url), pool, []) == []
    assert server.asked == []


@pytest.fixture
def forgotten() -> Iterator[None]:
    configured_router.cache_clear()
    yield
    configured_router.cache_clear()


@pytest.mark.usefixtures("forgotten")
def test_without_a_router_the_estimate_is_used(settings: Settings) -> None:
    settings.ROUTING = "estimate"
    (trip,) = trips(1_000)
    assert road_times([trip], TRAVEL, NOON) == {trip.unit: estimate(trip, TRAVEL, 12)}


@pytest.mark.usefixtures("forgotten")
def test_the_router_that_is_set_is_asked(server: Server, settings: Settings) -> None:
    settings.ROUTING, settings.ROUTING_URL = "valhalla", server.url
    server.body = valhalla(100)
    router = configured_router()
    assert isinstance(travel_time(TRAVEL), Routed)
    assert router is not None
    assert router.ride_times([CALL], CALL, monotonic() + within(5)) == [100]
    assert [path for _, path, _ in server.asked] == ["/sources_to_targets"]


def test_in_process_routing_without_its_package_says_what_to_do(
    tmp_path: Path, pool: ThreadPoolExecutor
) -> None:
    router = ValhallaHere(tmp_path)
    (trip,) = trips(1_000)
    with pytest.raises(RouterFailed) as refusal:
        router.ride_times([trip.origin], CALL, monotonic() + 1)
    assert str(refusal.value) == PACKAGE_MISSING
    assert etas(router, pool, [trip]) == [instead(trip)]
