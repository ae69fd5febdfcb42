"""What an ended device could not send: handed over once, shown to the ambulance desk alone, judged by a person there."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.contrib.auth.hashers import make_password

from apps.accounts.models import Device, Membership, Person
from apps.accounts.sign_ins import seal_key
from apps.alerting.models import Push
from apps.audit.models import Read
from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.core.keys import as_bytes, as_text
from apps.dispatch.models import DeskItem
from apps.journal.erasure import ErasureRequest, erase
from apps.journal.models import Entry
from apps.reports.models import DeviceRemains
from tests.accounts.agencies import WORDS
from tests.accounts.tablets import Tablet
from tests.support.actions import accept, clock_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of

POLICE_DESK = "police_supervisor"
SECRET = "Found by his daughter in the bath."
CLEARS = '"cookies", "storage"'


@pytest.fixture
def incident(county: County, settings: Any) -> str:
    """An incident that the officer of P1 and the paramedic of A1 are at."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    Person.objects.update(password=make_password(WORDS))
    for person in county.people.values():
        person.refresh_from_db()
    answer = opened(county)
    opened_one: str = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        county.client(name).record("status_reached", opened_one, {"status": "at_patient"})
    return opened_one


def on_tablet(county: County, name: str = OFFICER) -> Tablet:
    tablet = Tablet()
    assert tablet.sign_in(county.people[name].username).status_code == 200
    return tablet


def end(county: County, tablet: Tablet, desk: str = POLICE_DESK) -> None:
    assert on_tablet(county, desk).ask("POST", f"/api/devices/{tablet.device}/end").status_code == 204


def ticket_of(tablet: Tablet) -> str | None:
    ticket: str | None = tablet.session()["ended"]["ticket"]
    return ticket


def three_facts(incident: str) -> list[dict[str, Any]]:
    return [
        report("shock_delivered", incident, {"energy_j": 200}),
        report("note_added", incident, text=SECRET),
        report("pulse_returned", incident),
    ]


def handed_over(tablet: Tablet, ticket: str | None, *reports: Any, sealed: Any = ()) -> Any:
    body = {"ticket": ticket, "clock": clock_of(), "reports": list(reports), "sealed": list(sealed)}
    return tablet.ask("POST", "/api/device/remains", body)


def left(
    county: County, incident: str, desk: str = POLICE_DESK, name: str = OFFICER
) -> tuple[DeskItem, list[Any]]:
    """The desk item of a tablet that was ended with three facts unsent, and the facts."""
    tablet, facts = on_tablet(county, name), three_facts(incident)
    end(county, tablet, desk)
    answer = handed_over(tablet, ticket_of(tablet), *facts)
    assert (answer.status_code, answer.json()) == (200, {"kept": 3, "dropped": 0})
    return DeskItem.objects.get(kind="device_remains"), facts


def judged(county: County, item: DeskItem, *accepted: Any, desk: str = SUPERVISOR) -> Any:
    body = {"accept": [one["id"] for one in accepted]}
    return county.client(desk).ask("post", f"/api/desk-items/{item.pk}/remains", body)


def test_every_answer_to_an_ended_device_says_so_with_the_one_ticket_until_it_is_used(
    county: County, incident: str
) -> None:
    tablet = on_tablet(county)
    end(county, tablet)
    asked = [tablet.ask("GET", path) for path in ("/api/snapshot", "/api/units", "/api/feed?after=")]
    asked.append(tablet.ask("POST", "/api/reports", {"clock": clock_of(), "reports": []}))
    said = [one.json() for one in asked]
    assert {one.status_code for one in asked} == {401}
    assert {(one["code"], one["cause"], one["erase"], one["ticket"]) for one in said} == {
        ("access_ended", "device_ended", True, ticket_of(tablet))
    }
    assert not any("Clear-Site-Data" in one for one in asked)
    used = handed_over(tablet, ticket_of(tablet), *three_facts(incident))
    after = [tablet.ask("GET", "/api/snapshot"), tablet.ask("GET", "/api/session")]
    assert [one["Clear-Site-Data"] for one in (used, *after)] == [CLEARS] * 3
    assert after[0].json()["ticket"] is None


