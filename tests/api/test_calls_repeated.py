"""A call sent again with the same key or the same reference opens no second incident."""

from __future__ import annotations

from typing import Any

from apps.incidents.models import Incident
from apps.journal.models import Entry
from tests.support.actions import call
from tests.support.constants import SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched

REUSED = "This Idempotency-Key came before with another body. Send this call under a key of its own."
ALREADY_OPEN = (
    "A call with this `external_ref` was opened before; `incident` names it. "
    "Use PATCH to re-code it, DELETE to cancel it."
)


def test_a_call_sent_again_gets_its_first_answer(county: County, untouched: Untouched) -> None:
    client, body = county.cad(), call()
    first = client.ask("post", "/api/calls", body, Idempotency_Key="k")
    assert (first.status_code, "Idempotent-Replay" in first) == (201, False)
    with untouched():
        again = client.ask("post", "/api/calls", body, Idempotency_Key="k")
    assert (again.status_code, again["Idempotent-Replay"], again.json()) == (201, "true", first.json())
    assert Incident.objects.count() == 1


def test_the_answer_stays_the_first_one_whatever_happened_since(county: County) -> None:
    client, body = county.cad(), call()
    first = client.ask("post", "/api/calls", body, Idempotency_Key="k")
    client.ask("delete", f"/api/calls/{first.json()['incident']['id']}")
    assert client.ask("post", "/api/calls", body, Idempotency_Key="k").json() == first.json()


def test_the_order_of_fields_makes_no_other_body(county: County) -> None:
    client, body = county.cad(), call()
    client.ask("post", "/api/calls", body, Idempotency_Key="k")
    again = client.ask("post", "/api/calls", dict(reversed(body.items())), Idempotency_Key="k")
    assert again["Idempotent-Replay"] == "true"


def test_keys_and_references_are_each_agencys_own(county: County) -> None:
    far = {"lat": 54.5, "lon": -1.5, "accuracy_m": 5, "source": "cad"}
    near = county.cad().ask("post", "/api/calls", call(external_ref="1"), Idempotency_Key="k")
    there = county.cad("far_ambulance").ask(
        "post", "/api/calls", call(external_ref="1", location=far), Idempotency_Key="k"
    )
    assert (near.status_code, there.status_code) == (201, 201)
    assert Incident.objects.count() == 2


def test_without_a_key_nothing_is_replayed(county: County) -> None:
    client = county.client(SUPERVISOR)
    answers: list[Any] = [client.ask("post", "/api/calls", call()) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert Entry.objects.filter(kind="incident_opened").count() == 2


def test_a_key_that_cannot_be_kept_whole_counts_as_none(county: County) -> None:
    client, long = county.cad(), "k" * 101
    answers = [client.ask("post", "/api/calls", call(), Idempotency_Key=long) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
