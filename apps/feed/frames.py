"""What one session is sent: the snapshot, and the frames after a cursor. Read in one consistent moment.

The hub sends the same frames as they happen; these are for a device that arrives, resumes or polls.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict
from uuid import UUID

from apps.accounts.access import Actor, Clearance, Permission, has_permission, may_see_position
from apps.accounts.models import Device, Person
from apps.accounts.selectors import devices_of
from apps.alerting.selectors import DEVICE_PARTS, paths_record
from apps.core.clock import now, to_wire, to_wire_or_none
from apps.dispatch.inbox.records import DeskItemRecord
from apps.dispatch.inbox.selectors import items_changed, waiting_items
from apps.doctrine.scheme import Scheme
from apps.doctrine.selectors import scheme_in_force
from apps.feed.consistent import consistent_read
from apps.feed.pieces import Frame, in_pieces
from apps.feed.subjects import (
    SeenSubject,
    TimelineSubject,
    clearances_of,
    subjects_changed,
    visible_operation_subjects,
)
from apps.feed.summaries import Summary, summary_of
from apps.incidents.models import Incident
from apps.incidents.reading import Stretch, stretch_of
from apps.incidents.records import IncidentRecord, WireEntry
from apps.incidents.selectors import Seen, incident_record, visible_incidents
from apps.incidents.visibility import reader_of
from apps.journal.corrections import RECORDS_ERASED, WORDS_EXPIRED
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.kinds import fold
from apps.journal.models import Entry
from apps.journal.selectors import entries_of, entries_since, head_of, timelines_changed_after
from apps.units.models import Unit
from apps.units.records import UnitPositionRecord, UnitRecord
from apps.units.selectors import actor_of, competences_of, positions_of, unit_of, unit_records

VisibleTimelines = dict[UUID, Clearance]
"""The timelines that a session may see, with its clearance for each. Where that changes, it is sent the whole timeline again."""

ERASED = "erased"
"""Why a session may no longer see an incident that was erased."""
SCOPE_KINDS = ("unit_booked_on", "unit_booked_off")


class Subject(TypedDict):
    """`Subject` (docs/wire.md). `summary`: instead of the entries of an incident that no desk has opened."""

    incident: IncidentRecord
    clearance: str
    entries: list[WireEntry]
    summary: NotRequired[Summary]


class Snapshot(TypedDict):
    """`Snapshot` (docs/wire.md)."""

    cursor: str
    server_time: str
    person: dict[str, object]
    units: list[UnitRecord]
    positions: list[UnitPositionRecord]
    devices: list[dict[str, object]]
    incidents: list[Subject]
    operations: list[Frame]
    desk_items: list[DeskItemRecord]


def snapshot(person: Person, *, summaries: bool = False) -> Snapshot:
    """Everything that this person may see now, and the cursor to go on from.

    `summaries`: to a desk, which sees hundreds of incidents and opens a few, summaries in place of their entries.
    """
    with consistent_read():
        actor = actor_of(person)
        head = head_of(actor.area)
        seen = visible_incidents(actor)
        subjects = _subjects(actor, seen)
        units = unit_records(units_seen_by(actor))
        return {
            "cursor": str(cursor_at(head)),
            "server_time": to_wire(now()),
            "person": person_record(person, own_scheme(person), _unit_with(person, units)),
            "units": units,
            "positions": positions_of(_partner_units(actor, seen)),
            "devices": _devices(actor.agency, units) if has_permission(actor, Permission.SEE_DESK) else [],
            "incidents": _summarised(subjects) if actor.is_desk and summaries else subjects,
            "operations": _operations(actor),
            "desk_items": waiting_items(actor),
        }


def units_seen_by(actor: Actor) -> Any:
    """A desk sees its agency's units, a crew its own."""
    mine = Unit.objects.filter(agency=actor.agency)
    return (
        mine
        if has_permission(actor, Permission.SEE_DESK)
        else mine.filter(pk__in=[actor.unit] if actor.unit else [])
    )


def _partner_units(actor: Actor, seen: list[Seen]) -> set[UUID]:
    """Other units on the incidents that the actor sees, of which it may see the position; those of a desk are in `units`."""
    partners: set[UUID] = set()
    for one in seen:
        concerned = one.concerned
        for unit, part in concerned.units.items():
            is_listed = actor.is_desk and part.agency == actor.agency
            if (
                not is_listed
                and concerned.is_on_it(unit)
                and may_see_position(actor, unit, part.agency, concerned)
            ):
                partners.add(unit)
    return partners


def own_scheme(person: Person) -> Scheme | None:
    """The scheme of the person's agency, where one is in force."""
    found = scheme_in_force(person.agency_id, now())
    return found.scheme if found else None


def own_unit(person: Person) -> UnitRecord | None:
    """The unit that the person is booked on to."""
    unit = unit_of(person.id)
    return next(iter(unit_records([unit])), None) if unit else None


