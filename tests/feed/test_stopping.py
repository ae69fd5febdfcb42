"""A server that is asked to end while devices poll it and hold sockets to it. One that does not is killed by the harness."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from signal import SIGTERM

import pytest

from tests.feed.live import Visitor
from tests.harness.installation import EMBEDDED, Installation
from tests.harness.pace import within

pytestmark = pytest.mark.xdist_group("live")


def test_nobody_who_polls_keeps_the_server_from_ending(
    live: Installation, visit: Callable[[str], Visitor]
) -> None:
    paramedic, officer = visit("paramedic"), visit("officer")
    cursor = paramedic.snapshot()["cursor"]
    cookies = "; ".join(f"{name}={value}" for name, value in paramedic.http.cookies.items())
    with officer.listen() as held, closing(HTTPConnection("localhost", live.web.port, within(30))) as poll:
        held.until_live()
        poll.request("GET", f"/api/feed?after={cursor}&wait=25", headers={"Cookie": cookies})
        # Answered after the poll was taken up, which came first.
        assert officer.ask("get", "/api/session").status_code == 200
        # uvicorn ends by the signal that it was sent.
        assert live.web.stop() == (0 if live.backend == EMBEDDED else -SIGTERM)
