"""Devices of a running server: they sign in, send requests and reports, and read the feed, over HTTP and sockets."""

from __future__ import annotations

import json
import time
import weakref
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.demo.accounts import CAD_BEARER, WORDS_FOR_ALL
from tests.harness.pace import within
from tests.support.actions import clock_of, report
from tests.support.factories import kit_check

WITHIN_S = within(20)
PLACE = {"lat": 53.7977, "lon": -1.5419}

Frame = dict[str, Any]


class Visitor:
    """Someone signed in on a device."""

    def __init__(self, origin: str, username: str) -> None:
        self.origin = origin
        self.device = str(new_id())
        self.http = self._client()
        self.http.get("/api/session")
        given = {"username": username, "password": WORDS_FOR_ALL, "device": {"id": self.device, "label": "t"}}
        answer = self.ask("post", "/api/session", given)
        assert answer.status_code == 200, answer.text
        self.session: dict[str, Any] = answer.json()

    def at(self, origin: str) -> Visitor:
        """The same device, connected to another web server of the installation."""
        other = Visitor.__new__(Visitor)
        other.origin, other.device, other.session = origin, self.device, self.session
        other.http = other._client()
        for name, value in self.http.cookies.items():
            other.http.cookies.set(name, value)
        return other

    def _client(self) -> httpx.Client:
        """Closed with the visitor: what a failed test leaves open must not fail the test that runs when it is collected."""
        client = httpx.Client(base_url=self.origin, timeout=within(30), headers={"X-Device": self.device})
        weakref.finalize(self, client.close)
        return client

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        token = {"X-CSRFToken": self.http.cookies.get("csrftoken") or ""}
        return self.http.request(method.upper(), path, json=body, headers=token | headers)

    def send(self, *reports: Any) -> list[dict[str, Any]]:
        answer = self.ask("post", "/api/reports", {"clock": clock_of(), "reports": list(reports)})
        assert answer.status_code == 200, answer.text
        receipts: list[dict[str, Any]] = answer.json()["receipts"]
        return receipts

    def record(self, kind: str, incident: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        (receipt,) = self.send(report(kind, incident, payload, **more))
        assert receipt["outcome"] == "recorded", receipt
        return receipt

    def book_on(self, call_sign: str) -> None:
        units = self.ask("get", "/api/units").json()["units"]
        unit = next(unit["id"] for unit in units if unit["call_sign"] == call_sign)
        answer = self.ask("post", "/api/duty", {"unit": unit, "kit": kit_check()})
        assert answer.status_code == 200, answer.text

    def stand_at(self, lat: float, lon: float) -> None:
        """Report three positions at this place. The server rejects a single one that is too far from the last."""
        at = now()
        fixes = [
            {
                "unit": None,
                "lat": lat,
                "lon": lon,
                "accuracy_m": 5,
                "at": to_wire(at - timedelta(milliseconds=age_ms)),
                "source": "gps",
            }
            for age_ms in (2, 1, 0)
        ]
        answer = self.ask("post", "/api/positions", {"fixes": fixes, "outbox": 0})
        assert answer.json()["taken"] >= 1, answer.text

    def snapshot(self) -> dict[str, Any]:
        answer = self.ask("get", "/api/snapshot?entries=all")
        assert answer.status_code == 200, answer.text
        taken: dict[str, Any] = answer.json()
        return taken

    def poll(self, after: str, wait_s: float = 0) -> dict[str, Any]:
        answer = self.ask("get", f"/api/feed?after={after}&wait={wait_s}")
        assert answer.status_code == 200, answer.text
        polled: dict[str, Any] = answer.json()
        return polled

    def listen(self, after: str | None = None, **more: Any) -> Listener:
        """Open a socket of this device, from now or from a cursor."""
        cursor = self.snapshot()["cursor"] if after is None else after
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        return Listener(self.origin, f"after={cursor}&device={self.device}", cookies=cookies, **more)

    def close(self) -> None:
        self.http.close()


class Listener:
    """An open socket and all frames that arrived on it."""

    def __init__(
        self, origin: str, query: str, *, cookies: str = "", says: str | None = "", **more: Any
    ) -> None:
        headers = {"Cookie": cookies} if cookies else {}
        self.frames: list[Frame] = []
        page = origin if says == "" else says
        self._open = ExitStack()
        self.socket: ClientConnection = self._open.enter_context(
            connect(
                f"{origin.replace('http', 'ws', 1)}/ws/feed?{query}",
                additional_headers=headers,
                origin=None if page is None else Origin(page),
                compression=None,
                max_size=None,
                open_timeout=WITHIN_S,
                **more,
            )
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def next(self, within_s: float = WITHIN_S) -> Frame:
        frame: Frame = json.loads(self.socket.recv(timeout=within_s))
        self.frames.append(frame)
        return frame

    def until(self, is_it: Callable[[Frame], Any], within_s: float = WITHIN_S) -> Frame:
        """Wait for the next frame for which `is_it` is true. Raises TimeoutError."""
        deadline = time.monotonic() + within_s
        while True:
            frame = self.next(max(0.0, deadline - time.monotonic()))
            if is_it(frame):
                return frame

    def until_entry(self, entry: str, within_s: float = WITHIN_S) -> Frame:
        return self.until(lambda frame: entry in ids_of(frame), within_s)

    def until_live(self) -> Self:
        """Wait for the pulse that the server sends when the device has everything that it missed."""
        self.until(lambda frame: frame["type"] == "pulse")
        return self

    def close_code(self, within_s: float = WITHIN_S) -> int | None:
        """Wait until the server closes the socket: the close code. Raises TimeoutError."""
        try:
            self.until(lambda frame: False, within_s)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else None
        return None

    def drop(self) -> None:
        """Drop the connection without closing it, as a dead spot does."""
        self.socket.socket.close()


def ids_of(frame: Frame) -> list[str]:
    """The ids of the entries in a frame."""
    entries = frame.get("entries") or frame.get("subject", {}).get("entries", [])
    return [entry["id"] for entry in entries]


def call_at_the_place() -> dict[str, Any]:
    return {
        "external_ref": str(new_id()),
        "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
        "address": "Briggate",
        "location": PLACE | {"accuracy_m": 5, "source": "cad"},
    }


CAD = {"Authorization": f"Bearer {CAD_BEARER}"}
