"""What the ambulance desk and CAD are sent of police units, byte by byte: no metres, no job, no date, nobody who stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.core.clock import now
from apps.dispatch.allocation import consider_now
from apps.dispatch.assignment import OVERRIDABLE
from apps.dispatch.eligibility.candidates import Check
from apps.feed.deliveries import encode
from apps.feed.resume import Resumed, ResumeRequest, read_together
from apps.incidents.models import Incident
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.models import Entry
from apps.journal.selectors import head_of
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.units.models import Competence, Unit
from tests.support.actions import Client, call
from tests.support.constants import LAT, LON, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County, put
from tests.visibility.test_canaries import bytes_of
from tests.visibility.world import of_first_patient

pytestmark = pytest.mark.django_db

METRES = {"P1": 1_237, "P2": 2_417, "P3": 613}
JOB = "FIREARMS-221"
LAPSED = now().date() - timedelta(days=1_117)


@pytest.fixture
def armed(county: County) -> County:
    """P1 is free, P2 on a job of its own service, the training of P3 has lapsed."""
    put(METRES, county.units)
    Unit.objects.filter(call_sign="P2").update(duty="busy", task=JOB)
    Competence.objects.filter(person=county.people["p3_responder"]).update(
        awarded=LAPSED - timedelta(days=365), expires=LAPSED
    )
    return county


def number(value: int) -> re.Pattern[bytes]:
    """The number on its own, and not as a part of an id or of a time."""
    return re.compile(rb"(?<![\w.-])%d(?![\da-f:-])" % value)


def secrets() -> dict[str, re.Pattern[bytes]]:
    """What locates a unit or describes its people, by a name for the test's message."""
    alert = Entry.objects.filter(kind="alert_raised", payload__call_sign="P1").latest("position").payload
    assert alert["eta_s"] % 60
    return {
        **{f"metres of {sign}": number(metres) for sign, metres in METRES.items()},
        "the time of P1 to the second": number(alert["eta_s"]),
        "the job": re.compile(JOB.encode()),
        "the day of the lapsed training": re.compile(LAPSED.isoformat().encode()),
        "how long ago": number(1_117),
        "P2": re.compile(rb'"P2"'),
        "P3": re.compile(rb'"P3"'),
    }


def said_to(county: County, client: Client, start: Cursor, answers: list[bytes], incident: str) -> bytes:
    """All bytes that this reader is sent about the incident, by every way there is."""
    ways = (
        "/api/snapshot?entries=all",
        f"/api/incidents/{incident}",
        f"/api/incidents/{incident}/considered",
        f"/api/feed?after={start}",
        *of_first_patient(incident),
    )
    said = [*answers, *(bytes_of(client.ask("get", path)) for path in ways)]
    said.append(bytes_of(client.ask("post", "/api/coverage", {"lat": LAT, "lon": LON})))
    (resumed,) = read_together([ResumeRequest(client.person.pk, str(start))])
    said += [encode(frame) for frame in resumed.frames] if isinstance(resumed, Resumed) else []
    return b"\n".join(said)


def found_in(said: bytes) -> set[str]:
    return {name for name, pattern in secrets().items() if pattern.search(said)}


def played(county: County) -> tuple[dict[str, bytes], str, Cursor]:
    """A call by the CAD, and one by the desk that it changes: every answer, the second incident, and where the feed begins."""
    start = cursor_at(head_of(county.areas["near"].pk))
    cad = county.cad()
    first = cad.ask("post", "/api/calls", call())
    assert first.status_code == 201, first.content
    cad.ask("delete", f"/api/calls/{first.json()['incident']['id']}")
    desk = county.client(SUPERVISOR)
    given = desk.ask("post", "/api/calls", call())
    incident = given.json()["incident"]["id"]
    moved = {"location": {"lat": LAT + 0.001, "lon": LON, "accuracy_m": 20, "source": "cad"}}
    changed = cad.ask("patch", f"/api/calls/{incident}", moved)
    assert changed.status_code == 200, changed.content
    return {"cad": first.content + changed.content, "desk": given.content}, incident, start


def test_the_ambulance_service_is_sent_nothing_that_locates_a_police_unit(armed: County) -> None:
    answers, incident, start = played(armed)
    readers: dict[str, Any] = {"cad": armed.cad(), "desk": armed.client(SUPERVISOR)}
    for name, client in readers.items():
        said = said_to(armed, client, start, [answers[name]], incident)
        assert b"P1" in said
        assert found_in(said) == set(), name


def test_what_a_desk_is_answered_about_a_unit_that_it_sends_locates_nobody(armed: County) -> None:
    desk = armed.client(SUPERVISOR)
    Unit.objects.filter(call_sign="P1").update(duty="busy")
    incident = desk.ask("post", "/api/calls", call()).json()["incident"]["id"]
    of_incident, wanted = f"/api/incidents/{incident}", {"unit": armed.unit("P1"), "role": "co_responder"}
    refused = desk.ask("post", f"{of_incident}/assign", wanted)
    Unit.objects.filter(call_sign="P1").update(duty="available")
    candidates = desk.ask("get", f"{of_incident}/candidates?role=co_responder")
    sent = desk.ask("post", f"{of_incident}/assign", wanted)
    again = desk.ask("post", f"{of_incident}/assign", wanted)
    answers = (refused, candidates, sent, again)
    assert [answer.status_code for answer in answers] == [409, 200, 201, 409]
    assert (sent.json()["alert"]["call_sign"], sent.json()["alert"]["distance_m"]) == ("P1", None)
    assert [found_in(bytes_of(answer)) for answer in answers] == [set()] * 4


def test_a_desk_is_refused_another_agencys_unit_for_the_one_reason_that_its_candidate_row_gives(
    armed: County,
) -> None:
    """P3 has lapsed training and is out of reach, and no override of them tells which else fails."""
    put({"P3": 90_000}, armed.units)
    desk = armed.client(SUPERVISOR)
    incident = desk.ask("post", "/api/calls", call()).json()["incident"]["id"]
    wanted = {"unit": armed.unit("P3"), "role": "co_responder"}
    held = [check.check for check in _checks_of(armed, incident) if not check.ok]
    assert len(held) > 1
    overridden = {"override": [name for name in held if name in OVERRIDABLE], "reason": "Nobody else."}
    for body in (wanted, wanted | overridden):
        refused = desk.ask("post", f"/api/incidents/{incident}/assign", body)
        said = refused.json()
        assert (refused.status_code, said["code"], said["checks"]) == (
            409,
            "check_not_overridable",
            ["training"],
        )


def _checks_of(county: County, incident: str) -> Sequence[Check]:
    """Every check of P3 now, as dispatch holds them."""

    def read(journal: JournalTransaction) -> Sequence[Check]:
        given = Incident.objects.select_related("agency__area", "area").get(pk=UUID(incident))
        unit = county.units["P3"].pk
        considered = consider_now(journal, given, "co_responder", frozenset({unit}))
        return next(one.checks for one in considered if one.unit.id == unit)

    return in_transaction(read, timelines=[UUID(incident)])


def test_the_scan_finds_all_of_it_in_what_the_police_desk_is_sent(armed: County) -> None:
    _, incident, start = played(armed)
    said = said_to(armed, armed.client(POLICE_SUPERVISOR), start, [], incident)
    assert found_in(said) == secrets().keys() - {"the day of the lapsed training"}
