"""Erasing: the words go, the chain holds, the other incident is untouched, and devices hold no more than the stubs."""

from __future__ import annotations

from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from apps.feed.frames import frames_after
from apps.incidents.models import Incident
from apps.journal.models import Entry, Erasure, Head, Text
from tests.journal.entries import run_sql, tampering
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.state import state_of

CANARY = "Zebedee Quillfeather"
TWO = ("--approved-by", SUPERVISOR, "--approved-by", "ambulance_administrator", "--basis", "request 17")


def erase(*arguments: str | UUID) -> str:
    out = StringIO()
    call_command("erase", *map(str, arguments), *TWO, stdout=out)
    return out.getvalue()


def command(name: str, **options: Any) -> str:
    out = StringIO()
    call_command(name, stdout=out, **options)
    return out.getvalue()


def dump() -> str:
    """Every value of every table, as text."""
    rows = (model._default_manager.values_list() for model in apps.get_models())
    return "\n".join(str(row) for table in rows for row in table)


def worked(county: County, word: str) -> UUID:
    """An incident in which every place for words holds this one; it is over."""
    answer = opened(county, address=f"1 {word} Street", hazards=[f"{word} has a dog"], age_years=54)
    incident = str(answer["incident"]["id"])
    supervisor = county.client(SUPERVISOR)
    assert accept(county, answer, OFFICER)["outcome"] == "recorded"
    accept(county, answer, PARAMEDIC)
    change = {"hazards": [f"{word} is armed"], "information": f"{word} fell"}
    assert supervisor.ask("patch", f"/api/calls/{incident}", change).status_code == 200
    for who in (OFFICER, PARAMEDIC):
        county.client(who).record("note_added", str(incident), text=f"{word} was blue")
    county.client(PARAMEDIC).record("patient_identified", str(incident), text=f'{{"name": "{word}"}}')
    county.client(OFFICER).record("shock_delivered", str(incident), {"energy_j": 150})
    return UUID(incident)


def over(county: County, incident: UUID) -> UUID:
    """Cancelled, and then left by both, who were with the patient and therefore stayed."""
    answer = county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    assert (answer.status_code, answer.json()["with_patient"]) == (200, ["A1", "P1"])
    for who in (OFFICER, PARAMEDIC):
        county.client(who).record("status_reached", str(incident), {"status": "clear"})
    return incident


def test_one_of_two_incidents_erased(county: County) -> None:
    kept = over(county, worked(county, "Kept"))
    gone = over(county, worked(county, CANARY))
    before = list(Entry.objects.filter(timeline=kept).order_by("seq").values())
    state = state_of(kept)
    record = Incident.objects.filter(pk=kept).values().get()
    assert CANARY in dump()
    count = Entry.objects.filter(timeline=gone).count()

    assert f"erased {count} entries" in erase("--incident", gone, "--execute")

    assert CANARY not in dump()
    assert "Kept was blue" in dump()
    assert list(Entry.objects.filter(timeline=kept).order_by("seq").values()) == before
    assert (state_of(kept), Incident.objects.filter(pk=kept).values().get()) == (
        state,
        record,
    )
    assert f"{count} erased under 1 certificates, chain holds" in command("verify_journal")
    assert command("replay", check=True) == "2 timelines replayed, 0 differ\n"
    stubs = Entry.objects.filter(timeline=gone).exclude(kind="records_erased")
    assert {(str(one.payload), one.salt, one.erased_at is None) for one in stubs} == {("{}", "", False)}
    incident = Incident.objects.get(pk=gone)
    assert (incident.address, incident.hazards, incident.lat, incident.lon, incident.age_years) == (
        "",
        [],
        0,
        0,
        None,
    )
    assert incident.phase == "cancelled"


