"""Relayed records: each is recorded once as its author's, in any order, or refused as a whole."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import jwt
import msgspec
import pytest
from pytest_django import Settings

from apps.accounts.actions import revoke_device
from apps.accounts.certificates import LASTS, RELAYED_WITHIN, Certificate, sign_certificate
from apps.accounts.models import Device, Person
from apps.accounts.proofs import make_nonce
from apps.accounts.sign_ins import end_person
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.api.forged_records import FORGERIES, claims_of
from tests.api.recording_device import RecordingDevice, on_record, proof_of
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem
from tests.support.state import state_of

NOT_GENUINE = "This record is not what a device of this installation signed. Nothing was taken: ask for it to be shown again."
NOT_TIMELY = "The certificate of that device had run out, or its clock is wrong. Nothing was taken."
UNKNOWN = "That person or device is not known here any more. Nothing was taken."
NOT_ON_IT = (409, "not_on_incident", "That unit is not on this incident.")


@pytest.fixture
def incident(county: County) -> str:
    """An incident that the officer and the crew have accepted."""
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


@pytest.fixture
def device(county: County) -> RecordingDevice:
    return RecordingDevice(county.client(OFFICER)).is_certified()


def care(incident: str) -> list[dict[str, Any]]:
    """Three facts and an offer of a handover that the officer's device recorded without a network."""
    facts = [
        report(kind, incident, at=-300 + n * 20)
        for n, kind in enumerate(("arrest_recognised", "cpr_started", "pads_applied"))
    ]
    return [*facts, report("offer_handover", incident, {"handover": str(new_id())}, at=-10)]


def relay(county: County, body: Any, name: str = PARAMEDIC) -> Any:
    return county.client(name).ask("post", "/api/carried", body)


