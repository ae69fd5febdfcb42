"""The alert with which a unit's part goes on where it was: a unit that has answered is not asked again. Pure."""

from __future__ import annotations

from uuid import UUID

from apps.core.ids import new_id
from apps.core.instants import from_wire
from apps.incidents.actions import NewAlert
from apps.incidents.kinds import TURNED_AWAY
from apps.incidents.state import Involvement


def continued(part: Involvement) -> NewAlert:
    """A new alert that continues this part with everything that the unit has reached, but not with its having been turned away."""
    return NewAlert(
        id=new_id(),
        unit=UUID(part["unit"]),
        call_sign=part["call_sign"],
        agency=UUID(part["agency"]),
        service=part["service"],
        role=part["role"],
        eta_s=part["eta_s"],
        distance_m=part["distance_m"],
        respond_within_s=respond_within_s(part),
        hold=part["hold"],
        uncertainty_s=part["uncertainty_s"],
        eta_source=part["eta_source"],
        raised_by=part["raised_by"],
        continues=UUID(part["alert"]),
        reached={status: at for status, at in part["reached"].items() if status not in TURNED_AWAY},
    )


def respond_within_s(part: Involvement) -> int:
    return round((from_wire(part["respond_by"]) - from_wire(part["alerted_at"])).total_seconds())
