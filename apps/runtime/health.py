"""Whether this process can do its work: the database, its migrations, the wake-ups between processes."""

from __future__ import annotations

import asyncio
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from apps.core.clock import now
from apps.core.technical import OperatorText
from apps.deadlines.selectors import next_due
from apps.journal.wakeup import between_processes

ANSWER_WITHIN_S = 0.5
LATE_S = 5


async def readyz(request: HttpRequest) -> JsonResponse:
    """503 if the database is away or behind. A Redis that is away only makes things slower: 200, `degraded`."""
    database, deadlines = await sync_to_async(_database)(), await sync_to_async(_deadlines)()
    parts = {"database": database, "bell": await _wakeups(), "push": _push(), "deadlines": deadlines}
    ready = parts["database"] == "up"
    is_whole = parts["bell"] != "down" and parts["deadlines"] == "watched"
    status = "ready" if ready and is_whole else "degraded" if ready else "not_ready"
    return JsonResponse({"status": status, "parts": parts}, status=200 if ready else 503)


def _database() -> OperatorText:
    try:
        executor = MigrationExecutor(connection)
        plan: list[Any] = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "down"
    return "migrations missing: run migrate" if plan else "up"


def _deadlines() -> OperatorText:
    """Late deadlines mean alerts that nobody escalates."""
    try:
        due = next_due()
    except DatabaseError:
        return "down"
    late_s = (now() - due).total_seconds() if due else 0
    return f"{late_s:.0f} s late: no worker and no web process watches them" if late_s > LATE_S else "watched"


def _push() -> OperatorText:
    return "up" if settings.VAPID_PRIVATE_KEY else "off: VAPID_PRIVATE_KEY is not set"


async def _wakeups() -> OperatorText:
    if not settings.REDIS_URL:
        return "in this process"
    try:
        async with asyncio.timeout(ANSWER_WITHIN_S):
            await between_processes().group_send("readiness", {"type": "probe"})
    except Exception:
        return "down"
    return "up"