def outcomes(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [receipt["outcome"] for receipt in answer.json()["receipts"]]


def kept(incident: str) -> list[tuple[int | None, str, str]]:
    """The (seq, kind, id) of the whole timeline."""
    rows = Entry.objects.filter(timeline_id=incident).order_by("seq")
    return [(row.seq, row.kind, str(row.pk)) for row in rows]


def test_a_certificate_says_whose_device_it_is_and_on_which_unit(
    county: County, device: RecordingDevice
) -> None:
    ca_key = county.client(OFFICER).ask("get", "/api/session").json()["house_key"]
    claims = jwt.decode(device.certificate, jwt.PyJWK(ca_key, algorithm="ES256"), algorithms=["ES256"])
    lasts = claims.pop("exp") - claims.pop("iat")
    officer = county.people[OFFICER]
    assert lasts == 16 * 3600 == LASTS.total_seconds()
    assert claims == {
        "device": str(device.client.device),
        "person": str(officer.pk),
        "name": officer.name,
        "call_sign": "P1",
        "unit": county.unit("P1"),
        "service": "police",
        "role": "responder",
        "jwk": {"kty": "EC", "crv": "P-256", "x": device.jwk.x, "y": device.jwk.y},
    }


def test_a_relayed_record_is_written_as_its_authors_own(
    county: County, incident: str, device: RecordingDevice
) -> None:
    reports = care(incident)
    answer = relay(county, device.shows(incident, *reports))
    assert outcomes(answer) == ["recorded"] * 4
    entries = [Entry.objects.get(pk=one["id"]) for one in reports]
    assert {(e.author_id, e.device, str(e.unit)) for e in entries} == {
        (county.people[OFFICER].pk, device.client.device, county.unit("P1"))
    }
    assert [to_wire(entry.occurred_at) for entry in entries] == [one["at"] for one in reports]
    assert entries[-1].payload["to_unit"] == county.unit("A1")


def test_in_whichever_order_they_arrive_the_timeline_is_the_same(
    county: County, incident: str, device: RecordingDevice
) -> None:
    reports = care(incident)
    relayed = relay(county, device.shows(incident, *reports)).json()["receipts"]
    after = kept(incident), state_of(incident)
    sent = device.client.send(*reports)
    assert [one["outcome"] for one in sent] == ["duplicate"] * 4
    assert [(one["id"], one["seq"]) for one in sent] == [(one["id"], one["seq"]) for one in relayed]
    assert (kept(incident), state_of(incident)) == after


def test_the_author_first_and_the_record_after(
    county: County, incident: str, device: RecordingDevice
) -> None:
    reports = care(incident)
    sent = device.client.send(*reports)
    after = kept(incident), state_of(incident)
    relayed = relay(county, device.shows(incident, *reports))
    assert outcomes(relayed) == ["duplicate"] * 4
    assert [one["seq"] for one in relayed.json()["receipts"]] == [one["seq"] for one in sent]
    assert (kept(incident), state_of(incident)) == after


def test_each_meets_what_the_other_took_there(county: County, incident: str, device: RecordingDevice) -> None:
    """Half of the reports arrive before the relayed record, and all of them again afterwards."""
    reports = care(incident)
    device.client.send(*reports[:2])
    body = device.shows(incident, *reports)
    assert outcomes(relay(county, body)) == ["duplicate", "duplicate", "recorded", "recorded"]
    assert outcomes(relay(county, body)) == ["duplicate"] * 4
    assert [one["outcome"] for one in device.client.send(*reports)] == ["duplicate"] * 4
    assert [kind for _, kind, _ in kept(incident)].count("cpr_started") == 1


def test_an_offer_that_was_relayed_can_be_accepted_at_once(
    county: County, incident: str, device: RecordingDevice
) -> None:
    reports = care(incident)
    relay(county, device.shows(incident, *reports))
    handover = reports[-1]["payload"]["handover"]
    accepted = county.client(PARAMEDIC).record(
        "accept_handover", incident, {"handover": handover, "through_seq": 5}
    )
    assert accepted["outcome"] == "recorded"
    state = state_of(incident)["handovers"][handover]
    assert (state["state"], state["from_unit"]) == ("accepted", county.unit("P1"))


def test_one_report_is_refused_for_itself(county: County, incident: str, device: RecordingDevice) -> None:
    good, bad = report("cpr_started", incident), report("cpr_started", incident, {"shocks": 3})
    receipts = relay(county, device.shows(incident, bad, good)).json()["receipts"]
    assert [(one["outcome"], one["code"]) for one in receipts] == [
        ("refused", "report_malformed"),
        ("recorded", None),
    ]


@pytest.mark.parametrize("forge", FORGERIES)
def test_a_forgery_is_refused_whole(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched, forge: Any
) -> None:
    body = forge(device, device.shows(incident, *care(incident)))
    with untouched():
        assert problem(relay(county, body)) == (422, "carried_not_genuine", NOT_GENUINE)


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"incident": 1, "clock": {}, "reports": []}',
        '{"incident": "%(incident)s", "clock": {}, "reports": []}',
        '{"incident": "%(incident)s", "clock": {"sent_at": "now", "offset_ms": 0}, "reports": []}',
        '{"incident": "%(incident)s", "clock": {"sent_at": 1, "offset_ms": 0}, "reports": []}',
        '{"incident": "%(incident)s", "clock": {"sent_at": "%(at)s", "offset_ms": 0}, "reports": [1]}',
        '{"incident": "%(incident)s", "clock": {"sent_at": "%(at)s", "offset_ms": 0}, "reports": [{}]}',
        '{"incident": "%(incident)s", "clock": {"sent_at": "%(at)s", "offset_ms": 0}, "reports": [], "more": 1}',
        '{"incident": "%(incident)s", "clock": {"sent_at": "%(at)s", "offset_ms": NaN}, "reports": []}',
    ],
)
def test_what_is_signed_and_is_no_record_is_refused(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched, record: str
) -> None:
    body = device.signs(record % {"incident": incident, "at": to_wire(now())} if "%" in record else record)
    with untouched():
        status, code, _ = problem(relay(county, body))
    assert (status, code) in {(422, "carried_not_genuine"), (400, "request_malformed")}


def shifted(device: RecordingDevice, settings: Settings, *, began: timedelta) -> RecordingDevice:
    """The device with a certificate of this installation that was issued `began` ago."""
    begins = now() - began
    claims = claims_of(device) | {
        "iat": int(begins.timestamp()),
        "exp": int((begins + LASTS).timestamp()),
    }
    certificate = msgspec.convert(claims, Certificate)
    device.certificate = sign_certificate(certificate, settings.DEVICE_CA_KEY)
    return device


def test_how_long_a_record_was_relayed_changes_no_time_of_it(
    county: County, incident: str, device: RecordingDevice, settings: Settings
) -> None:
    """The device had not measured its clock, and the delay of the relay does not count as an error of the clock."""
    shifted(device, settings, began=timedelta(hours=20))
    then = now() - timedelta(hours=10)
    fact = report("cpr_started", incident, at=then)
    clock = {"sent_at": to_wire(then), "offset_ms": None}
    assert outcomes(relay(county, device.shows(incident, fact, clock=clock))) == ["recorded"]
    assert to_wire(Entry.objects.get(pk=fact["id"]).occurred_at) == fact["at"]


