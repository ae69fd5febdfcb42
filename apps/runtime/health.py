"""The health of this process: the database, its migrations, and the wake-ups between processes."""

from __future__ import annotations

import asyncio
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from apps.core.clock import now
from apps.deadlines.selectors import next_due
from apps.dispatch.reassessing import of_alerts
from apps.journal.wakeup import between_processes

ANSWER_WITHIN_S = 0.5
LATE_S = 5


async def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 503 if the database is away or lacks migrations. Without Redis wake-ups are only slower: 200, `degraded`."""
    database, (deadlines, late_s) = await sync_to_async(_database)(), await sync_to_async(_deadlines)()
    parts = {"database": database, "bell": await _wakeups(), "push": _push(), "deadlines": deadlines}
    ready = parts["database"] == "up"
    is_whole = parts["bell"] != "down" and parts["deadlines"] == "watched"
    status = "ready" if ready and is_whole else "degraded" if ready else "not_ready"
    answer = {"status": status, "parts": parts, "late_s": late_s}
    return JsonResponse(answer, status=200 if ready else 503)


def _database() -> str:
    try:
        executor = MigrationExecutor(connection)
        plan: list[Any] = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "down"
    return "migrations_missing" if plan else "up"


def _deadlines() -> tuple[str, int]:
    """The state of deadlines: late ones mean that no worker or web process runs them, so alerts are not escalated."""
    try:
        due = next_due(of_alerts())
    except DatabaseError:
        return "down", 0
    late_s = max(0, round((now() - due).total_seconds())) if due else 0
    return "late" if late_s > LATE_S else "watched", late_s


def _push() -> str:
    return "up" if settings.VAPID_PRIVATE_KEY else "off"


async def _wakeups() -> str:
    if not settings.REDIS_URL:
        return "in_this_process"
    try:
        async with asyncio.timeout(ANSWER_WITHIN_S):
            await between_processes().group_send("readiness", {"type": "probe"})
    except Exception:
        return "down"
    return "up"
