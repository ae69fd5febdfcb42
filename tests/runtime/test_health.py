"""What a process says of itself when alerts are not escalated in time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now, pretending_it_is
from apps.deadlines.models import Deadline
from tests.support.actions import opened
from tests.support.factories import Scene
from tests.support.fixtures import scene

__all__ = ["scene"]


@pytest.mark.parametrize(
    ("late_s", "said", "status"),
    [
        (-3, "watched", "ready"),
        (4, "watched", "ready"),
        (30, "30 s late: no worker and no web process watches them", "degraded"),
    ],
)
def test_late_deadlines_are_said(scene: Scene, client: Any, late_s: int, said: str, status: str) -> None:
    opened(scene)
    moment = now()
    Deadline.objects.update(due_at=moment - timedelta(seconds=late_s))
    with pretending_it_is(moment):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, status)
    assert answer.json()["parts"]["deadlines"] == said