@pytest.mark.parametrize(
    ("began_h", "signed_h", "is_taken"),
    [
        (15, 0, True),
        (17, 2, True),
        (17, 0, False),
        (0, 1, False),
        (39, 24, True),
        (41, 26, False),
    ],
)
def test_a_record_is_signed_while_the_certificate_holds_and_relayed_within_a_day(
    county: County,
    incident: str,
    device: RecordingDevice,
    settings: Settings,
    began_h: int,
    signed_h: int,
    is_taken: bool,
) -> None:
    assert timedelta(hours=24) == RELAYED_WITHIN
    shifted(device, settings, began=timedelta(hours=began_h))
    clock = {"sent_at": to_wire(now() - timedelta(hours=signed_h)), "offset_ms": 0}
    answer = relay(county, device.shows(incident, report("cpr_started", incident), clock=clock))
    if is_taken:
        assert outcomes(answer) == ["recorded"]
    else:
        assert problem(answer) == (422, "carried_not_genuine", NOT_TIMELY)
        assert "cpr_started" not in [kind for _, kind, _ in kept(incident)]


def test_a_wrong_clock_that_was_measured_is_no_forgery(
    county: County, incident: str, device: RecordingDevice
) -> None:
    """The device's clock is a day behind, and the device has measured by how much."""
    day = timedelta(hours=24)
    clock = {"sent_at": to_wire(now() - day), "offset_ms": int(day.total_seconds() * 1000)}
    fact = report("cpr_started", incident, at=now() - day)
    assert outcomes(relay(county, device.shows(incident, fact, clock=clock))) == ["recorded"]
    assert abs(Entry.objects.get(pk=fact["id"]).occurred_at - now()) < timedelta(seconds=20)


