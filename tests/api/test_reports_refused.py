"""Single reports that are refused or recorded with a flag: each receipt is exact, and a refused report writes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.kinds import registry
from apps.journal.models import Entry
from apps.journal.recording import FromDevices
from tests.support.actions import accept, alert_of, clock_of, opened, report
from tests.support.constants import ARREST, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem
from tests.wire.examples import examples

NOT_FOUND = (
    "There is no such incident that you may see. "
    "If you were on it, book on to the unit you were with and send again."
)
KIND_UNKNOWN = (
    "This server does not know that kind of report. Update the client; the report stays on the device."
)
REUSED = "Another report was stored under this id. Send this one under an id of its own."
COMMANDS: dict[str, dict[str, Any]] = {
    "accept_alert": {"alert": str(new_id())},
    "decline_alert": {"alert": str(new_id()), "reason": "too_far"},
    "take_police_tasking": {"alert": str(new_id())},
    "offer_handover": {"handover": str(new_id())},
    "accept_handover": {"handover": str(new_id()), "through_seq": 1},
    "withdraw_handover": {"handover": str(new_id())},
    "receive_handover": {"handover": str(new_id())},
    "return_handover": {"handover": str(new_id())},
}
FACTS = {
    kind.name: examples()[kind.name]["payload"]
    for kind in registry
    if isinstance(kind.recorded, FromDevices) and not kind.recorded.command
}
PAYLOADS: dict[str, dict[str, Any]] = {
    kind: payload for kind, payload in (COMMANDS | FACTS).items() if kind != "running_call_opened"
}
"""Of every kind but the one that opens the incident which it names."""


def text_of(kind: str) -> str:
    """A text that a report of this kind may have."""
    identity = '{"name": "Jo Example", "born": null, "nhs_number": null}'
    return identity if kind == "patient_identified" else "seen"


def refusal(receipt: dict[str, Any]) -> tuple[str, str, str, bool]:
    """The receipt's (outcome, code, detail, retryable); the rest must be empty."""
    nothing: dict[str, Any] = {"seq": None, "position": None, "recorded_at": None, "flags": []}
    assert nothing.items() <= receipt.items()
    return receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]


def test_every_kind_that_is_taken_has_a_payload_here() -> None:
    from apps.reports.routes import OPENING, ROUTES

    assert PAYLOADS.keys() == ROUTES.keys() - OPENING.keys()


@pytest.mark.parametrize("name", ["p2_responder", "idle_police_clinician", "far_ambulance_clinician"])
def test_an_incident_that_one_may_not_see_is_one_that_does_not_exist(
    county: County, untouched: Untouched, name: str
) -> None:
    foreign, unknown, client = opened(county)["incident"]["id"], str(new_id()), county.client(name)
    with untouched():
        answers = [
            client.send(
                *(report(kind, incident, payload, text=text_of(kind)) for kind, payload in PAYLOADS.items())
            )
            for incident in (foreign, unknown)
        ]
    not_found = ("refused", "incident_not_found", NOT_FOUND, False)
    for receipts in answers:
        assert [refusal(receipt) for receipt in receipts] == [not_found] * len(PAYLOADS)


NOT_FOR_DEVICES = (
    "shock",
    "",
    "incident_opened",
    "incident_closed",
    "alert_raised",
    "alert_accepted",
    "handover_accepted",
    "unit_booked_on",
    "withheld",
)


def test_kinds_that_are_not_for_devices_are_unknown(county: County, untouched: Untouched) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    with untouched():
        receipts = client.send(*(report(kind, incident) for kind in NOT_FOR_DEVICES))
    assert {refusal(receipt) for receipt in receipts} == {("refused", "kind_unknown", KIND_UNKNOWN, False)}


BAD_PAYLOADS: list[tuple[str, Any, str]] = [
    ("shock_delivered", {"energy_j": 0}, "Expected `int` >= 1 - at `$.energy_j`"),
    ("shock_delivered", {"energy_j": 401}, "Expected `int` <= 400 - at `$.energy_j`"),
    ("shock_delivered", {"energy_j": True}, "Expected `int | null`, got `bool` - at `$.energy_j`"),
    ("shock_delivered", {"joules": 200}, "Object contains unknown field `joules`"),
    ("rhythm_analysed", {}, "Object missing required field `shock_advised`"),
    ("rhythm_analysed", {"shock_advised": 1}, "Expected `bool`, got `int` - at `$.shock_advised`"),
    ("cpr_started", {"by": "me"}, "Object contains unknown field `by`"),
    ("arrest_described", {"witnessed_by": "me"}, "Invalid enum value 'me' - at `$.witnessed_by`"),
    ("arrest_described", {"collapsed_min_ago": 241}, "Expected `int` <= 240 - at `$.collapsed_min_ago`"),
    ("arrest_described", {"collapsed_min_ago": -1}, "Expected `int` >= 0 - at `$.collapsed_min_ago`"),
    ("cpr_paused", {"reason": "tea"}, "Invalid enum value 'tea' - at `$.reason`"),
    ("status_reached", {"status": "alerted"}, "Invalid enum value 'alerted' - at `$.status`"),
    ("entry_withdrawn", {"entry": "x", "reason": "slip"}, "Invalid UUID - at `$.entry`"),
]


