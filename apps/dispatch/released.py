"""Which crew at the patient releases a co-responder that is still on its way: one that can defibrillate, not any vehicle."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from apps.dispatch.eligibility.plan import releases
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import ReleasedBy
from apps.incidents.rules import fills_its_place
from apps.units.aboard import Aboard
from apps.units.nearby import nearby_units


def crews_at_patient(state: DispatchedState) -> list[Aboard]:
    """What the crews bring that have been at the patient."""
    there = {
        UUID(part["unit"])
        for part in state["involvements"].values()
        if part["role"] == "crew" and "at_patient" in part["reached"] and fills_its_place(state, part)
    }
    return [unit.aboard for unit in nearby_units(there).values()] if there else []


def is_released(terms: ReleasedBy, crews: Iterable[Aboard]) -> bool:
    """Whether one of these crews has the skill and the defibrillator that the scheme asks for."""
    return any(releases(terms, crew) for crew in crews)
