"""What one session is sent: the snapshot, and the frames after a cursor. Read in one consistent moment.

The hub sends the same frames as they happen; these here are for a reader who comes, comes back, or polls.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from apps.accounts.access import CREW_ROLES, Act, Actor, may
from apps.accounts.models import Device, Person
from apps.accounts.selectors import devices_of
from apps.core.clock import now, to_wire
from apps.incidents.models import Involvement
from apps.incidents.selectors import Seen, incident_record, visible_incidents
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.models import Entry
from apps.journal.selectors import entries_of, head_of, stories_changed_after
from apps.sync.consistent import consistent_read
from apps.sync.render import WireEntry, readable_entries, wire_entries
from apps.units.models import Unit
from apps.units.selectors import actor_of, positions_of, unit_of, unit_records

Frame = dict[str, Any]
SCOPE_KINDS = ("unit_booked_on", "unit_booked_off")


def snapshot(person: Person) -> dict[str, Any]:
    """Everything that this person may see now, and the cursor to go on from."""
    with consistent_read():
        actor = actor_of(person)
        head = head_of(actor.area)
        seen = visible_incidents(actor)
        return {
            "cursor": str(cursor_at(head)),
            "server_time": to_wire(now()),
            "person": person_record(person),
            "units": unit_records(units_seen_by(actor)),
            "positions": positions_of(_partner_units(actor, seen)),
            "devices": device_records(actor.agency) if may(actor, Act.SEE_DESK) else [],
            "incidents": _subjects(actor, seen),
        }


def units_seen_by(actor: Actor) -> Any:
    """A desk sees its agency's units, a crew its own."""
    mine = Unit.objects.filter(agency=actor.agency)
    return mine if may(actor, Act.SEE_DESK) else mine.filter(pk__in=[actor.unit] if actor.unit else [])


def _partner_units(actor: Actor, seen: list[Seen]) -> set[UUID]:
    """Units of others that are on an incident that the actor sees: their positions are shared while it lasts."""
    parts = [part for one in seen for part in one.state["involvements"].values() if part["ended_at"] is None]
    return {UUID(part["unit"]) for part in parts if part["agency"] != str(actor.agency) or not actor.is_desk}


def person_record(person: Person) -> dict[str, Any]:
    unit = unit_of(person.id)
    agency = person.agency
    return {
        "id": str(person.id),
        "name": person.name,
        "role": person.role,
        "agency": {"id": str(agency.id), "name": agency.name, "service": agency.service},
        "unit": next(iter(unit_records([unit])), None) if unit else None,
    }


def device_records(agency: UUID) -> list[dict[str, Any]]:
    devices = list(devices_of(agency))
    crews = {
        unit["id"]: unit for unit in unit_records(Unit.objects.filter(agency=agency, crew__isnull=False))
    }
    unit_by_person = {member["person"]: unit for unit in crews.values() for member in unit["crew"]}
    return [_device_record(device, unit_by_person.get(str(device.person_id))) for device in devices]


def _device_record(device: Device, unit: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "device": str(device.id),
        "label": device.label,
        "person": device.person.name,
        "call_sign": unit and unit["call_sign"],
        "unit": unit and unit["id"],
        "last_seen_at": to_wire(device.last_seen_at),
        "outbox": device.outbox,
    }


def subject(actor: Actor, seen: Seen, entries: list[WireEntry]) -> dict[str, Any]:
    """An incident whole: its record and its story, as far as the actor may read it."""
    return {
        "incident": incident_record(seen.incident),
        "clearance": seen.clearance.value,
        "entries": readable_entries(entries, seen.clearance, actor.person),
    }


def _subjects(actor: Actor, seen: list[Seen]) -> list[dict[str, Any]]:
    entries = entries_by_story({one.incident.pk for one in seen})
    return [subject(actor, one, entries[str(one.incident.pk)]) for one in seen]


def entries_by_story(stories: set[UUID]) -> dict[str, list[WireEntry]]:
    by_story: dict[str, list[WireEntry]] = defaultdict(list)
    for entry in wire_entries(list(entries_of(stories))) if stories else []:
        by_story[entry["incident"]].append(entry)
    return by_story


