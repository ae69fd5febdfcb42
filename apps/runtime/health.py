"""The health of this process: the database, its migrations, and the wake-ups between processes.

Anyone learns whether it serves. What is wrong with which part, an administrator reads here, and the operator in the log.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from rest_framework.request import Request

from apps.accounts.access import Permission, has_permission
from apps.accounts.authentication import BrowserSession
from apps.audit.guards import GUARDS as OF_AUDIT
from apps.core import append_only
from apps.core.clock import now
from apps.core.language import accepted_language
from apps.core.problems import MethodNotAllowed, problem_response
from apps.core.words import ENGLISH, Words
from apps.deadlines.selectors import next_due
from apps.dispatch.reassessing import of_alerts
from apps.journal.triggers import GUARDS as OF_JOURNAL
from apps.journal.wakeup import between_processes

ANSWER_WITHIN_S = 0.5
LATE_S = 5
log = logging.getLogger(__name__)
_noted = "ready"


async def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 503 if the database is away or lacks migrations. Without Redis wake-ups are only slower: 200, `degraded`."""
    if request.method not in ("GET", "HEAD"):
        said = accepted_language(request.headers.get("Accept-Language", ""))
        return problem_response(MethodNotAllowed(), Words.for_language(said or ENGLISH))
    database, (deadlines, late_s) = await sync_to_async(_database)(), await sync_to_async(_deadlines)()
    parts = {"database": database, "bell": await _wakeups(), "push": _push(), "deadlines": deadlines}
    ready = parts["database"] == "up"
    is_whole = parts["bell"] != "down" and parts["deadlines"] == "watched"
    status = "ready" if ready and is_whole else "degraded" if ready else "not_ready"
    _note(status, parts)
    may_see = ready and await sync_to_async(_may_see_parts)(request)
    details: dict[str, object] = {"parts": parts, "late_s": late_s} if may_see else {}
    return JsonResponse({"status": status, **details}, status=200 if ready else 503)


def _note(status: str, parts: dict[str, str]) -> None:
    """Log what is wrong once, not at each question of the proxy."""
    global _noted
    if status != _noted:
        _noted = status
        log.log(logging.INFO if status == "ready" else logging.WARNING, "%s: %s", status, parts)


def _may_see_parts(request: HttpRequest) -> bool:
    try:
        found = BrowserSession().authenticate(Request(request))
    except DatabaseError:
        return False
    return found is not None and has_permission(found[0].as_actor(), Permission.SEE_DEVICES)


def _database() -> str:
    try:
        executor = MigrationExecutor(connection)
        plan: list[Any] = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "down"
    if plan:
        return "migrations_missing"
    # A server that is not ready gets no requests: nothing is written where it could be changed afterwards.
    return "unguarded" if append_only.faults(connection, (*OF_AUDIT, *OF_JOURNAL)) else "up"


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
