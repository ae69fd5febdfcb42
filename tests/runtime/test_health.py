"""The health of a process when alerts are not escalated in time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.core.clock import now, pretending_it_is
from apps.deadlines.models import Deadline
from tests.support.actions import opened
from tests.support.factories import County
from tests.support.fixtures import county

__all__ = ["county"]


@pytest.mark.parametrize(
    ("due_s_ago", "late_s", "said", "status"),
    [
        (-3, 0, "watched", "ready"),
        (4, 4, "watched", "ready"),
        (30, 30, "late", "degraded"),
    ],
)
def test_late_deadlines_are_reported(
    county: County, due_s_ago: int, late_s: int, said: str, status: str
) -> None:
    opened(county)
    moment = now()
    Deadline.objects.update(due_at=moment - timedelta(seconds=due_s_ago))
    with pretending_it_is(moment):
        answer = county.client("ambulance_administrator").ask("get", "/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, status)
    assert (answer.json()["parts"]["deadlines"], answer.json()["late_s"]) == (said, late_s)
