"""Results of an action, as short functions: entries, states, alerts and problems."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from apps.dispatch.models import AnsweredCall
from apps.dispatch.said import from_wire, text_of
from apps.handovers.state import care_closed_at
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Head, Text, Timeline
from apps.units.models import Crew, Unit
from tests.support.state import state_of
from tests.support.words import ENGLISH


def part(incident: str, unit: str) -> dict[str, Any]:
    """The involvement of a unit in the state of the timeline."""
    found: dict[str, Any] = state_of(incident)["involvements"][unit]
    return found


def care_ended(incident: str, unit: str) -> str | None:
    """Since when the unit cares for nobody of the incident."""
    return care_closed_at(state_of(incident), unit)


def kinds_of(incident: str) -> list[str]:
    """The kinds of the incident's entries, in order."""
    return list(Entry.objects.filter(timeline_id=incident).order_by("seq").values_list("kind", flat=True))


def latest(kind: str, incident: str) -> Entry:
    return Entry.objects.filter(timeline_id=incident, kind=kind).order_by("-seq")[0]


def footprint() -> dict[str, Any]:
    """Everything that a refused request must leave unchanged."""
    counted = (Entry, Timeline, Text, Incident, Involvement, AnsweredCall)
    return {
        "rows": {table.__name__: table.objects.count() for table in counted},
        "heads": sorted(Head.objects.values_list("area", "position")),
        "units": sorted(Unit.objects.values_list("call_sign", "duty", "incident"), key=str),
        "crew": sorted(Crew.objects.values_list("person", "unit")),
    }


def problem(answer: Any) -> tuple[int, str, str]:
    """(status, code, detail) of a refusal, after checking its form (docs/wire.md)."""
    assert answer["Content-Type"] == "application/problem+json", answer.content
    body = answer.json()
    assert body["status"] == answer.status_code
    assert body["type"] == f"urn:coresponder:problem:{body['code']}"
    assert body["title"] == body["code"].replace("_", " ").capitalize()
    return answer.status_code, body["code"], body["detail"]


def signs(answer: dict[str, Any]) -> dict[str, str]:
    """The alerted units: role → call sign."""
    return {alert["role"]: alert["call_sign"] for alert in answer["alerts"]}


def reasons(considered: Iterable[dict[str, Any]], call_sign: str) -> list[str]:
    """Every reason given for and against one unit, in order, in English."""
    found = next(one for one in considered if one["call_sign"] == call_sign)
    return [text_of(from_wire(check["said"]), ENGLISH) for check in found["checks"]]
