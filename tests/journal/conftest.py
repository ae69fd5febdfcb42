"""Fixtures of the tests of the journal. Django is imported inside: this file is read before it is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.fixtures import county, untouched, wakeups

if TYPE_CHECKING:
    from apps.accounts.models import Area

__all__ = ["county", "untouched", "wakeups"]


@pytest.fixture
def area(db: None) -> Area:
    from tests.journal.entries import make_area

    return make_area()


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """`with committing():` what waits for the commit is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def _triggers_back(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Set up before the database of a test and torn down after it: puts back what `real_commits` took away."""
    yield
    from django.db import connection

    from tests.journal.entries import install_missing_triggers

    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            install_missing_triggers()


@pytest.fixture
def real_commits(_triggers_back: None, transactional_db: None) -> Iterator[None]:
    """Real commits, visible to other connections. Triggers are removed so that SQLite can be emptied row by row afterwards."""
    from django.db import connection

    from apps.core.append_only import faults
    from apps.journal.triggers import GUARDS
    from tests.journal.entries import remove_triggers

    assert faults(connection, GUARDS) == []
    yield

    if connection.vendor == "sqlite":
        remove_triggers()


@pytest.fixture
def two_writers() -> None:
    """For tests of two writers at work at once."""
    from django.db import connection

    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one transaction write at a time: two writers cannot overlap there")
