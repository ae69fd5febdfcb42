"""What the tests of the intake ask of the inbox: send a message, and see what it has led to."""

from __future__ import annotations

from typing import Any

from apps.dispatch.models import DeskItem, SourceMessage
from tests.support.actions import Client
from tests.support.factories import County


def items() -> list[tuple[str, str]]:
    """(kind, subject) of the items that wait, the oldest first."""
    return list(
        DeskItem.objects.filter(resolved_at=None).order_by("raised_at", "pk").values_list("kind", "subject")
    )


def outcomes() -> list[str]:
    """What each message has led to, in order."""
    return list(SourceMessage.objects.order_by("received_at", "pk").values_list("outcome", flat=True))


def notes(answer: Any) -> list[tuple[str, str]]:
    return [(one["code"], one["field"]) for one in answer.json()["notes"]]


def raw(client: Client, body: bytes, method: str = "post", path: str = "/api/calls") -> Any:
    """Send these very bytes."""
    return getattr(client.http, method)(path, body, content_type="application/json")


def held(county: County, answer: Any) -> DeskItem:
    """The desk item of an answer that says that the message is held."""
    assert (answer.status_code, answer.json()["state"]) == (202, "held"), answer.content
    return DeskItem.objects.get(pk=answer.json()["desk_item"], agency=county.agencies["ambulance"])
