"""Writes of incidents: opening, alerting, answering, the ladder. All in a transaction that holds the incident's timeline."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.ids import derived_id, new_id
from apps.core.instants import day_in, is_believable
from apps.core.words import message
from apps.incidents import rules
from apps.incidents.hazards import GivenHazard, as_hazards, flat, in_force
from apps.incidents.kinds import RESPOND_WITHIN_S, InvolvementStatus, RaisedBy
from apps.incidents.models import Incident, NumberSequence
from apps.incidents.problems import (
    AlertAnswered,
    AlertNotYours,
    AlertWithdrawn,
    IncidentNotFound,
    IncidentOver,
    NotOnIncident,
    Overtaken,
)
from apps.incidents.records import Location
from apps.incidents.response_payloads import ToldBy
from apps.incidents.state import IncidentSlice, Involvement
from apps.journal.models import Entry
from apps.journal.reports import AlreadyRecorded, Report
from apps.journal.transaction import JournalTransaction, NewEntry

FUTURE_ALLOWED = timedelta(seconds=60)
CANCELLED = {"cause": "cancelled_by_caller_or_control"}


@dataclass(frozen=True, kw_only=True)
class NewIncident:
    """A call as the CAD gave it; `trigger` has `system`, `code`, `label`, `category`.

    `told_by`: how the owner's control room knows that an ambulance is wanted; None while it does not.
    """

    external_ref: str
    trigger: dict[str, str]
    address: str
    lat: float | None
    lon: float | None
    accuracy_m: float
    location_source: str
    received_at: datetime
    hazards: tuple[GivenHazard, ...] = ()
    age: str = "unknown"
    age_years: int | None = None
    exercise: bool = False
    told_by: ToldBy | None = "desk"
    reuse: int = 0
    follows: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, kw_only=True)
class NewAlert:
    """`hold`: wait at the rendezvous point until the scene is safe. Times in seconds, distance as the crow flies."""

    unit: UUID
    call_sign: str
    agency: UUID
    service: str
    role: str
    eta_s: int | None
    distance_m: int | None
    replaces: UUID | None = None
    respond_within_s: int = RESPOND_WITHIN_S
    hold: bool = False
    uncertainty_s: int = 0
    eta_source: str = "estimate"
    id: UUID = field(default_factory=new_id)
    raised_by: RaisedBy = "dispatch"
    continues: UUID | None = None
    reached: Mapping[InvolvementStatus, str] = field(default_factory=dict)


def open_incident(journal: JournalTransaction, by: Actor, owner: Agency, given: NewIncident) -> Incident:
    """Open an incident. What the CAD's clock says is kept; it counts only where it can be so, and never for the number."""
    incident_id = given.id
    number = _next_number(owner, given.exercise)
    opened_at, flags = _believed(given.received_at)
    journal.begin(incident_id, owner.area_id)
    trigger = given.trigger
    incident = Incident.objects.create(
        timeline_id=incident_id,
        area=owner.area,
        agency=owner,
        number=number,
        external_ref=given.external_ref,
        reuse=given.reuse,
        follows=given.follows,
        system=trigger["system"],
        code=trigger["code"],
        label=trigger["label"],
        category=trigger["category"],
        address=given.address,
        lat=given.lat,
        lon=given.lon,
        accuracy_m=given.accuracy_m,
        location_source=given.location_source,
        hazards=flat(in_force(as_hazards(given.hazards), now())),
        age=given.age,
        age_years=given.age_years,
        exercise=given.exercise,
        opened_at=opened_at,
    )
    opened = {"number": number, "age": given.age, "exercise": given.exercise} | _coded(trigger)
    journal.append(
        incident_id,
        _by(
            by,
            "incident_opened",
            opened,
            occurred_at=opened_at,
            device_at=given.received_at if flags else None,
            flags=flags,
        ),
    )
    request_ambulance(journal, incident, given.told_by, by)
    return incident


def request_ambulance(
    journal: JournalTransaction, incident: Incident, told_by: ToldBy | None, by: Actor | None = None
) -> None:
    """Request an ambulance of the agency that owns the call, or record that its control room knows of the request by now."""
    request = journal.state(incident.pk, IncidentSlice)["request"]
    if request and (request["told_at"] or told_by is None):
        return
    payload = {"agency": str(incident.agency_id), "told_by": told_by}
    author, agency = (by.person, by.agency) if by else (None, None)
    journal.append(
        incident.pk, NewEntry(kind="ambulance_requested", payload=payload, author=author, agency=agency)
    )


def _believed(given: datetime) -> tuple[datetime, tuple[str, ...]]:
    """When the call counts as received, with a flag where that is not what was said."""
    at = now()
    if given > at + FUTURE_ALLOWED:
        return at, ("clock_ahead",)
    return (given, ()) if is_believable(given, at) else (at, ("clock_not_set",))


