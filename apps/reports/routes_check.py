"""The system check of the routes of reports: what kinds declare against what is taken. A start and CI refuse what does not fit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.core.checks import CheckMessage, Error

from apps.core.technical import OperatorText
from apps.journal.kinds import Kind, registry
from apps.journal.recording import FromDevices
from apps.reports.routes import ROUTES

FILE: OperatorText = "apps/reports/routes.py"


def routes_fit_kinds(**_: Any) -> list[CheckMessage]:
    return [Error(fault, id="reports.E001") for fault in misfits(registry, ROUTES.keys())]


def misfits(kinds: Iterable[Kind], routes: Collection[str]) -> Iterator[OperatorText]:
    """What kinds and routes say of each other that cannot be: each with the file and the name."""
    declared = {name: kind.name for kind in kinds for name in _reports_of(kind)}
    for name in sorted(declared.keys() - set(routes)):
        yield f"{FILE}: no route for {name}, by which devices record the kind {declared[name]}"
    for name in sorted(set(routes) - declared.keys()):
        yield f"{FILE}: a route for {name}, which is no report that a kind declares"


def _reports_of(kind: Kind) -> Iterator[str]:
    """The names under which devices send what becomes an entry of this kind."""
    if isinstance(kind.recorded, FromDevices):
        yield kind.recorded.command or kind.name
    elif kind.recorded and kind.recorded.command:
        yield kind.recorded.command