def test_a_ticket_opens_once_and_for_a_minute(county: County, incident: str) -> None:
    tablet, late = on_tablet(county), on_tablet(county)
    for one in (tablet, late):
        end(county, one)
    ticket, other = ticket_of(tablet), ticket_of(late)
    assert handed_over(tablet, ticket, *three_facts(incident)).status_code == 200
    again = handed_over(tablet, ticket, *three_facts(incident))
    with pretending_it_is(now() + timedelta(seconds=61)):
        too_late = handed_over(late, other, *three_facts(incident))
        assert (ticket_of(late), late.ask("GET", "/api/session")["Clear-Site-Data"]) == (None, CLEARS)
    forged = [
        handed_over(late, one, *three_facts(incident)) for one in (None, "x", f"{new_id()}.x", f"{other}x")
    ]
    assert {(one.status_code, one.json()["code"]) for one in (again, too_late, *forged)} == {
        (403, "remains_ticket_over")
    }
    assert DeviceRemains.objects.count() == 1


def test_nobody_gets_a_ticket_whose_sign_in_is_not_ended(county: County, incident: str) -> None:
    tablet = on_tablet(county)
    assert tablet.session()["ended"] is None
    tablet.ask("DELETE", "/api/session")
    assert tablet.session()["ended"] is None
    assert tablet.ask("GET", "/api/snapshot").json()["code"] == "not_signed_in"


@pytest.mark.parametrize("cause", ["person_ended", "switched_off", "membership_ended", "password_changed"])
def test_who_is_put_out_hands_over_and_the_browser_keeps_what_others_sealed(
    county: County, incident: str, cause: str
) -> None:
    tablet, person = on_tablet(county), county.people[OFFICER]
    match cause:
        case "person_ended":
            on_tablet(county, POLICE_DESK).ask("POST", f"/api/people/{person.pk}/end")
        case "switched_off":
            Person.objects.filter(pk=person.pk).update(is_active=False)
        case "membership_ended":
            Membership.objects.filter(person=person).update(ends=now())
        case _:
            Person.objects.filter(pk=person.pk).update(password=make_password("another"))
    assert tablet.why_not() == (cause, True)
    answer = handed_over(tablet, ticket_of(tablet), *three_facts(incident))
    assert (answer.json(), "Clear-Site-Data" in answer) == ({"kept": 3, "dropped": 0}, False)
    item = DeskItem.objects.get(kind="device_remains")
    assert judged(county, item, *_facts(item)).status_code == 200
    assert written_by_devices(incident)[-3:] == ["shock_delivered", "note_added", "pulse_returned"]


def written_by_devices(incident: str) -> list[str]:
    return [one for one in kinds_of(incident) if not one.startswith("attention_")]


def _facts(item: DeskItem) -> list[Any]:
    return [one["report"] for one in json.loads(DeviceRemains.objects.get(item=item.pk).facts)]


def test_the_facts_wait_unwritten_at_the_ambulance_desk_and_reach_nobody_else(
    county: County, incident: str
) -> None:
    before = written_by_devices(incident)
    item, facts = left(county, incident)
    assert written_by_devices(incident) == before
    assert (item.agency, item.incident) == (county.people[SUPERVISOR].agency, UUID(incident))
    assert SECRET not in item.subject
    read = county.client(SUPERVISOR).ask("get", f"/api/desk-items/{item.pk}/remains").json()["remains"]
    assert [(one["author"], one["cause"]) for one in read] == [(county.people[OFFICER].name, "device_ended")]
    said = [(one["id"], one["kind"], one["at"], one["text"], one["outcome"]) for one in read[0]["facts"]]
    assert said == [(one["id"], one["kind"], one["at"], one.get("text"), None) for one in facts]
    seen = Read.objects.get(endpoint="remains")
    assert (seen.person, seen.incident) == (county.people[SUPERVISOR].pk, UUID(incident))
    for name, status in (
        (POLICE_DESK, 404),
        (OFFICER, 403),
        (PARAMEDIC, 403),
        ("far_ambulance_supervisor", 404),
    ):
        client = county.client(name)
        assert client.ask("get", f"/api/desk-items/{item.pk}/remains").status_code == status
        assert judged(county, item, *facts, desk=name).status_code == status
        assert SECRET not in json.dumps(client.snapshot())
    assert written_by_devices(incident) == before


