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
from tests.support.factories import Scene

CALM = {"sleep": 1, "images": 0, "alone": 2, "talk": False}


def begun(scene: Scene, **call: Any) -> str:
    answer = opened(scene, **call)
    incident: str = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(scene, answer, name)
    scene.client(OFFICER).record("status_reached", incident, {"status": "at_patient"})
    return incident


def cleared(scene: Scene, incident: str, name: str = OFFICER, **more: Any) -> dict[str, Any]:
    return scene.client(name).record("status_reached", incident, {"status": "clear"}, **more)


def handed_over(scene: Scene, incident: str, *, at: Any = 0) -> None:
    """The officer's care of the one patient ends."""
    handover = str(new_id())
    scene.client(OFFICER).record("cpr_started", incident)
    scene.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    said = {"handover": handover, "through_seq": Timeline.objects.get(pk=incident).seq}
    receipt = scene.client(PARAMEDIC).record("accept_handover", incident, said, at=at)
    assert receipt["outcome"] == "recorded", receipt


def check_ins(incident: str) -> list[tuple[str, str]]:
    """(username, day), in the order in which they fall due."""
    rows = CheckIn.objects.filter(incident=UUID(incident)).order_by("due_at", "person__username")
    return list(rows.values_list("person__username", "day"))


def own(scene: Scene, name: str) -> list[dict[str, Any]]:
    answer = scene.client(name).ask("get", "/api/check-ins")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["check_ins"]
    return found


def welfare(scene: Scene, agency: str = "police") -> list[dict[str, Any]]:
    answer = scene.client(f"{agency}_welfare").ask("get", "/api/welfare")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["check_ins"]
    return found


def answered(scene: Scene, name: str, check_in: str, **changed: Any) -> Any:
    return scene.client(name).ask("put", f"/api/check-ins/{check_in}", CALM | changed)


def fell_due(incident: str, day: str, ago: timedelta = timedelta(minutes=1)) -> None:
    CheckIn.objects.filter(incident=UUID(incident), day=day).update(due_at=now() - ago)
