"""The ambulance crews of an incident: those that respond and those that have, with what each brings. Pure."""

from __future__ import annotations

from apps.dispatch.eligibility.candidates import CrewGoing
from apps.dispatch.eligibility.plan import UNKNOWN
from apps.dispatch.eligibility.search import Candidates
from apps.dispatch.state import DispatchedState
from apps.incidents.rules import active_units, fills_its_place, has_reached_scene
from apps.incidents.state import Involvement


def crews_going(state: DispatchedState, candidates: Candidates) -> list[CrewGoing]:
    """The ambulance crews that respond, with the ETA that each has now and what it brings."""
    return [_going(part, candidates) for part in active_units(state) if part["role"] == "crew"]


def crews_filling(state: DispatchedState, candidates: Candidates) -> list[CrewGoing]:
    """The crews that fill a place: those that respond, and those that did and have cleared."""
    parts = state["involvements"].values()
    return [
        _going(part, candidates) for part in parts if part["role"] == "crew" and fills_its_place(state, part)
    ]


def _going(part: Involvement, candidates: Candidates) -> CrewGoing:
    unit = next((one for one in candidates.crews if str(one.id) == part["unit"]), None)
    eta_s = unit.eta.eta_s if unit and unit.eta else part["eta_s"]
    return CrewGoing(
        call_sign=part["call_sign"],
        eta_s=0 if has_reached_scene(part) else eta_s,
        aboard=unit.aboard if unit else UNKNOWN,
    )
