"""What the tests of units are given. Django is imported inside: this file is read before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rest_framework.test import APIClient

    from apps.accounts.models import Person
    from apps.journal.wakeup import Wakeup
    from tests.units.world import World


@pytest.fixture
def world(db: None) -> World:
    from tests.units.world import make_world

    return make_world()


@pytest.fixture
def wakeups() -> Iterator[list[Wakeup]]:
    """The wake-ups sent during the test; in a test's transaction they are sent inside `committing`."""
    from apps.journal.wakeup import listen

    heard: list[Wakeup] = []
    end = listen(heard.append)
    yield heard
    end()


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """`with committing():` what waits for the commit is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def sign_in() -> Callable[[Person], APIClient]:
    from rest_framework.test import APIClient

    def signed_in(person: Person) -> APIClient:
        client = APIClient()
        client.force_authenticate(person)
        return client

    return signed_in
