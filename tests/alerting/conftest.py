"""Fixtures of alerting. Django is imported inside: conftest files are read before it is set up."""

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
    """`new_service()`: a push service that this installation may speak to."""
    with ExitStack() as running:

        def start() -> PushService:
            service = running.enter_context(PushService())
            settings.PUSH_HOSTS = [*settings.PUSH_HOSTS, service.origin]
            return service

        yield start


@pytest.fixture
def service(new_service: NewService) -> PushService:
    return new_service()