def _unit_with(person: Person, units: list[UnitRecord]) -> UnitRecord | None:
    """The one of these units that the person is aboard of."""
    aboard = (unit for unit in units for member in unit["crew"] if member["person"] == str(person.id))
    return next(aboard, None)


def person_record(person: Person, scheme: Scheme | None, unit: UnitRecord | None) -> dict[str, object]:
    """`scheme`: of the person's agency; `unit`: the person's own. The caller has read both already."""
    agency = person.agency
    return {
        "id": str(person.id),
        "name": person.name,
        "role": person.role,
        "agency": {"id": str(agency.id), "name": agency.name, "service": agency.service_id},
        "unit": unit,
        "competences": _own_competences(person, scheme),
    }


def _own_competences(person: Person, scheme: Scheme | None) -> list[dict[str, object]]:
    """What the person is certified for, in the words of the agency's scheme, which may require it."""
    labels = {one.code: one.label for one in scheme.competence.required} if scheme else {}
    return [
        {
            "code": code,
            "label": labels.get(code, code),
            "expires": expires.isoformat(),
            "required": code in labels,
        }
        for code, expires in competences_of(person.id).items()
    ]


def device_records(agency: UUID, *, with_enrolled: bool = False) -> list[dict[str, object]]:
    units = unit_records(Unit.objects.filter(agency=agency, crew__isnull=False).distinct())
    return _devices(agency, units, with_enrolled=with_enrolled)


def _devices(
    agency: UUID, units: list[UnitRecord], *, with_enrolled: bool = False
) -> list[dict[str, object]]:
    """The devices of an agency with the units of those who are on duty; `units`: at least those with a crew."""
    unit_by_person = {member["person"]: unit for unit in units for member in unit["crew"]}
    on_duty = [UUID(person) for person in unit_by_person]
    devices = list(
        devices_of(agency, on_duty, with_enrolled=with_enrolled).select_related("person", *DEVICE_PARTS)
    )
    return [_device_record(device, unit_by_person.get(str(device.person_id))) for device in devices]


def _device_record(device: Device, unit: UnitRecord | None) -> dict[str, object]:
    return {
        "device": str(device.id),
        "label": device.label,
        "person": device.person.name,
        "person_id": str(device.person_id),
        "signed_in": device.signed_in,
        "call_sign": unit and unit["call_sign"],
        "unit": unit and unit["id"],
        "last_seen_at": to_wire(device.last_seen_at),
        "outbox": device.outbox,
        "enrolled_at": to_wire_or_none(device.enrolled_at),
        **paths_record(device),
    }


def subject(actor: Actor, incident: Incident, held: Clearance, timeline: Stretch) -> Subject:
    """An incident whole: its record and its timeline, as far as the actor may read it with this clearance."""
    return {
        "incident": incident_record(incident),
        "clearance": held.value,
        "entries": timeline.sent_to(reader_of(actor, held)),
    }


def _subjects(actor: Actor, seen: list[Seen]) -> list[Subject]:
    timelines = timelines_whole({one.incident.pk for one in seen})
    return [subject(actor, one.incident, one.clearance, timelines[one.incident.pk]) for one in seen]


def _summarised(subjects: list[Subject]) -> list[Subject]:
    return [{**one, "entries": [], "summary": summary_of(one["entries"])} for one in subjects]


def considered(actor: Actor, held: Clearance, timeline: Stretch) -> list[WireEntry]:
    """Every consideration of units on this timeline with its reasons, as far as the actor may read them."""
    reasons = Stretch([one for one in timeline.whole if one["kind"] == "units_considered"], timeline.owners)
    return reasons.seen_by(reader_of(actor, held))


def _operations(actor: Actor) -> list[Frame]:
    seen = visible_operation_subjects(actor)
    timelines = timelines_whole({one.id for one in seen})
    return [whole_subject(actor, one, timelines[one.id]) for one in seen]


def timelines_whole(timelines: set[UUID]) -> dict[UUID, Stretch]:
    return stretch_of(list(entries_of(timelines))).by_timeline() if timelines else {}


def frames_after(person: Person, after: str) -> tuple[Actor, list[Frame], Cursor, VisibleTimelines]:
    """The frames between a cursor and now, the cursor of now, and the timelines that the actor may see. Raises `CursorUnknown`."""
    with consistent_read():
        actor = actor_of(person)
        head = head_of(actor.area)
        start, end = Cursor.read(after, head), cursor_at(head)
        return actor, frames_between(actor, start, end), end, visible_timelines_of(actor)


def visible_timelines_of(actor: Actor) -> VisibleTimelines:
    return clearances_of(actor)


