"""Two senders on a database with several writers send each push once."""

from __future__ import annotations

from typing import Any

import pytest

from apps.alerting import models
from apps.alerting.actions import queue_pushes
from apps.alerting.sender import PushSender
from tests.alerting.devices import alerted, asking, sent_entries, signed_in_device, subscribed
from tests.dispatch.test_races import at_once
from tests.harness.push_service import PushService
from tests.support.actions import Client
from tests.support.constants import OFFICER
from tests.support.factories import make_county

ROUNDS = 5
DEVICES = 6

# SQLite has one writer at a time, so this race cannot happen there; its triggers would also refuse the cleanup.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "config.getoption('--db') == 'sqlite'", reason="a race needs a database with two writers"
    ),
]


def test_two_senders_send_each_push_once(new_service: Any) -> None:
    county = make_county()
    services: list[PushService] = [new_service() for _ in range(DEVICES)]
    clients = [signed_in_device(Client(county.people[OFFICER])) for _ in range(DEVICES)]
    for client, service in zip(clients, services, strict=True):
        subscribed(client, service)
    senders = [PushSender() for _ in range(4)]
    for round_ in range(1, ROUNDS + 1):
        incident, alert = alerted(county)
        queue_pushes(asking(incident, alert, county.units["P1"].pk))
        claimed = at_once(*[lambda sender=sender: sender.send_due(4, 10.0) for sender in senders])
        assert sum(claimed) == DEVICES
        assert [len(service.messages) for service in services] == [round_] * DEVICES
        found = [device for entry in sent_entries(incident) for device in entry["devices"]]
        assert sorted(found) == sorted(str(client.device) for client in clients)
        assert not models.Push.objects.exclude(outcome="sent").exists()
        county.client("ambulance_supervisor").ask("delete", f"/api/calls/{incident}")
