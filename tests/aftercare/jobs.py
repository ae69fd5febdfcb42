"""A job from its call to its end, in the fewest words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from apps.aftercare.models import CheckIn
from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.models import Timeline
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County

CALM = {"sleep": 1, "images": 0, "alone": 2, "talk": False}


def begun(county: County, **call: Any) -> str:
    answer = opened(county, **call)
    incident: str = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    county.client(OFFICER).record("status_reached", incident, {"status": "at_patient"})
    return incident


def cleared(county: County, incident: str, name: str = OFFICER, **more: Any) -> dict[str, Any]:
    return county.client(name).record("status_reached", incident, {"status": "clear"}, **more)


def handed_over(county: County, incident: str, *, at: Any = 0) -> None:
    """The officer's care of the one patient ends."""
    handover = str(new_id())
    county.client(OFFICER).record("cpr_started", incident)
    county.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    said = {"handover": handover, "through_seq": Timeline.objects.get(pk=incident).seq}
    receipt = county.client(PARAMEDIC).record("accept_handover", incident, said, at=at)
    assert receipt["outcome"] == "recorded", receipt


def check_ins(incident: str) -> list[tuple[str, str]]:
    """(username, day), in the order in which they fall due."""
    rows = CheckIn.objects.filter(incident=UUID(incident)).order_by("due_at", "person__username")
    return list(rows.values_list("person__username", "day"))


def own(county: County, name: str) -> list[dict[str, Any]]:
    answer = county.client(name).ask("get", "/api/check-ins")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["check_ins"]
    return found


def welfare(county: County, agency: str = "police") -> list[dict[str, Any]]:
    answer = county.client(f"{agency}_welfare").ask("get", "/api/welfare")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["check_ins"]
    return found


def answered(county: County, name: str, check_in: str, **changed: Any) -> Any:
    return county.client(name).ask("put", f"/api/check-ins/{check_in}", CALM | changed)


def fell_due(incident: str, day: str, ago: timedelta = timedelta(minutes=1)) -> None:
    CheckIn.objects.filter(incident=UUID(incident), day=day).update(due_at=now() - ago)