def frames_between(actor: Actor, start: Cursor, end: Cursor) -> list[Frame]:
    if start == end:
        return []
    if _scope_changed(actor, start):
        return [{"type": "scope_changed"}]
    frames = [piece for frame in _timeline_frames(actor, start) for piece in in_pieces(frame)]
    frames += _units_frame(actor, start) + _desk_items_frame(actor, start)
    # Only the last frame moves the cursor: a line that breaks between two frames then loses neither.
    return [frame | {"cursor": str(end if frame is frames[-1] else start)} for frame in frames]


def _timeline_frames(actor: Actor, start: Cursor) -> list[Frame]:
    """Whole subjects where the clearance changed since the cursor or something was erased, new entries of the rest, withdrawals."""
    changed = subjects_changed(actor, timelines_changed_after(actor.area, start.position))
    timelines = _timelines_as_needed(start, changed)
    subjects: list[Frame] = []
    gone: list[Frame] = []
    readable: list[WireEntry] = []
    for one in changed:
        timeline = timelines[one.id]
        if one.subject.is_erased:
            gone.append(withdrawn_frame(one.subject, ERASED))
        elif one.is_visible and has_erased(timeline, start.position):
            subjects.append(subject_frame(actor, one, timeline))
        elif one.clearance is _clearance_at(start, actor, one, timeline):
            after = timeline.after(start.position)
            readable += after.sent_to(reader_of(actor, one.clearance)) if one.is_visible else []
        elif one.is_visible:
            subjects.append(subject_frame(actor, one, timeline))
        else:
            gone.append(withdrawn_frame(one.subject, one.subject.why_out(actor)))
    news: Frame = {"type": "entries", "entries": sorted(readable, key=lambda entry: entry["position"])}
    return [*subjects, *([news] if readable else []), *gone]


def _timelines_as_needed(start: Cursor, changed: list[SeenSubject]) -> dict[UUID, Stretch]:
    """What was written after the cursor; whole where what the actor could read then, or an erasure, is to be found out."""
    always = {one.id for one in changed if one.has_always_been_read}
    found = stretch_of(list(entries_since(always, start.position))) if always else None
    news = found.by_timeline() if found else {}
    erased = {timeline for timeline, stretch in news.items() if has_erased(stretch, start.position)}
    return news | timelines_whole({one.id for one in changed} - always | erased)


def subject_frame(actor: Actor, one: SeenSubject, timeline: Stretch) -> Frame:
    return {"type": "subject", "subject": whole_subject(actor, one, timeline)}


def whole_subject(actor: Actor, one: SeenSubject, timeline: Stretch) -> Frame:
    """The subject and its timeline, as far as the actor may read it with this clearance."""
    return {
        **one.subject.record(),
        "clearance": one.clearance.value,
        "entries": timeline.sent_to(reader_of(actor, one.clearance)),
    }


def has_erased(stretch: Stretch, after: int = 0) -> bool:
    """Whether an entry past this position says that earlier ones were erased: who holds them is sent the subject."""
    erasing = (RECORDS_ERASED, WORDS_EXPIRED)
    return any(entry["kind"] in erasing and entry["position"] > after for entry in stretch.whole)


def withdrawn_frame(gone: TimelineSubject, reason: str) -> Frame:
    """`incident` is the timeline, whatever it is of."""
    kind = {} if gone.kind == "incident" else {"subject_kind": gone.kind}
    return {"type": "withdrawn", **kind, "incident": str(gone.timeline.pk), "reason": reason}


def _clearance_at(start: Cursor, actor: Actor, one: SeenSubject, timeline: Stretch) -> Clearance:
    """The clearance that the actor had when the timeline was as long as the cursor says, if partnerships held then.

    When partnerships changed is in no entry. Assumed to have held, one that is over takes the incident from the device.
    """
    if one.has_always_been_read:
        has_begun_since = timeline.whole[0]["seq"] == 1
        return Clearance.NONE if has_begun_since else one.clearance
    known = [entry for entry in timeline.whole if entry["position"] <= start.position]
    return one.clearance_at(actor, fold(known, one.subject.kind) if known else None)


def _scope_changed(actor: Actor, start: Cursor) -> bool:
    return Entry.objects.filter(
        stream=actor.area, position__gt=start.position, kind__in=SCOPE_KINDS, author=actor.person
    ).exists()


def _units_frame(actor: Actor, start: Cursor) -> list[Frame]:
    """Units seen by the actor of which anything was written, so also those that were alerted or cleared."""
    touched = Entry.objects.filter(stream=actor.area, position__gt=start.position, unit__isnull=False)
    units = units_seen_by(actor).filter(pk__in=touched.values_list("unit", flat=True).distinct())
    records = unit_records(units)
    return [{"type": "units", "units": records, "gone": []}] if records else []


def _desk_items_frame(actor: Actor, start: Cursor) -> list[Frame]:
    """The items of the actor's desk of which anything was written, so also those that are resolved."""
    changed = items_changed(actor, start.position)
    return [{"type": "desk_items", "desk_items": changed}] if changed else []
