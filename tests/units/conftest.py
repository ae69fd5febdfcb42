"""Fixtures of units. They import Django inside, because conftest files are read before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rest_framework.test import APIClient

    from apps.accounts.models import Person
    from apps.journal.wakeup import Wakeup
    from tests.units.agencies import ThreeAgencies


@pytest.fixture
def agencies(db: None) -> ThreeAgencies:
    from tests.units.agencies import make_agencies

    return make_agencies()


@pytest.fixture
def wakeups() -> Iterator[list[Wakeup]]:
    """The wake-ups sent during the test. Within a test's transaction they are sent inside `committing`."""
    from apps.journal.wakeup import listen

    heard: list[Wakeup] = []
    end = listen(heard.append)
    yield heard
    end()


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """Runs what waits for the commit at the end of the block: `with committing():`."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def sign_in() -> Callable[[Person], APIClient]:
    from rest_framework.test import APIClient

    def signed_in(person: Person) -> APIClient:
        client = APIClient()
        client.force_authenticate(person)
        return client

    return signed_in
