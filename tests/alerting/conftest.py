"""Fixtures of alerting. They import Django inside, because conftest files are read before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.harness.push_service import PushService
from tests.support.fixtures import county, untouched, wakeups

__all__ = ["county", "untouched", "wakeups"]

NewService = Callable[[], PushService]


@pytest.fixture
def new_service(settings: Any) -> Iterator[NewService]:
    """Makes push services to which this installation may send: `new_service()`."""
    with ExitStack() as running:

        def start() -> PushService:
            service = running.enter_context(PushService())
            settings.PUSH_HOSTS = [*settings.PUSH_HOSTS, service.origin]
            return service

        yield start


@pytest.fixture
def service(new_service: NewService) -> PushService:
    return new_service()
