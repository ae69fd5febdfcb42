"""The protocol of every road router, and the reading of their answers."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from functools import cache
from math import isfinite
from time import monotonic
from typing import Any, Protocol

import httpx

from apps.core.geo import Place
from apps.routing.travel import Source

MAX_ANSWER_BYTES = 64 * 1024


class RouterFailed(Exception):
    """The router gave no usable times. The message is for the log and never contains a coordinate."""


class Router(Protocol):
    """A road router. `name` is given as the source of a time."""

    name: Source

    def ride_times(
        self, origins: Sequence[Place], destination: Place, until: float
    ) -> Sequence[float | None]:
        """Seconds by road from each origin, None where there is no route. Raises `RouterFailed` by `until` (monotonic)."""
        ...


def asked(method: str, url: str, until: float, body: Any = None) -> Any:
    """The JSON that a router answers. Raises `RouterFailed`."""
    left_s = until - monotonic()
    if left_s <= 0:
        raise RouterFailed("no time left to ask")
    try:
        with client_for(url).stream(method, url, json=body, timeout=left_s) as answer:
            if answer.status_code != httpx.codes.OK:
                raise RouterFailed(f"status {answer.status_code}")
            return httpx.Response(200, content=_read(answer, until)).json()
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, RecursionError) as fault:
        raise RouterFailed(type(fault).__name__) from None


def client_for(url: str) -> httpx.Client:
    """The process's one client for such addresses. Create it before a call needs it, because that reads all certificates."""
    return _client(has_tls=url.startswith("https:"))


@cache
def _client(has_tls: bool) -> httpx.Client:
    """A client without proxies of the environment or redirects, because a request contains the location of a patient."""
    client = httpx.Client(verify=has_tls, trust_env=False, follow_redirects=False)
    atexit.register(client.close)
    return client


def _read(answer: httpx.Response, until: float) -> bytes:
    """Read the whole body by `until`: the timeout of httpx restarts with every byte."""
    body = b""
    for piece in answer.iter_bytes():
        body += piece
        if monotonic() > until:
            raise RouterFailed("too slow")
        if len(body) > MAX_ANSWER_BYTES:
            raise RouterFailed("answer too long")
    return body


def seconds(cells: Any, how_many: int) -> list[float | None]:
    """The cells of a matrix as seconds. Raises `RouterFailed` for a wrong number of cells, or a cell that is no duration."""
    if not isinstance(cells, list) or len(cells) != how_many:
        raise RouterFailed("a matrix of another size")
    return [None if cell is None else _second(cell) for cell in cells]


def _second(cell: Any) -> float:
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not isfinite(cell) or cell < 0:
        raise RouterFailed("a cell that is no length of time")
    return float(cell)
