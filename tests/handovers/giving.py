"""Handovers as people make them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.core.ids import new_id
from apps.incidents.actions import NewAlert, raise_alert
from apps.journal.models import Timeline
from apps.journal.transaction import in_transaction
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.state import state_of


def offer(
    county: County, incident: str, name: str = OFFICER, hospital: Any = None, **more: Any
) -> tuple[str, dict[str, Any]]:
    handover = str(new_id())
    payload = {"handover": handover} | more
    return handover, county.client(name).record("offer_handover", incident, payload, text=hospital)


def accepted(
    county: County, incident: str, handover: str, name: str = PARAMEDIC, **more: Any
) -> dict[str, Any]:
    seq = Timeline.objects.get(pk=incident).seq
    payload = {"handover": handover, "through_seq": seq}
    return county.client(name).record("accept_handover", incident, payload, **more)


def withdrawn(county: County, incident: str, handover: str, name: str = OFFICER) -> dict[str, Any]:
    return county.client(name).record("withdraw_handover", incident, {"handover": handover})


def held(incident: str, handover: str) -> dict[str, Any]:
    found: dict[str, Any] = state_of(incident)["handovers"][handover]
    return found


def refusal(receipt: dict[str, Any]) -> tuple[str, str, str]:
    return receipt["outcome"], receipt["code"], receipt["detail"]


def send_second_crew(county: County, incident: str, sign: str = "A2", service: str = "ambulance") -> None:
    """Another unit is alerted to the incident: a crew, as the control room sends one by hand."""
    unit = county.units[sign]
    alert = NewAlert(
        unit=unit.pk,
        call_sign=sign,
        agency=unit.agency_id,
        service=service,
        role="crew" if service == "ambulance" else "co_responder",
        eta_s=300,
        distance_m=4_000,
    )
    in_transaction(lambda journal: raise_alert(journal, UUID(incident), alert), timelines={UUID(incident)})