def test_a_payload_of_another_form_names_the_place(county: County, untouched: Untouched) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    with untouched():
        receipts = client.send(*(report(kind, incident, payload) for kind, payload, _ in BAD_PAYLOADS))
    assert [refusal(receipt) for receipt in receipts] == [
        ("refused", "report_malformed", f"{kind}: {fault}", False) for kind, _, fault in BAD_PAYLOADS
    ]


def test_an_id_is_used_once(county: County, untouched: Untouched) -> None:
    incident, client, other = (
        opened(county)["incident"]["id"],
        county.client(OFFICER),
        county.client("police_clinician"),
    )
    first = report("shock_delivered", incident, {"energy_j": 200})
    assert client.send(first)[0]["outcome"] == "recorded"
    changed: list[dict[str, Any]] = [
        {"payload": {"energy_j": 150}},
        {"kind": "pads_applied", "payload": {}},
        {"at": to_wire(now() - timedelta(minutes=1))},
        {"incident": str(new_id())},
        {"text": "again"},
    ]
    with untouched():
        receipts = client.send(*(first | change for change in changed)) + other.send(first)
    assert {refusal(receipt) for receipt in receipts} == {("refused", "report_id_reused", REUSED, False)}


def test_a_report_sent_again_has_its_first_receipt(county: County, untouched: Untouched) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    shock = report("shock_delivered", incident, {"energy_j": 200})
    (first,) = client.send(shock)
    with untouched():
        again = client.send(shock, shock, clock=clock_of(7_000))
    assert again == [first | {"outcome": "duplicate"}] * 2


def test_the_same_report_twice_in_one_batch_is_one(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    shock = report("shock_delivered", incident)
    first, again = client.send(shock, shock)
    assert again == first | {"outcome": "duplicate"}
    assert Entry.objects.filter(kind="shock_delivered").count() == 1


def test_a_report_from_the_future_is_kept_at_the_time_it_came(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    ahead = now() + timedelta(hours=3)
    receipt = client.record("shock_delivered", incident, at=ahead)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["clock_ahead"])
    entry = Entry.objects.get(pk=receipt["id"])
    assert (entry.occurred_at, entry.device_at) == (entry.received_at, ahead)


def test_a_minute_ahead_is_believed(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    near = now() + timedelta(seconds=50)
    receipt = client.record("shock_delivered", incident, at=near)
    assert receipt["flags"] == []
    assert Entry.objects.get(pk=receipt["id"]).occurred_at == near


def test_a_clock_that_is_known_to_be_wrong_is_corrected(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    shown = now() + timedelta(hours=3)
    (receipt,) = client.send(report("shock_delivered", incident, at=shown), clock=clock_of(-3 * 3_600_000))
    entry = Entry.objects.get(pk=receipt["id"])
    assert receipt["flags"] == []
    assert (entry.occurred_at, entry.device_at) == (shown - timedelta(hours=3), shown)
    assert entry.clock_offset_ms == -10_800_000


def test_desks_report_of_alarms_and_of_nothing_else(county: County, untouched: Untouched) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(SUPERVISOR)
    with untouched():
        receipts = client.send(
            *(report(kind, incident, payload, text=text_of(kind)) for kind, payload in PAYLOADS.items())
        )
    said = "Your role does not include this."
    of_alarms = {"alarm_displayed", "alarm_acknowledged", "person_reached"}
    codes = {kind: refusal(receipt) for kind, receipt in zip(PAYLOADS, receipts, strict=True)}
    assert {kind for kind, found in codes.items() if found[1] == "alarm_unknown"} == of_alarms
    assert {found for kind, found in codes.items() if kind not in of_alarms} == {
        ("refused", "not_allowed", said, False)
    }


def test_who_is_neither_crew_nor_desk_sends_no_report(county: County, untouched: Untouched) -> None:
    incident, client = opened(county)["incident"]["id"], county.client("ambulance_administrator")
    with untouched():
        answer = client.ask(
            "post", "/api/reports", {"clock": clock_of(), "reports": [report("cpr_started", incident)]}
        )
    assert problem(answer) == (
        403,
        "not_allowed",
        "Your role (Administrator, ambulance) does not include this: answer an alarm.",
    )


def test_the_alert_of_another_unit_is_not_ones_own(county: County, untouched: Untouched) -> None:
    answer, client = opened(county, ARREST), county.client(PARAMEDIC)
    with untouched():
        receipt = client.record(
            "accept_alert", answer["incident"]["id"], {"alert": alert_of(answer, "co_responder")}
        )
    said = "This alert was not raised for the unit that you are booked on to."
    assert refusal(receipt) == ("refused", "alert_not_yours", said, False)


def test_an_alert_that_was_withdrawn_cannot_be_accepted(county: County, untouched: Untouched) -> None:
    answer, client = opened(county), county.client(OFFICER)
    incident = answer["incident"]["id"]
    county.client(SUPERVISOR).ask(
        "post", f"/api/incidents/{incident}/stand-down", {"unit": county.unit("P1"), "cause": "supervisor"}
    )
    with untouched():
        receipt = accept(county, answer, OFFICER)
        declined = client.record(
            "decline_alert", incident, {"alert": alert_of(answer, "co_responder"), "reason": "other"}
        )
    said = (
        "This alert was withdrawn before your answer arrived: you are not needed there now. "
        "Your answer is kept on your device."
    )
    assert {refusal(one) for one in (receipt, declined)} == {("refused", "alert_withdrawn", said, False)}