def _next_number(owner: Agency, exercise: bool) -> str:
    """Numbers count up through a day of the owner's clock, by its prefix: WY-20261122-0042; an exercise's ends in X."""
    prefix, day = owner.number_prefix, day_in(now(), owner.time_zone)
    NumberSequence.objects.get_or_create(prefix=prefix, day=day, exercise=exercise)
    counted = NumberSequence.objects.select_for_update()
    sequence = counted.get(prefix=prefix, day=day, exercise=exercise)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    before = f"{prefix}-" if prefix else ""
    return f"{before}{day:%Y%m%d}-{sequence.last:04d}{'X' if exercise else ''}"


def _coded(trigger: dict[str, str]) -> dict[str, str]:
    return {name: trigger[name] for name in ("category", "system", "code")}


def _by(by: Actor, kind: str, payload: Mapping[str, object], **more: Any) -> NewEntry:
    return NewEntry(kind=kind, payload=payload, author=by.person, agency=by.agency, **more)


def raise_alert(
    journal: JournalTransaction, incident: UUID, alert: NewAlert, at: datetime | None = None
) -> UUID:
    """Alert a unit and commit it. `at`: when, if not now. Raises `UnitCommitted` if another incident has it."""
    payload = {
        "alert": str(alert.id),
        "unit": str(alert.unit),
        "call_sign": alert.call_sign,
        "agency": str(alert.agency),
        "service": alert.service,
        "role": alert.role,
        "eta_s": alert.eta_s,
        "distance_m": alert.distance_m,
        "replaces": alert.replaces and str(alert.replaces),
        "respond_within_s": alert.respond_within_s,
        "hold": alert.hold,
        "uncertainty_s": alert.uncertainty_s,
        "eta_source": alert.eta_source,
        "raised_by": alert.raised_by,
        "continues": alert.continues and str(alert.continues),
        "reached": [{"status": status, "at": at} for status, at in alert.reached.items()],
    }
    raised = NewEntry(
        kind="alert_raised", payload=payload, unit=alert.unit, agency=alert.agency, occurred_at=at or now()
    )
    journal.append(incident, raised)
    return alert.id


def withdraw_alert(
    journal: JournalTransaction, incident: UUID, unit: UUID, cause: str, by: Actor | None
) -> Entry:
    """Stand a unit down, whatever its status. Standing down twice is one stand-down."""
    part = journal.state(incident, IncidentSlice)["involvements"].get(str(unit))
    if part is None or part["ended_at"]:
        raise NotOnIncident
    payload = {"alert": part["alert"], "unit": str(unit), "cause": cause}
    author, agency = (by.person, by.agency) if by else (None, None)
    return journal.append(
        incident, NewEntry(kind="alert_withdrawn", payload=payload, unit=unit, author=author, agency=agency)
    )


def expire_alert(journal: JournalTransaction, incident: UUID, unit: UUID) -> Entry:
    """Record that the unit did not answer in time."""
    part = journal.state(incident, IncidentSlice)["involvements"][str(unit)]
    payload = {"alert": part["alert"], "unit": str(unit)}
    return journal.append(incident, NewEntry(kind="alert_expired", payload=payload, unit=unit))


def relocate(
    journal: JournalTransaction, incident: UUID, location: Location, address: str | None, by: Actor
) -> None:
    """Move the incident to another location; `address` None: the same address, placed more exactly on the map."""
    require_open(journal, incident)
    journal.append(incident, _by(by, "incident_relocated", {"location": location}, text=address))
    changed = {"location_source": location["source"]} | {
        name: location[name] for name in ("lat", "lon", "accuracy_m")
    }
    Incident.objects.filter(pk=incident).update(**changed, **({"moved_to": address} if address else {}))


def add_information(journal: JournalTransaction, incident: UUID, text: str, by: Actor) -> None:
    """Add what the caller has said since. Clinical: those who treat and the ambulance desks read it."""
    require_open(journal, incident)
    journal.append(incident, _by(by, "information_added", {}, text=text))


def recode(journal: JournalTransaction, incident: UUID, trigger: dict[str, str], by: Actor) -> None:
    require_open(journal, incident)
    journal.append(incident, _by(by, "incident_recoded", _coded(trigger)))
    Incident.objects.filter(pk=incident).update(label=trigger["label"])


def cancel(journal: JournalTransaction, incident: UUID, by: Actor, staying: Collection[str] = ()) -> None:
    """Cancel an incident. While somebody stays, it stays open and asks for nobody; it is over when the last of them has gone."""
    require_open(journal, incident)
    for part in rules.active_units(journal.state(incident, IncidentSlice)):
        if part["unit"] not in staying:
            withdraw_alert(journal, incident, UUID(part["unit"]), "cancelled", by)
    if not staying:
        journal.append(incident, _by(by, "incident_cancelled", CANCELLED))
    elif journal.state(incident, IncidentSlice)["response"]["cause"] != "cancelled":
        journal.append(incident, _by(by, "response_closed", {"cause": "cancelled"}))


