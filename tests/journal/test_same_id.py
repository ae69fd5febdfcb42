"""The same report sent again is the same fact; another report under a used id is refused and changes nothing."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from apps.core.clock import now
from apps.core.ids import derived_id, new_id
from apps.journal.models import Entry
from apps.reports.inbox import read_report, take
from apps.units.selectors import actor_of
from tests.harness.pace import within
from tests.support.actions import Client, accept, alert_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County, make_county
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of

SAME = ("outcome", "seq", "position", "recorded_at", "flags")


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    accept(county, answer, OFFICER)
    return str(answer["incident"]["id"])


def said(receipt: dict[str, Any]) -> tuple[str, str | None]:
    return receipt["outcome"], receipt["code"]


def test_the_same_report_again_is_the_same_receipt(
    county: County, incident: str, untouched: Untouched
) -> None:
    client = county.client(OFFICER)
    shock = report("shock_delivered", incident, {"energy_j": 150})
    [first] = client.send(shock)
    with untouched():
        [again], [from_another_device] = client.send(shock), Client(client.person).send(shock)
    assert said(first) == ("recorded", None)
    assert again == from_another_device == first | {"outcome": "duplicate"}


def test_the_same_report_twice_in_one_batch_is_written_once(county: County, incident: str) -> None:
    shock = report("shock_delivered", incident, {"energy_j": None})
    first, again = county.client(OFFICER).send(shock, shock)
    assert (said(first), said(again)) == (("recorded", None), ("duplicate", None))
    assert again == first | {"outcome": "duplicate"}
    assert Entry.objects.filter(kind="shock_delivered").count() == 1


def changes(sent: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        sent | {"payload": {"energy_j": 200}},
        sent | {"payload": {}},
        sent | {"text": "after two minutes"},
        sent | {"at": "2026-11-22T22:41:07.001Z"},
        sent | {"kind": "pads_applied", "payload": {}},
    ]


def test_another_report_under_the_same_id_is_refused(
    county: County, incident: str, untouched: Untouched
) -> None:
    client = county.client(OFFICER)
    sent = report("shock_delivered", incident, {"energy_j": 150}) | {"at": "2026-11-22T22:41:07.000Z"}
    client.send(sent)
    with untouched():
        receipts = client.send(*changes(sent))
    assert [said(receipt) for receipt in receipts] == [("refused", "report_id_reused")] * 5
    assert {receipt["detail"] for receipt in receipts} == {
        "Another report was stored under this id. Send this one under an id of its own."
    }
    assert client.send(sent)[0]["outcome"] == "duplicate"


def test_anothers_report_under_the_same_id_is_refused(
    county: County, incident: str, untouched: Untouched
) -> None:
    shock = report("shock_delivered", incident, {"energy_j": 150})
    county.client(OFFICER).send(shock)
    with untouched():
        [receipt] = county.client(PARAMEDIC).send(shock)
    assert said(receipt) == ("refused", "report_id_reused")


def test_the_id_of_what_the_server_wrote_is_used_too(
    county: County, incident: str, untouched: Untouched
) -> None:
    opening = Entry.objects.get(kind="incident_opened")
    with untouched():
        [receipt] = county.client(OFFICER).send(report("pads_applied", incident) | {"id": str(opening.pk)})
    assert said(receipt) == ("refused", "report_id_reused")


def test_a_refused_report_leaves_its_id_free(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    refused = report("resuscitation_stopped", incident)
    corrected = refused | {"kind": "pulse_returned"}
    assert [said(receipt) for receipt in client.send(refused, corrected)] == [
        ("refused", "clinician_only"),
        ("recorded", None),
    ]


@pytest.mark.parametrize("together", [True, False], ids=["in one batch", "in two batches"])
def test_an_id_that_an_answer_will_derive_cannot_stop_the_others(county: County, together: bool) -> None:
    """`mobile` comes with an acceptance under an id that anybody can compute beforehand."""
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    accepting = report("accept_alert", incident, {"alert": alert_of(answer, "co_responder")})
    pads = report("pads_applied", incident)
    taken = report("arrest_recognised", incident) | {"id": str(derived_id(UUID(accepting["id"]), "mobile"))}
    batch = [taken, accepting, pads]
    receipts = client.send(*batch) if together else [client.send(one)[0] for one in batch]
    assert [receipt["outcome"] for receipt in receipts] == ["recorded", "refused", "recorded"]
    assert kinds_of(incident)[-2:] == ["arrest_recognised", "pads_applied"]


@pytest.mark.parametrize("together", [True, False], ids=["in one batch", "in two batches"])
def test_a_report_under_a_derived_id_is_refused_alone(county: County, together: bool) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    accepting = report("accept_alert", incident, {"alert": alert_of(answer, "co_responder")})
    late = report("arrest_recognised", incident) | {"id": str(derived_id(UUID(accepting["id"]), "mobile"))}
    batch = [accepting, late, report("pads_applied", incident)]
    receipts = client.send(*batch) if together else [client.send(one)[0] for one in batch]
    assert [said(receipt) for receipt in receipts] == [
        ("recorded", None),
        ("refused", "report_id_reused"),
        ("recorded", None),
    ]


def test_two_of_a_crew_who_accept_get_one_acceptance(county: County) -> None:
    answer = opened(county)
    first, second = accept(county, answer, PARAMEDIC), accept(county, answer, TECHNICIAN)
    assert (first["outcome"], second["outcome"]) == ("recorded", "duplicate")
    assert [first[name] for name in SAME[1:]] == [second[name] for name in SAME[1:]]
    assert Entry.objects.filter(kind="alert_accepted").count() == 1


@pytest.mark.usefixtures("two_writers", "real_commits")
def test_the_same_report_on_four_lines_at_once_is_written_once() -> None:
    county = make_county()
    answer = opened(county)
    person = county.people[OFFICER]
    given = report("shock_delivered", answer["incident"]["id"], {"energy_j": 150})
    line, outcomes = Barrier(4), list[str]()

    def send() -> None:
        try:
            sent = read_report(given, actor_of(person), new_id(), now(), 0)
            line.wait(within(20))
            outcomes.append(take([sent])[0]["outcome"])
        finally:
            connection.close()

    senders = [Thread(target=send) for _ in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join(20)
    assert sorted(outcomes) == ["duplicate", "duplicate", "duplicate", "recorded"]
    assert Entry.objects.filter(kind="shock_delivered").count() == 1
