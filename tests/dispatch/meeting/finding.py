"""What an officer does who finds a patient, as short functions."""

from __future__ import annotations

from typing import Any

from apps.core.ids import new_id
from tests.support.actions import report
from tests.support.constants import ARREST, LAT, LON, OFFICER
from tests.support.factories import County

HERE = {"lat": LAT, "lon": LON, "accuracy_m": 12, "source": "device"}
NO_FIX: dict[str, Any] = {"code": ARREST, "location": None}


def arrest_here(payload: Any = None, *, incident: str = "", **more: Any) -> dict[str, Any]:
    """The report of an officer who finds an arrest."""
    given = {"code": ARREST, "location": HERE} if payload is None else payload
    return report("running_call_opened", incident or str(new_id()), given, **more)


def found(county: County, payload: Any = None, *, by: str = OFFICER, **more: Any) -> str:
    """Find a patient: the id of the incident."""
    sent = arrest_here(payload, **more)
    receipt = county.client(by).send(sent)[0]
    assert receipt["outcome"] == "recorded", receipt
    return str(sent["incident"])
