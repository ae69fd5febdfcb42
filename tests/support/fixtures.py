"""Fixtures over `tests.support.factories`. Django is imported inside: pytest reads conftest files before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from apps.journal.bell import Ring
    from tests.support.factories import Scene

Untouched = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def scene(db: None) -> Scene:
    from tests.support.factories import make_scene

    return make_scene()


@pytest.fixture
def rings() -> Iterator[list[Ring]]:
    """What the bell rang during the test; inside a test's transaction only what was captured as committed."""
    from apps.journal import bell

    heard: list[Ring] = []
    end = bell.listen(heard.append)
    yield heard
    end()


@pytest.fixture
def untouched(rings: list[Ring], django_capture_on_commit_callbacks: Any) -> Untouched:
    """`with untouched():` nothing is written inside, no unit is committed and no bell rings."""
    from tests.support.results import footprint

    @contextmanager
    def watched() -> Iterator[None]:
        before, heard = footprint(), len(rings)
        with django_capture_on_commit_callbacks(execute=True):
            yield
        assert footprint() == before
        assert rings[heard:] == []

    return watched
