"""Fixtures over `tests.support.factories`. Django is imported inside: pytest reads conftest files before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from apps.journal.wakeup import Wakeup
    from tests.support.factories import County

Untouched = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def county(db: None) -> County:
    from tests.support.factories import make_county

    return make_county()


@pytest.fixture
def wakeups() -> Iterator[list[Wakeup]]:
    """The wake-ups that were sent during the test. Inside a test's transaction: only those captured as committed."""
    from apps.journal.wakeup import listen

    heard: list[Wakeup] = []
    end = listen(heard.append)
    yield heard
    end()


@pytest.fixture
def untouched(wakeups: list[Wakeup], django_capture_on_commit_callbacks: Any) -> Untouched:
    """`with untouched():` nothing is written inside, no unit is committed and nothing is notified."""
    from tests.support.results import footprint

    @contextmanager
    def watched() -> Iterator[None]:
        before, heard = footprint(), len(wakeups)
        with django_capture_on_commit_callbacks(execute=True):
            yield
        assert footprint() == before
        assert wakeups[heard:] == []

    return watched
