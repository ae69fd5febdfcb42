"""What one reader is shown of an entry: the whole, a masked entry, or a stub. Every way out of the server asks `view`. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from apps.accounts.access import Actor, Clearance, SubjectKind
from apps.accounts.visibility import Cell, MaskCell, TimelineRules, rules_in_force
from apps.incidents.records import WireEntry
from apps.journal.effective import BareEntry, WirePayload
from apps.journal.kinds import Kind, registry

Owners = Mapping[str, str]
"""Id of a person, a unit or a device → id of its agency."""

ENVELOPE_MASKS = {"device": "device"}
"""Masks of fields that every entry has, whatever its kind."""


@dataclass(frozen=True)
class Reader:
    """One who reads a timeline: what he or she holds of it now, of which agency, and who it is, for own entries."""

    clearance: Clearance
    agency: UUID
    person: UUID


def reader_of(actor: Actor, held: Clearance) -> Reader:
    return Reader(held, actor.agency, actor.person)


def view(entry: WireEntry, reader: Reader, owners: Owners) -> WireEntry:
    """The whole entry, the entry with fields masked and named in `masked`, or a stub with its place and times."""
    if entry["withheld"]:
        return entry  # erased: there is nothing left to read
    kind, rules = registry[entry["kind"]], rules_of(entry)
    match rules.cell(kind.name, kind.sensitivity, reader.clearance):
        case Cell.ALL:
            return _masked(entry, kind, rules, reader, owners)
        case Cell.OWN if is_author(entry, reader.person):
            return _masked(entry, kind, rules, reader, owners)
        case _:
            return stub(entry)


def is_open(entry: BareEntry, reader: Reader) -> bool:
    """Whether the reader may read an entry of an incident at all, perhaps with fields masked."""
    if entry["withheld"]:
        return False
    kind = registry[entry["kind"]]
    cell = rules_in_force().incident.cell(kind.name, kind.sensitivity, reader.clearance)
    author = entry["author"]
    is_own = author is not None and author["person"] == str(reader.person)
    return cell is Cell.ALL or (cell is Cell.OWN and is_own)


LAZY: Mapping[str, tuple[str, ...]] = {"units_considered": ("considered",)}
"""Fields of a payload that the feed leaves out for desks, which read them when they want to know (`left_out` of an entry)."""
DESKS = frozenset({Clearance.FULL, Clearance.OVERSIGHT})


def without_lazy(entry: WireEntry, held: Clearance) -> WireEntry:
    """The entry as the feed sends it: to desks without what only the one who asks reads."""
    fields = LAZY.get(entry["kind"], ()) if held in DESKS else ()
    left_out = [name for name in fields if entry["payload"].get(name)]
    if not left_out:
        return entry
    payload = {**entry["payload"], **dict.fromkeys(left_out)}
    return {**entry, "payload": payload, "left_out": [f"payload.{name}" for name in left_out]}


def subject_kind_of(entry: WireEntry) -> SubjectKind:
    """What the timeline of the entry is of."""
    return entry.get("subject_kind", "incident")


def rules_of(entry: WireEntry) -> TimelineRules:
    return rules_in_force().of(subject_kind_of(entry))


def is_author(entry: WireEntry, person: UUID) -> bool:
    author = entry["author"]
    return author is not None and author["person"] == str(person)


def stub(entry: WireEntry) -> WireEntry:
    """The same for every entry but for its place and times, so that `seq` has no gaps and no size tells what it was."""
    left: WireEntry = {
        "id": entry["id"],
        "incident": entry["incident"],
        "seq": entry["seq"],
        "position": entry["position"],
        "kind": "withheld",
        "version": 1,
        "payload": {},
        "text": None,
        "unit": None,
        "author": None,
        "device": None,
        "occurred_at": entry["occurred_at"],
        "device_at": None,
        "received_at": entry["received_at"],
        "recorded_at": entry["recorded_at"],
        "clock_offset_ms": None,
        "flags": [],
        "withheld": True,
    }
    if "subject_kind" in entry:
        left["subject_kind"] = entry["subject_kind"]
    return left


def read_by_author_only(entries: Iterable[WireEntry], held: Clearance) -> frozenset[str]:
    """Authors of these entries whom this clearance alone would not let read what they wrote."""
    return frozenset(
        entry["author"]["person"]
        for entry in entries
        if entry["author"] and _cell_of(entry["kind"], rules_of(entry), held) is Cell.OWN
    )


def _cell_of(name: str, rules: TimelineRules, held: Clearance) -> Cell:
    return rules.cell(name, registry[name].sensitivity, held)


def _masked(entry: WireEntry, kind: Kind, rules: TimelineRules, reader: Reader, owners: Owners) -> WireEntry:
    def is_own(key: str) -> bool:
        return owners.get(key) == str(reader.agency)

    author, device, masked = entry["author"], entry["device"], []
    is_authors = author is not None and is_own(entry["id"])
    if device is not None and _is_hidden(rules.mask(ENVELOPE_MASKS["device"], reader.clearance), is_authors):
        device = None
        masked.append("device")
    payload, hidden = masked_payload(kind, entry["payload"], reader.clearance, is_own, rules)
    masked += [f"payload.{path}" for path in hidden]
    return {**entry, "device": device, "payload": payload, "masked": masked} if masked else entry


def masked_payload(
    kind: Kind,
    payload: Mapping[str, Any],
    held: Clearance,
    is_own: Callable[[str], bool],
    rules: TimelineRules | None = None,
) -> tuple[WirePayload, list[str]]:
    """The payload as somebody with this clearance may read it, and the paths that are masked in it.

    `rules`: of what the timeline is of; None: of an incident.
    """
    rules = rules or rules_in_force().incident
    cells = {path: rules.mask(name, held) for path, name in kind.masks.items()}
    is_all_own = all(map(is_own, ids_masked(kind, payload)))
    hidden: list[str] = []
    seen: WirePayload = dict(payload)
    for path, cell in cells.items():
        head, *below = path.split("[].")
        if below and _hide_in_items(payload, seen, head, below, cell, is_own):
            hidden.append(path)
        elif not below and head in payload and _is_hidden(cell, is_all_own):
            reduce = kind.reduced.get(path)
            seen[head] = reduce(payload, is_own) if reduce and cell is MaskCell.OWN_AGENCY else None
            hidden.append(path)
    return seen, hidden


def _is_hidden(cell: MaskCell, is_own: bool) -> bool:
    return cell is MaskCell.NONE or (cell is MaskCell.OWN_AGENCY and not is_own)


def _hide_in_items(
    payload: Mapping[str, Any],
    seen: WirePayload,
    head: str,
    below: list[str],
    cell: MaskCell,
    is_own: Callable[[str], bool],
) -> bool:
    """Hide a field in the items of a list, each of which belongs to the unit that it names. Whether it was anywhere."""
    given = payload.get(head) or []
    is_hidden = [_is_hidden(cell, is_own(item["unit"])) for item in given]
    seen[head] = [
        _without(item, below) if hides else item
        for item, hides in zip(seen.get(head) or [], is_hidden, strict=True)
    ]
    return any(is_hidden)


def _without(item: WirePayload, below: list[str]) -> WirePayload:
    name, *deeper = below
    if name not in item:
        return item
    return item | {name: [_without(one, deeper) for one in item[name]] if deeper else None}


def ids_masked(kind: Kind, payload: Mapping[str, Any]) -> Iterator[str]:
    """The units and devices that the masked parts of a payload name: whose they are decides who reads those parts."""
    for head in {path.split("[].")[0] for path in kind.masks}:
        value = payload.get(head)
        if not isinstance(value, list):
            yield from [payload["unit"]] if payload.get("unit") else []
            continue
        for one in value:
            if isinstance(one, str):
                yield one
            elif isinstance(one, dict) and (key := one.get("unit") or one.get("device")):
                yield key