def test_a_person_accepts_what_is_recorded_as_the_authors_own_and_marked(
    county: County, incident: str
) -> None:
    item, (shock, note, pulse) = left(county, incident)
    answer = judged(county, item, shock, note)
    (remains,) = answer.json()["remains"]
    assert [(one["id"], one["outcome"]) for one in remains["facts"]] == [
        (shock["id"], "recorded"),
        (note["id"], "recorded"),
        (pulse["id"], "discarded"),
    ]
    assert remains["judged_by"] == county.people[SUPERVISOR].name
    entry = Entry.objects.get(pk=shock["id"])
    device = DeviceRemains.objects.get().device
    assert (entry.author, entry.unit, entry.flags, entry.device) == (
        county.people[OFFICER],
        county.units["P1"].pk,
        ["vouched"],
        device,
    )
    assert not Entry.objects.filter(pk=pulse["id"]).exists()
    item.refresh_from_db()
    assert (item.resolution, item.resolved_by) == ("accepted", county.people[SUPERVISOR])
    again = judged(county, item, pulse)
    assert (again.status_code, again.json()["code"]) == (409, "desk_item_resolved")


def test_a_person_discards_and_that_is_kept(county: County, incident: str) -> None:
    before = written_by_devices(incident)
    item, _ = left(county, incident)
    assert judged(county, item).status_code == 200
    item.refresh_from_db()
    row = DeviceRemains.objects.get()
    assert (item.resolution, row.judged_by, row.count) == ("discarded", county.people[SUPERVISOR], 3)
    assert {one["outcome"] for one in row.outcomes.values()} == {"discarded"}
    assert written_by_devices(incident) == before


def test_what_moves_others_is_refused_also_when_it_is_accepted(county: County, incident: str) -> None:
    tablet = on_tablet(county)
    clear = report("status_reached", incident, {"status": "clear"})
    end(county, tablet)
    handed_over(tablet, ticket_of(tablet), clear)
    answer = judged(county, DeskItem.objects.get(kind="device_remains"), clear)
    assert [one["code"] for one in answer.json()["remains"][0]["facts"]] == ["not_aboard"]
    assert not Entry.objects.filter(pk=clear["id"]).exists()


def test_the_item_ends_by_a_decision_about_its_facts_alone(county: County, incident: str) -> None:
    item, _ = left(county, incident)
    client = county.client(SUPERVISOR)
    answer = client.ask("post", f"/api/desk-items/{item.pk}/resolve", {"resolution": "no_action"})
    assert (answer.status_code, answer.json()["code"]) == (409, "desk_item_not_for_that")
    stranger = report("shock_delivered", incident)
    answer = judged(county, item, stranger)
    assert (answer.status_code, answer.json()["code"]) == (422, "remains_unread")
    assert DeviceRemains.objects.get().judged_at is None


def test_a_report_that_the_server_has_already_is_not_recorded_twice(county: County, incident: str) -> None:
    tablet, (shock, *_) = on_tablet(county), three_facts(incident)
    assert tablet.ask("POST", "/api/reports", {"clock": clock_of(), "reports": [shock]}).status_code == 200
    end(county, tablet)
    handed_over(tablet, ticket_of(tablet), shock)
    answer = judged(county, DeskItem.objects.get(kind="device_remains"), shock)
    assert answer.json()["remains"][0]["facts"][0]["outcome"] == "duplicate"
    assert kinds_of(incident).count("shock_delivered") == 1