def frames_after(person: Person, after: str) -> tuple[Actor, list[Frame], Cursor, set[UUID]]:
    """The frames between a cursor and now, the cursor of now, and the incidents in sight. Raises `CursorUnknown`."""
    with consistent_read():
        actor = actor_of(person)
        head = head_of(actor.area)
        cursor = Cursor.read(after, head)
        seen = visible_incidents(actor)
        end = cursor_at(head)
        frames = _frames_between(actor, cursor, end, seen) if cursor != end else []
        return actor, frames, end, {one.incident.pk for one in seen}


def _frames_between(actor: Actor, start: Cursor, end: Cursor, seen: list[Seen]) -> list[Frame]:
    if _scope_changed(actor, start):
        return [{"type": "scope_changed"}]
    changed = stories_changed_after(actor.area, start.position)
    in_sight = {one.incident.pk: one for one in seen if one.incident.pk in changed}
    new = _newly_sighted(actor, start, in_sight)
    entries = entries_by_story(set(in_sight))
    frames: list[Frame] = [
        {"type": "subject", "subject": subject(actor, in_sight[story], entries[str(story)])}
        for story in sorted(new)
    ]
    known = [in_sight[story] for story in in_sight if story not in new]
    frames += _entries_frame(actor, start, known, entries)
    frames += [
        {"type": "withdrawn", "incident": str(story), "reason": "not_on_incident"}
        for story in sorted(_lost(actor, changed - in_sight.keys()))
    ]
    frames += _units_frame(actor, start)
    # Only the last frame moves the cursor: a line that breaks between two frames then loses neither.
    return [frame | {"cursor": str(end if frame is frames[-1] else start)} for frame in frames]


def _scope_changed(actor: Actor, start: Cursor) -> bool:
    return Entry.objects.filter(
        stream=actor.area, position__gt=start.position, kind__in=SCOPE_KINDS, author=actor.person
    ).exists()


def _newly_sighted(actor: Actor, start: Cursor, in_sight: dict[UUID, Seen]) -> set[UUID]:
    """Incidents that came into the actor's sight after the cursor: of these the device has nothing yet."""
    alerts = Entry.objects.filter(story__in=in_sight, kind="alert_raised")
    if actor.role in CREW_ROLES:
        mine = alerts.filter(unit=actor.unit, position__gt=start.position)
        return {story for story in mine.values_list("story", flat=True) if story}
    opened = Entry.objects.filter(story__in=in_sight, kind="incident_opened", position__gt=start.position)
    new = {story for story in opened.values_list("story", flat=True) if story}
    mine = alerts.filter(agency=actor.agency)
    sighted_before = set(mine.filter(position__lte=start.position).values_list("story", flat=True))
    owned = {story for story, one in in_sight.items() if one.incident.agency_id == actor.agency}
    return new | (in_sight.keys() - owned - sighted_before)


def _entries_frame(
    actor: Actor, start: Cursor, known: list[Seen], entries: dict[str, list[WireEntry]]
) -> list[Frame]:
    told: list[WireEntry] = []
    for one in known:
        after = [entry for entry in entries[str(one.incident.pk)] if entry["position"] > start.position]
        told += readable_entries(after, one.clearance, actor.person)
    return [{"type": "entries", "entries": sorted(told, key=lambda e: e["position"])}] if told else []


def _lost(actor: Actor, changed: set[UUID]) -> set[UUID]:
    """Of the incidents that changed out of sight, those that the actor's unit was on."""
    if actor.unit is None:
        return set()
    held = Involvement.objects.filter(unit=actor.unit, incident__in=changed)
    return set(held.values_list("incident", flat=True))


def _units_frame(actor: Actor, start: Cursor) -> list[Frame]:
    """Units seen by the actor of which anything was written, so also those that were alerted or cleared."""
    touched = Entry.objects.filter(stream=actor.area, position__gt=start.position, unit__isnull=False)
    units = units_seen_by(actor).filter(pk__in=touched.values_list("unit", flat=True).distinct())
    records = unit_records(units)
    return [{"type": "units", "units": records, "gone": []}] if records else []
