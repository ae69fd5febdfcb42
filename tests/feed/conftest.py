from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.harness.installation import BACKENDS, Backend, Installation, Workshop
from tests.support.fixtures import county, untouched, wakeups

if TYPE_CHECKING:
    from tests.feed.live import Visitor
    from tests.feed.live_call import LiveCall

__all__ = ["county", "untouched", "wakeups"]


@pytest.fixture(scope="module", params=BACKENDS, ids=str)
def live(request: pytest.FixtureRequest, workshop: Workshop) -> Iterator[Installation]:
    """A running server for all tests of a file. It has its own database, so it runs in only one of the two test runs."""
    if request.config.getoption("--db") == "sqlite":
        pytest.skip("runs with --db postgres, on both kinds of server")
    backend: Backend = request.param
    yield from running(workshop, backend)


def running(workshop: Workshop, backend: Backend) -> Iterator[Installation]:
    installation = workshop.make(backend)
    try:
        installation.start()
        yield installation
    finally:
        installation.remove()


@pytest.fixture(scope="module")
def visit(live: Installation) -> Iterator[Callable[[str], Visitor]]:
    """`visit("officer")` gives that person, signed in once for the whole file."""
    from tests.feed.live import Visitor

    visitors: dict[str, Visitor] = {}

    def signed_in(username: str) -> Visitor:
        if username not in visitors:
            visitors[username] = Visitor(live.origin, username)
        return visitors[username]

    yield signed_in
    for visitor in visitors.values():
        visitor.close()


@pytest.fixture
def live_call(visit: Callable[[str], Visitor]) -> Iterator[LiveCall]:
    """A call with the officer and the paramedic alerted. It is cancelled at the end, so that they are free for the next test."""
    from tests.feed.live_call import LiveCall

    live_call = LiveCall(visit)
    yield live_call
    live_call.end()
