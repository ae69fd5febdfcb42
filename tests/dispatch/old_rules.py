"""The rules as they were while a place stayed open until somebody filled it: the control of the properties in `test_ladders`."""

from __future__ import annotations

import pytest

from apps.dispatch import enough
from apps.dispatch.eligibility import needs, plan
from apps.dispatch.eligibility.candidates import CallFacts
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import Scheme
from apps.incidents.kinds import TURNED_AWAY, AlertRole
from apps.reports import routes


def places_open(role: AlertRole, call: CallFacts, state: DispatchedState, scheme: Scheme) -> int:
    """Counted what the scheme asks for, and knew neither an end of the care nor a word of the desk."""
    parts = state["involvements"].values()
    filled = sum(part["role"] == role and part["status"] not in TURNED_AWAY for part in parts)
    if state["phase"] != "open":
        return 0
    if role == "co_responder":
        is_crewed = any(part["role"] == "crew" and part["ended_at"] is None for part in parts)
        is_there = any(part["role"] == "crew" and "at_patient" in part["reached"] for part in parts)
        wanted = is_crewed and not is_there
        return max(0, scheme.co_responder.how_many - filled) if wanted else 0
    return plan.places_open(call.plan, [plan.UNKNOWN] * filled)


def bring_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the old rules in the place of those that the product has now."""
    monkeypatch.setattr(needs, "places_open", places_open)
    monkeypatch.setattr(enough, "limit", lambda *_: None)
    monkeypatch.setattr(routes, "ask_whether_enough", lambda *_: None)