def test_a_thief_puts_nothing_before_a_desk_about_incidents_that_the_author_was_never_on(
    county: County, incident: str
) -> None:
    tablet = on_tablet(county, "idle_police_responder")
    end(county, tablet, "idle_police_supervisor")
    strange = [
        report("shock_delivered", incident),
        report("shock_delivered", str(new_id())),
        {"kind": 7},
        "x",
        None,
    ]
    answer = handed_over(tablet, ticket_of(tablet), *strange)
    assert answer.json() == {"kept": 0, "dropped": 5}
    assert (DeskItem.objects.count(), Push.objects.count()) == (0, 0)


def test_too_many_reports_are_refused_whole(county: County, incident: str) -> None:
    tablet = on_tablet(county)
    end(county, tablet)
    answer = handed_over(tablet, ticket_of(tablet), *[None] * 501)
    assert (answer.status_code, answer.json()["code"]) == (413, "remains_too_many")
    assert handed_over(tablet, ticket_of(tablet), *three_facts(incident)).status_code == 200


def test_words_that_no_database_takes_cost_no_fact(county: County, incident: str) -> None:
    tablet = on_tablet(county)
    odd = report("note_added", incident, text="a\0b\ud83d")
    end(county, tablet)
    assert handed_over(tablet, ticket_of(tablet), odd).json()["kept"] == 1
    judged(county, DeskItem.objects.get(kind="device_remains"), odd)
    assert Entry.objects.get(pk=odd["id"]).text_id is not None


def test_what_a_colleague_sealed_on_the_device_waits_as_that_colleagues(
    county: County, incident: str
) -> None:
    tablet, colleague = on_tablet(county), county.people[PARAMEDIC]
    shock = report("shock_delivered", incident, {"energy_j": 150})
    sealed = [_sealed(colleague, shock, by) for by in (colleague, county.people[OFFICER])]
    end(county, tablet)
    answer = handed_over(tablet, ticket_of(tablet), sealed=[*sealed, {"person": "x"}, 7])
    assert answer.json() == {"kept": 1, "dropped": 1}
    assert DeviceRemains.objects.get().author == colleague
    judged(county, DeskItem.objects.get(kind="device_remains"), shock)
    assert Entry.objects.get(pk=shock["id"]).author == colleague


def _sealed(author: Person, shock: Any, key_of: Person) -> dict[str, str]:
    nonce = bytes(12)
    row = json.dumps({"person": str(author.pk), "report": shock}).encode()
    content = AESGCM(as_bytes(seal_key(key_of))).encrypt(nonce, row, None)
    return {"person": str(author.pk), "nonce": as_text(nonce), "content": as_text(content)}


def test_the_facts_go_with_the_incident_when_it_is_erased(county: County, incident: str) -> None:
    left(county, incident)
    for name in (OFFICER, PARAMEDIC):
        county.client(name).record("status_reached", incident, {"status": "clear"})
    erase(
        ErasureRequest(
            scope="incident",
            target=UUID(incident),
            timeline=UUID(incident),
            basis="asked",
            approvers=(county.people[SUPERVISOR], county.people[POLICE_DESK]),
        )
    )
    row = DeviceRemains.objects.get()
    assert (row.facts, row.count, row.erased_at is not None) == ("", 3, True)


def test_an_ended_devices_id_is_not_enough_for_a_ticket(county: County, incident: str) -> None:
    tablet, stranger = on_tablet(county), Tablet()
    end(county, tablet)
    stranger.device = tablet.device
    assert stranger.session()["ended"]["ticket"] is None
    assert Device.objects.get(pk=tablet.device).revoked_at is not None