def test_an_erased_incident_is_taken_from_those_who_hold_it(county: County) -> None:
    incident = worked(county, CANARY)
    over(county, incident)
    held = {who: county.client(who).snapshot()["cursor"] for who in (OFFICER, PARAMEDIC, SUPERVISOR)}
    erase("--incident", incident, "--execute")
    withdrawn = {"type": "withdrawn", "incident": str(incident), "reason": "erased"}
    for who, cursor in held.items():
        frames = county.client(who).frames(cursor)
        assert [frame | {"cursor": ""} for frame in frames if frame["type"] != "units"] == [
            withdrawn | {"cursor": ""}
        ]
        assert county.client(who).snapshot()["incidents"] == []
        assert county.client(who).ask("get", f"/api/incidents/{incident}").status_code == 404
    assert county.client("p2_responder").frames(held[OFFICER]) == []
    late = county.client(OFFICER).record("note_added", str(incident), text="late")
    assert (late["outcome"], late["code"]) == ("refused", "incident_not_found")


def test_a_note_erased_is_a_stub_for_those_who_hold_the_incident(county: County) -> None:
    incident = worked(county, CANARY)
    note = Entry.objects.filter(timeline=incident, kind="note_added").order_by("seq")[0]
    cursor = county.client(OFFICER).snapshot()["cursor"]
    assert "erased 1 entries, 1 of them with text" in erase("--entry", str(note.pk), "--execute")
    [subject] = [frame for frame in county.client(OFFICER).frames(cursor) if frame["type"] == "subject"]
    entries = {entry["id"]: entry for entry in subject["subject"]["entries"]}
    stub = entries[str(note.pk)]
    assert (stub["kind"], stub["payload"], stub["text"], stub["author"]) == ("erased", {}, None, None)
    assert (stub["seq"], stub["withheld"]) == (note.seq, True)
    assert [entry["kind"] for entry in entries.values()][-1] == "records_erased"
    assert "1 erased under 1 certificates, chain holds" in command("verify_journal")
    assert not Text.objects.filter(body__contains=CANARY, timeline=incident, pk__in=[note.text_id]).exists()


def test_a_patient_erased_leaves_the_other(county: County) -> None:
    incident = worked(county, "Kept")
    other = "0190a1e7-0000-7000-8000-0000000000aa"
    officer = county.client(OFFICER)
    officer.record("patient_found", str(incident), {"patient": other, "tag": None})
    officer.record("note_added", str(incident), {"patient": other}, text=CANARY)
    shock = report("shock_delivered", str(incident), {"patient": other, "energy_j": 200})
    officer.send(shock)
    officer.record("entry_withdrawn", str(incident), {"entry": shock["id"], "reason": "slip"}, text=CANARY)
    assert "erased 4 entries" in erase("--incident", incident, "--patient", other, "--execute")
    state = state_of(incident)
    assert (set(state["patients"]), state["withdrawn"]) == ({str(incident)}, {})
    assert state["patients"][str(incident)]["care"]["shock_count"] == 1
    assert CANARY not in dump()
    assert "chain holds" in command("verify_journal")


def test_a_report_sent_again_after_its_erasure_is_the_same_report(county: County) -> None:
    incident = worked(county, "Kept")
    sent = report("note_added", str(incident), text=CANARY)
    county.client(OFFICER).send(sent)
    erase("--entry", sent["id"], "--execute")
    assert county.client(OFFICER).send(sent)[0]["outcome"] == "duplicate"
    [other] = county.client(PARAMEDIC).send(sent)
    assert (other["outcome"], other["code"]) == ("refused", "report_id_reused")
    assert CANARY not in dump()


def test_without_execute_nothing_is_erased(county: County) -> None:
    incident = over(county, worked(county, CANARY))
    number = Incident.objects.get(pk=incident).number
    assert "would erase" in erase("--incident", number)
    assert (Entry.objects.exclude(erased_at=None).count(), Erasure.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--incident", "WY-1"), "There is no incident WY-1."),
        (("--entry", "0190a1e7-0000-7000-8000-0000000000bb"), "There is no entry"),
        (("--incident", "OPEN", "--execute"), "is not over: close or cancel it first."),
        (("--entry", "OPENING"), "says nothing of a person: erase the incident instead."),
        (
            ("--incident", "OPEN", "--patient", "0190a1e7-0000-7000-8000-0000000000bb"),
            "nothing to erase of patient",
        ),
    ],
)
def test_what_is_refused(county: County, arguments: tuple[str, ...], why: str) -> None:
    incident = worked(county, CANARY)
    opening = Entry.objects.get(timeline=incident, kind="incident_opened")
    named = {"OPEN": str(incident), "OPENING": str(opening.pk)}
    with pytest.raises(CommandError, match=why):
        erase(*(named.get(one, one) for one in arguments))
    assert Erasure.objects.count() == 0


