"""An installation with several processes: a second web server, Redis between them, and clients that stop reading."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import httpx
import psycopg
import pytest
import redis

from tests.feed.conftest import running
from tests.feed.live import CAD, Visitor, call_at_the_place
from tests.feed.live_call import LiveCall
from tests.harness.installation import SERVED, Installation, WebServer, Workshop
from tests.harness.pace import until, within
from tests.support.actions import clock_of, report

Visit = Callable[[str], Visitor]
BACKSTOP_WITHIN_S = within(3)
TIMELINE_BATCHES = 14
"""Of 230 KB each: together more than the kernel keeps for a connection that is not read."""
pytestmark = pytest.mark.xdist_group("live")


@pytest.fixture(scope="module")
def live(request: pytest.FixtureRequest, workshop: Workshop) -> Iterator[Installation]:
    if request.config.getoption("--db") == "sqlite":
        pytest.skip("runs with --db postgres")
    yield from running(workshop, SERVED)


@pytest.fixture(scope="module")
def second(live: Installation) -> WebServer:
    """A second web; until the test of the wake-ups, nobody opens a socket there."""
    return live.second_web()


@pytest.fixture
def bus(live: Installation) -> Iterator[redis.Redis]:
    assert live.redis
    client = redis.Redis.from_url(live.redis.url)
    yield client
    client.close()


def wait_for_subscribers(bus: redis.Redis, count: int) -> None:
    """Wait until this many web processes listen on Redis."""

    def listening() -> bool:
        channels: list[Any] = bus.pubsub_channels()
        return len(channels) >= count

    until(listening, 20, f"{count} listen on the bus")


def published(bus: redis.Redis) -> int:
    """How many messages Redis has received since its start."""
    calls: dict[str, Any] = bus.info("commandstats").get("cmdstat_publish", {"calls": 0})
    return int(calls["calls"])


def place_call(origin: str) -> tuple[httpx.Response, float]:
    """The answer to a call from the CAD, and the seconds that it took. It is cancelled at once: others need the units."""
    with httpx.Client(base_url=origin, headers=CAD, timeout=within(60)) as cad:
        began = time.monotonic()
        answer = cad.post("/api/calls", json=call_at_the_place())
        took_s = time.monotonic() - began
        cad.delete(f"/api/calls/{answer.json()['incident']['id']}")
    return answer, took_s


def arrives(listener: Any, answer: httpx.Response, within_s: float) -> bool:
    incident = answer.json()["incident"]["id"]
    frame = listener.until(
        lambda frame: frame["type"] == "subject" and frame["subject"]["incident"]["id"] == incident, within_s
    )
    return bool(frame)


def test_a_web_that_nobody_follows_works_without_redis(
    live: Installation, live_call: LiveCall, second: WebServer, bus: redis.Redis
) -> None:
    """Nobody listens there, so it is the request itself that would send the wake-up."""
    assert live.redis
    live_call.settle()
    with closing(live_call.officer.at(second.origin)) as officer:
        published_before = published(bus)
        officer.record("shock_delivered", live_call.incident)
        # The crews that the demo answers for report things of their own meanwhile, by the other web.
        assert published(bus) > published_before
        live.redis.kill()
        assert_takes_everything(officer, live_call.incident)
        live.redis.start()
        live.redis.freeze()
        try:
            assert_takes_everything(officer, live_call.incident)
        finally:
            live.redis.thaw()


def assert_takes_everything(officer: Visitor, incident: str) -> None:
    began = time.monotonic()
    officer.record("shock_delivered", incident)
    officer.stand_at(53.799, -1.542)
    answer, _ = place_call(officer.origin)
    assert (answer.status_code, time.monotonic() - began < within(8)) == (201, True)


def test_wakeups_between_two_webs_and_without(
    live: Installation, visit: Visit, second: WebServer, bus: redis.Redis
) -> None:
    """With Redis, without it, with it again, with one that hangs: every call is taken and heard at the other web."""
    supervisor = visit("supervisor")
    elsewhere = supervisor.at(second.origin)
    assert live.redis
    with elsewhere.listen() as there, supervisor.listen() as here:
        there.until_live(), here.until_live()
        wait_for_subscribers(bus, 2)
        published_before = published(bus)
        answer, _ = place_call(live.origin)
        assert published(bus) > published_before
        assert arrives(there, answer, BACKSTOP_WITHIN_S)
        assert arrives(here, answer, BACKSTOP_WITHIN_S)

        live.redis.kill()
        for origin in (live.origin, second.origin):
            answer, took_s = place_call(origin)
            assert (answer.status_code, took_s < within(5)) == (201, True)
            assert arrives(there, answer, BACKSTOP_WITHIN_S)
            assert arrives(here, answer, BACKSTOP_WITHIN_S)
        readiness = httpx.get(f"{live.origin}/readyz")
        assert (readiness.status_code, readiness.json()["status"]) == (200, "degraded")

        live.redis.start()
        wait_for_subscribers(bus, 2)
        answer, _ = place_call(second.origin)
        assert arrives(here, answer, BACKSTOP_WITHIN_S)

        live.redis.freeze()
        try:
            answer, took_s = place_call(live.origin)
            assert (answer.status_code, took_s < within(5)) == (201, True)
            assert arrives(there, answer, BACKSTOP_WITHIN_S)
        finally:
            live.redis.thaw()
    elsewhere.close()


@contextmanager
def narrow_line(port: int) -> Iterator[socket.socket]:
    """A connection with small buffers on both sides, so that a client that stops reading is soon behind."""
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        line.connect(("127.0.0.1", port))
        yield line


def test_one_who_does_not_read_is_closed_and_delays_nobody(live: Installation, live_call: LiveCall) -> None:
    """Notes longer than any buffer on the way are sent to one who takes the first bytes of them and no more."""
    live_call.end()
    live_call.answer = live_call.open()
    cursor = live_call.supervisor.snapshot()["cursor"]
    with narrow_line(live.web.port) as line, live_call.police.listen() as other:
        with live_call.supervisor.listen(cursor, sock=line, max_queue=1) as slow:
            slow.until_live()
            for number in range(TIMELINE_BATCHES):
                began = time.monotonic()
                # By two devices: one alone may not send so much at once.
                author = (live_call.officer, live_call.paramedic)[number % 2]
                author.send(*(report("note_added", live_call.incident, text="🫀" * 1_900) for _ in range(30)))
            shock = live_call.officer.record("shock_delivered", live_call.incident)
            other.until_entry(shock["id"])
            assert time.monotonic() - began < within(4)
            assert slow.close_code() == 4408
        assert shock["id"] not in str(slow.frames)
        assert shock["id"] in str(live_call.supervisor.poll(cursor))


def test_a_request_that_goes_away_while_it_waits_is_still_written(
    live: Installation, live_call: LiveCall
) -> None:
    """The timeline is locked from outside; the device gives up; its report, and one sent after it, are written."""
    first, second = (report("shock_delivered", live_call.incident) for _ in range(2))
    listener = live_call.supervisor.listen().until_live()
    with psycopg.connect(live.environment["DATABASE_URL"]) as database:
        database.execute("SELECT 1 FROM journal_story WHERE id = %s FOR UPDATE", [live_call.incident])
        token = live_call.officer.http.cookies["csrftoken"]
        with pytest.raises(httpx.ReadTimeout):
            live_call.officer.http.post(
                "/api/reports",
                json={"clock": clock_of(), "reports": [first]},
                headers={"X-CSRFToken": token},
                timeout=1,
            )
        database.rollback()
    with listener:
        assert live_call.officer.send(second)[0]["outcome"] == "recorded"
        listener.until_entry(second["id"])
        recorded = [entry["id"] for frame in listener.frames for entry in frame.get("entries", [])]
    # The demo's own crews report things of their own meanwhile.
    assert [one for one in recorded if one in (first["id"], second["id"])] == [first["id"], second["id"]]
    assert live_call.officer.send(first)[0]["outcome"] == "duplicate"


def test_access_that_ends_at_one_web_ends_at_the_other_with_redis_and_without(
    live: Installation, second: WebServer, bus: redis.Redis
) -> None:
    assert live.redis
    desk = Visitor(live.origin, "police-supervisor")
    for is_running in (True, False):
        lost = Visitor(live.origin, "officer")
        with closing(lost), closing(lost.at(second.origin)) as elsewhere, elsewhere.listen() as listener:
            listener.until_live()
            if not is_running:
                live.redis.kill()
            assert desk.ask("post", f"/api/devices/{lost.device}/end").status_code == 204
            began = time.monotonic()
            assert listener.close_code(within_s=within(5)) == 4401
            assert time.monotonic() - began < within(5)
            for read in ("/api/snapshot", "/api/feed?after=0.0&wait=20"):
                refused = elsewhere.ask("get", read)
                assert (refused.status_code, refused.json()["code"]) == (401, "access_ended")
            assert time.monotonic() - began < within(5 if is_running else 10)
    live.redis.start()
    wait_for_subscribers(bus, 2)
    desk.close()


def test_who_signs_out_elsewhere_is_disconnected(live: Installation) -> None:
    visitor = Visitor(live.origin, "supervisor")
    with visitor.listen() as listener:
        listener.until_live()
        assert visitor.ask("delete", "/api/session").status_code == 204
        assert listener.close_code(within_s=within(5)) == 4401
    visitor.close()


def heard_of(port: int, sent: bytes) -> tuple[bytes, float]:
    """All that is answered until the server closes, and how long that took."""
    began = time.monotonic()
    heard = b""
    with socket.create_connection(("127.0.0.1", port), timeout=within(20)) as line:
        line.sendall(sent)
        while part := line.recv(65536):
            heard += part
    return heard, time.monotonic() - began


def test_a_stranger_who_sends_half_a_request_or_far_too_much_holds_nothing(live: Installation) -> None:
    """Nobody signs in for this: a body that is too large is refused on the way, with a length or without one."""
    port, head = live.web.port, b" /api/session HTTP/1.1\r\nHost: localhost\r\n"
    chunks = b"".join(b"10000\r\n" + b"x" * 0x10000 + b"\r\n" for _ in range(8))
    for kind in (b"application/json", b"multipart/form-data; boundary=x"):
        said = b"Content-Type: " + kind + b"\r\nTransfer-Encoding: chunked\r\n\r\n"
        answer, _ = heard_of(port, b"POST" + head + said + chunks + b"0\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b'"code": "body_too_large"' in answer
    answer, took_s = heard_of(
        port, b"POST" + head + b"Content-Length: 400000000\r\nExpect: 100-continue\r\n\r\n"
    )
    assert (answer[:13], took_s < within(2)) == (b"HTTP/1.1 413 ", True)
    answer, _ = heard_of(port, b"TRACE" + head + b"\r\n")
    assert answer.startswith(b"HTTP/1.1 405 ")
    assert b"cache-control: no-store" in answer
    answer, took_s = heard_of(port, b"GET" + head)
    assert (answer[:13], took_s < within(12)) == (b"HTTP/1.1 408 ", True)