def test_a_device_that_was_lost_is_not_believed(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    body = device.shows(incident, *care(incident))
    revoke_device(device.client.device)
    with untouched():
        assert problem(relay(county, body)) == (422, "carried_not_genuine", UNKNOWN)
    assert problem(device.asks())[:2] == (403, "device_revoked")


def test_who_was_switched_off_is_not_believed_and_who_signed_out_is(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    body = device.shows(incident, *care(incident))
    Person.objects.filter(pk=county.people[OFFICER].pk).update(is_active=False)
    with untouched():
        assert problem(relay(county, body)) == (422, "carried_not_genuine", UNKNOWN)
    Person.objects.filter(pk=county.people[OFFICER].pk).update(is_active=True)
    Device.objects.filter(pk=device.client.device).update(signed_in=False)
    assert outcomes(relay(county, body)) == ["recorded"] * 4


def test_a_record_of_several_incidents_is_refused(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    other = opened(county)["incident"]["id"]
    body = device.shows(incident, report("cpr_started", incident), report("cpr_started", other))
    with untouched():
        assert problem(relay(county, body))[:2] == (422, "carried_not_genuine")


@pytest.mark.parametrize("name", ["p2_responder", "far_ambulance_clinician", "a2_clinician"])
def test_only_who_is_on_the_incident_relays(
    county: County, device: RecordingDevice, untouched: Untouched, name: str
) -> None:
    answer = opened(county, code="CHEST_PAIN")
    incident = answer["incident"]["id"]
    body = device.shows(incident, report("cpr_started", incident))
    with untouched():
        assert problem(relay(county, body, name)) == NOT_ON_IT
        unknown = str(new_id())
        nowhere = device.shows(unknown, report("cpr_started", unknown))
        assert problem(relay(county, nowhere, name)) == NOT_ON_IT


def test_only_of_a_unit_that_is_on_the_incident(county: County, incident: str, untouched: Untouched) -> None:
    stranger = RecordingDevice(county.client("idle_police_responder")).is_certified()
    with untouched():
        refused = relay(county, stranger.shows(incident, report("cpr_started", incident)))
        assert problem(refused) == NOT_ON_IT


def test_a_device_gets_a_certificate_for_a_public_key_of_its_own_only(county: County) -> None:
    device = RecordingDevice(county.client(OFFICER))
    good = {"kty": "EC", "crv": "P-256", "x": device.jwk.x, "y": device.jwk.y}
    bad: list[dict[str, Any]] = [
        {},
        good | {"d": "AAAA"},
        good | {"crv": "P-384"},
        good | {"kty": "RSA"},
        good | {"x": good["y"], "y": good["x"]},
        good | {"x": "A" * 43},
        good | {"x": "é"},
        good | {"x": 1},
    ]
    assert {problem(device.asks(jwk))[:2] for jwk in bad} == {(422, "device_key_malformed")}
    assert device.asks(good | {"ext": True, "key_ops": ["verify"]}).status_code == 200
    elsewhere = RecordingDevice(county.client(PARAMEDIC))
    elsewhere.client.device = device.client.device
    assert problem(elsewhere.asks())[:2] == (403, "device_not_yours")


def test_a_certificate_over_a_key_of_somebody_else_is_refused(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    """Else the paramedic's device could send what the officer's device showed it as the paramedic's own."""
    shown = device.shows(incident, *care(incident))
    thief = RecordingDevice(county.client(PARAMEDIC))
    officers = msgspec.to_builtins(device.jwk)
    by_own_key = proof_of(thief.key, "PUT", "/api/device/key", thief.client.device)
    for_the_officer = proof_of(device.key, "PUT", "/api/device/key", device.client.device)
    signed_by_the_record = {"nonce": make_nonce(), "signature": shown["signature"]}
    for proof in (by_own_key, for_the_officer, signed_by_the_record, {"nonce": "", "signature": ""}):
        assert thief.asks(officers, proof).status_code in (400, 403), proof
    without = thief.client.ask("put", "/api/device/key", {"jwk": officers})
    assert problem(without)[:2] == (403, "device_proof_wrong")
    own = thief.is_certified()
    with untouched():
        taken = relay(county, shown | {"certificate": own.certificate})
        assert problem(taken) == (422, "carried_not_genuine", NOT_GENUINE)
    assert outcomes(relay(county, shown)) == ["recorded"] * 4


def test_a_key_is_of_one_person_on_one_device(county: County, device: RecordingDevice) -> None:
    """Of a tablet that is passed on as well: what one person signed is not the next one's."""
    colleague = RecordingDevice(county.client("idle_police_responder"))
    colleague.key = device.key
    assert problem(colleague.asks())[:2] == (409, "device_key_taken")
    Device.objects.filter(pk=device.client.device).update(person=colleague.client.person)
    colleague.client.device = device.client.device
    assert problem(colleague.asks())[:2] == (409, "device_key_taken")
    spelt = msgspec.to_builtins(device.jwk)
    assert problem(colleague.asks({**spelt, "y": spelt["y"] + "="}))[:2] == (409, "device_key_taken")


def test_what_was_certified_before_the_person_was_ended_is_not_believed(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    body = device.shows(incident, *care(incident))
    end_person(county.people[OFFICER])
    with untouched():
        assert problem(relay(county, body)) == (422, "carried_not_genuine", UNKNOWN)
    assert problem(device.asks())[:2] in {(403, "device_not_yours"), (409, "device_key_taken")}


def test_an_installation_without_a_key_certifies_nothing(
    county: County, incident: str, device: RecordingDevice, settings: Settings, untouched: Untouched
) -> None:
    body = device.shows(incident, *care(incident))
    settings.DEVICE_CA_KEY = ""
    assert county.client(OFFICER).ask("get", "/api/session").json()["house_key"] is None
    assert problem(device.asks())[:2] == (409, "certificates_off")
    with untouched():
        assert problem(relay(county, body))[:2] == (422, "carried_not_genuine")


def test_desks_neither_sign_nor_relay(county: County, incident: str, device: RecordingDevice) -> None:
    on_record(county.client(SUPERVISOR))
    assert problem(relay(county, device.shows(incident), SUPERVISOR))[:2] == (403, "not_allowed")
    answer = county.client(SUPERVISOR).ask("put", "/api/device/key", {"jwk": {}})
    assert problem(answer)[:2] == (403, "not_allowed")


def test_a_record_has_the_bounds_of_a_batch(
    county: County, incident: str, device: RecordingDevice, untouched: Untouched
) -> None:
    many = [report("cpr_started", incident) for _ in range(201)]
    large = report("note_added", incident, text="x" * 2000)
    wide = device.shows(incident, *[large | {"id": str(new_id())} for _ in range(130)])
    with untouched():
        assert problem(relay(county, device.shows(incident, *many)))[:2] == (413, "batch_too_large")
        assert problem(relay(county, wide))[:2] == (413, "body_too_large")
        assert problem(relay(county, device.shows(incident) | {"certificate": "x" * 5000}))[0] == 400
    assert outcomes(relay(county, device.shows(incident, *many[:200]))) == ["recorded"] * 200