@pytest.mark.parametrize("names", [(SUPERVISOR,), (SUPERVISOR, SUPERVISOR), (SUPERVISOR, "nobody")])
def test_two_people_approve(county: County, names: tuple[str, ...]) -> None:
    incident = over(county, worked(county, CANARY))
    approved = [part for name in names for part in ("--approved-by", name)]
    with pytest.raises(CommandError, match=r"Two people approve|no active person"):
        call_command("erase", "--incident", str(incident), "--basis", "x", *approved, "--execute")
    assert Erasure.objects.count() == 0


CERTIFICATE: dict[str, Any] = {
    "basis": "another",
    "scope": "entry",
    "counts": {"entries": 1},
    "digest": "0" * 64,
    "entries": [],
}


@pytest.mark.parametrize("column", CERTIFICATE)
def test_a_certificate_changed_is_found(county: County, column: str) -> None:
    incident = over(county, worked(county, CANARY))
    erase("--incident", incident, "--execute")
    with tampering():
        Erasure.objects.update(**{column: CERTIFICATE[column]})
    with pytest.raises(CommandError, match="certificate"):
        command("verify_journal")


def test_a_certificate_removed_is_found(county: County) -> None:
    erase("--incident", over(county, worked(county, CANARY)), "--execute")
    with tampering():
        Erasure.objects.all().delete()
    with pytest.raises(CommandError, match="is erased without a certificate"):
        command("verify_journal")


def test_an_erased_payload_written_again_is_found(county: County) -> None:
    erase("--incident", over(county, worked(county, CANARY)), "--execute")
    with tampering():
        Entry.objects.filter(position=Entry.objects.filter(kind="erased").count() + 3).update(
            payload={"x": 1}
        )
    with pytest.raises(CommandError, match="is under a certificate and is not erased completely"):
        command("verify_journal")


def test_the_head_does_not_move_back_when_something_is_erased(county: County) -> None:
    incident = over(county, worked(county, CANARY))
    before = Head.objects.get(area=county.areas["near"]).position
    erase("--incident", incident, "--execute")
    assert Head.objects.get(area=county.areas["near"]).position == before + 1
    actor, frames, _, _ = frames_after(county.people[OFFICER], county.client(OFFICER).snapshot()["cursor"])
    assert (actor.person, frames) == (county.people[OFFICER].pk, [])


REWRITTEN = [
    "UPDATE incidents_incident SET address = ''",
    "UPDATE incidents_incident SET address = '2 High Street'",
    "UPDATE incidents_incident SET erased_at = opened_at",
    "UPDATE incidents_incident SET erased_at = opened_at, address = '', moved_to = ''",
]


@pytest.mark.parametrize("statement", REWRITTEN)
def test_an_address_is_not_rewritten(county: County, statement: str) -> None:
    opened(county)
    before = Incident.objects.values().get()
    with pytest.raises(IntegrityError, match="as the CAD gave it"), transaction.atomic():
        run_sql(statement)
    assert Incident.objects.values().get() == before


WRITTEN_AGAIN = [
    "UPDATE incidents_incident SET address = 'x'",
    "UPDATE incidents_incident SET moved_to = 'x'",
    "UPDATE incidents_incident SET lat = 53.8",
    "UPDATE incidents_incident SET erased_at = NULL",
]


@pytest.mark.parametrize("statement", WRITTEN_AGAIN)
def test_an_erased_incident_stays_erased(county: County, statement: str) -> None:
    erase("--incident", over(county, worked(county, CANARY)), "--execute")
    with pytest.raises(IntegrityError, match="as the CAD gave it"), transaction.atomic():
        run_sql(statement)
    assert Incident.objects.values_list("address", "moved_to", "lat").get() == ("", "", 0)
