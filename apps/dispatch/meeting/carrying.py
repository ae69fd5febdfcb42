"""Takes what devices record on a merged incident over into the one in which it goes on: no fact is lost, and none counts twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.ids import derived_id
from apps.incidents.models import Incident
from apps.incidents.state import IncidentSlice
from apps.journal.kinds import Kind, registry
from apps.journal.models import Entry
from apps.journal.recording import FromDevices
from apps.journal.reports import Report
from apps.journal.state import JournalSlice
from apps.journal.transaction import JournalTransaction, NewEntry

MERGED = "merged"
OF_THE_PART = frozenset(
    {
        "alert_displayed",
        "alert_accepted",
        "alert_declined",
        "status_reached",
        "running_call_opened",
        "alarm_displayed",
        "alarm_acknowledged",
        "person_reached",
    }
)
"""What devices record of a unit's own part: the part goes on as a whole, not entry by entry."""
ANSWERS = frozenset(
    {"alert_displayed", "accept_alert", "decline_alert", "take_police_tasking", "status_reached"}
)


def is_carried(kind: Kind) -> bool:
    return isinstance(kind.recorded, FromDevices) and kind.name not in OF_THE_PART


def carry_all(journal: JournalTransaction, source: UUID, target: UUID) -> None:
    """Take over everything that devices have recorded so far."""
    found = Entry.objects.filter(timeline=source, erased_at=None).select_related("text").order_by("seq")
    for entry in found:
        if is_carried(registry[entry.kind]):
            _carry(journal, entry, source, target)


def carry_on(journal: JournalTransaction, entry: Entry) -> None:
    """Take over one entry that has just been recorded on a merged incident, along the whole chain of merges."""
    source, recorded = entry.timeline_id, entry
    while source and is_carried(registry[recorded.kind]):
        into = journal.state(source, IncidentSlice)["merged_into"]
        if into is None:
            return
        target = UUID(into)
        if not journal.holds(target):
            journal.lock([target])
        recorded = _carry(journal, recorded, source, target)
        source = target


def _carry(journal: JournalTransaction, entry: Entry, source: UUID, target: UUID) -> Entry:
    flags = tuple(entry.flags) if MERGED in entry.flags else (*entry.flags, MERGED)
    turn = _turn(journal, source, target)
    return journal.append(
        target,
        NewEntry(
            id=carried_id(entry.pk, target, turn),
            kind=entry.kind,
            payload=_renamed(entry.payload, _names(entry.payload, source, target, turn)),
            occurred_at=entry.occurred_at,
            received_at=entry.received_at,
            device_at=entry.device_at,
            clock_offset_ms=entry.clock_offset_ms,
            unit=entry.unit,
            author=entry.author_id,
            agency=entry.agency_id,
            device=entry.device,
            text=entry.text.body if entry.text else None,
            flags=flags,
        ),
    )


def _turn(journal: JournalTransaction, source: UUID, target: UUID) -> int:
    """How often the source has gone on in the target, the present time included."""
    return len(journal.entries(source).naming("into", [str(target)], ["incident_merged"]))


def carried_id(entry: UUID, target: UUID, turn: int = 1) -> UUID:
    """Another one each time: what was taken back stays withdrawn when the two are merged again."""
    return derived_id(entry, f"merged {target}" if turn == 1 else f"merged {target} {turn}")


def _names(payload: Mapping[str, Any], source: UUID, target: UUID, turn: int) -> dict[str, str]:
    """What the payload names of the source → what it is called in the target: the first patient, and other entries."""
    ids = {UUID(text) for text in _texts(payload) if _is_id(text)}
    entries = Entry.objects.filter(timeline=source, pk__in=ids).values_list("pk", flat=True)
    return {str(source): str(target)} | {str(one): str(carried_id(one, target, turn)) for one in entries}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, dict):
        return {key: _renamed(one, names) for key, one in value.items()}
    return [_renamed(one, names) for one in value] if isinstance(value, list) else value


def take_back(journal: JournalTransaction, source: UUID, target: UUID, by: Actor) -> None:
    """Take what was carried over out of account again, along the whole chain of merges: the source has it."""
    turn = _turn(journal, source, target)
    ids = Entry.objects.filter(timeline=source).values_list("pk", flat=True)
    copies = Entry.objects.filter(timeline=target, pk__in=[carried_id(one, target, turn) for one in ids])
    withdrawn = journal.state(target, JournalSlice)["withdrawn"]
    for copy in copies.order_by("seq"):
        if registry[copy.kind].withdrawable and str(copy.pk) not in withdrawn:
            taken = journal.append(
                target,
                NewEntry(
                    kind="entry_withdrawn",
                    payload={"entry": str(copy.pk), "reason": "other"},
                    author=by.person,
                    agency=by.agency,
                    flags=("authority",),
                ),
            )
            carry_on(journal, taken)


def through_merge(journal: JournalTransaction, report: Report) -> Report:
    """An answer or a status that names a merged incident is about the one in which the unit's part goes on."""
    while report.kind in ANSWERS and report.unit:
        into = journal.state(report.incident, IncidentSlice)["merged_into"]
        if into is None:
            break
        target = UUID(into)
        if not journal.holds(target):
            journal.lock([target])
        part = journal.state(target, IncidentSlice)["involvements"].get(str(report.unit))
        if part is None or part["continues"] is None:
            break
        payload = dict(report.payload)
        if payload.get("alert") == part["continues"]:
            payload["alert"] = part["alert"]
        report = replace(report, incident=target, payload=payload)
    return report


def goes_on_in(incident: UUID) -> UUID:
    """Where a merged incident goes on; the incident itself if it does not."""
    seen: set[UUID] = set()
    while incident not in seen:
        seen.add(incident)
        into = Incident.objects.filter(pk=incident).values_list("merged_into", flat=True).first()
        if into is None:
            break
        incident = into
    return incident