def require_open(journal: JournalTransaction, incident: UUID) -> None:
    if journal.state(incident, IncidentSlice)["phase"] != "open":
        raise IncidentOver


def part_of(journal: JournalTransaction, report: Report) -> Involvement:
    """The involvement that a report belongs to. A unit that was never on the incident gets no information about it."""
    if not journal.holds(report.incident) or report.unit is None:
        raise IncidentNotFound
    part = journal.state(report.incident, IncidentSlice)["involvements"].get(str(report.unit))
    if part is None:
        raise IncidentNotFound
    return part


def late_flag(journal: JournalTransaction, report: Report) -> tuple[str, ...]:
    part_of(journal, report)
    if journal.state(report.incident, IncidentSlice)["phase"] == "merged":
        return ("merged",)
    return ("late",) if rules.is_late(journal.state(report.incident, IncidentSlice), str(report.unit)) else ()


def display_alert(journal: JournalTransaction, report: Report) -> Entry:
    part_of(journal, report)
    return journal.append(report.incident, report.entry("alert_displayed"))


def accept_alert(journal: JournalTransaction, report: Report) -> Entry:
    """Accept an alert. Accepting also means mobile: one tap, two entries."""
    part = _answerable(journal, report)
    if "accepted" in part["reached"]:
        raise AlreadyRecorded(_recorded_before(journal, report, "alert_accepted"))
    if part["ended_at"]:
        raise Overtaken
    accepted = journal.append(report.incident, report.entry("alert_accepted"))
    mobile = report.entry("status_reached", {"status": "mobile"})
    journal.append(report.incident, _derived(mobile, report.id, "mobile"))
    return accepted


def leave_for_police(journal: JournalTransaction, report: Report) -> Entry:
    """The unit's own service needs it now. Allowed at any moment, whatever the unit's status."""
    part = part_of(journal, report)
    if report.payload.get("alert") != part["alert"]:
        raise AlertNotYours
    if part["ended_at"]:
        raise AlertWithdrawn
    if rules.is_overtaken(part, report.at, report.received_at, names_alert=True):
        raise Overtaken
    payload = {"alert": part["alert"], "unit": part["unit"], "cause": "police_tasking"}
    return journal.append(report.incident, report.entry("alert_withdrawn", payload))


def decline_alert(journal: JournalTransaction, report: Report) -> Entry:
    part = _answerable(journal, report)
    if not rules.may_decline(part):
        raise AlertAnswered(message("problem-alert_answered-arrived"))
    if rules.is_overtaken(part, report.at, report.received_at, names_alert=True):
        raise Overtaken
    return journal.append(report.incident, report.entry("alert_declined"))


def _answerable(journal: JournalTransaction, report: Report) -> Involvement:
    part = part_of(journal, report)
    if report.payload.get("alert") != part["alert"]:
        raise AlertNotYours
    if (
        part["status"] in ("stood_down", "expired")
        or journal.state(report.incident, IncidentSlice)["phase"] != "open"
    ):
        raise AlertWithdrawn
    if part["status"] == "declined":
        if report.kind == "decline_alert":
            raise AlreadyRecorded(_recorded_before(journal, report, "alert_declined"))
        raise AlertAnswered
    return part


def _recorded_before(journal: JournalTransaction, report: Report, kind: str) -> UUID:
    recorded = journal.entries(report.incident).last_of(kind, str(report.unit))
    if recorded is None:
        raise LookupError(f"{report.unit} has no {kind} on {report.incident}")
    return UUID(recorded["id"])


def _derived(entry: NewEntry, origin: UUID, name: str) -> NewEntry:
    return replace(entry, id=derived_id(origin, name), report_digest="", text=None)


def reach_status(journal: JournalTransaction, report: Report) -> Entry:
    """A status of the ladder. The last unit to clear closes the incident."""
    flags = late_flag(journal, report)
    part = part_of(journal, report)
    # The only status that is a command: it sets the unit free, and may close the incident.
    if (
        report.payload.get("status") == "clear"
        and not part["ended_at"]
        and rules.is_overtaken(part, report.at, report.received_at)
    ):
        raise Overtaken
    entry = journal.append(report.incident, report.entry("status_reached", flags=flags))
    close_if_all_clear(journal, report.incident, entry)
    return entry


def close_if_all_clear(journal: JournalTransaction, incident: UUID, after: Entry) -> None:
    """Close the incident if the entry `after` ended the last involvement and some unit has cleared, or it was cancelled before."""
    state = journal.state(incident, IncidentSlice)
    if state["phase"] != "open":
        return
    closed = derived_id(after.id, "closed")
    if state["response"]["cause"] == "cancelled" and not rules.active_units(state):
        journal.append(incident, NewEntry(kind="incident_cancelled", payload=CANCELLED, id=closed))
    elif rules.is_all_clear(state):
        journal.append(incident, NewEntry(kind="incident_closed", payload={"cause": "all_clear"}, id=closed))
