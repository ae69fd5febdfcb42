"""Takes what an ended device hands over: nothing of it is written to a timeline; desks of the ambulance services decide."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from apps.accounts.access import Standing
from apps.accounts.models import Agency, Membership, Person, SignIn
from apps.accounts.sign_ins import seal_key
from apps.core.clock import from_wire, now
from apps.core.conversion import convert
from apps.core.keys import as_bytes
from apps.dispatch.inbox.items import raise_item
from apps.incidents.models import Incident
from apps.incidents.selectors import incidents_by_id
from apps.incidents.state import IncidentSlice
from apps.journal.effective import WirePayload
from apps.journal.state import read
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.reports.batches import SentReport, cleaned, clock_offset_or_difference
from apps.reports.models import DeviceRemains
from apps.reports.remains import tickets
from apps.reports.remains.facts import text_of
from apps.reports.remains.problems import RemainsTooMany
from apps.reports.routes import OPENING
from apps.units.selectors import call_signs, past_times, unit_of

MAX_REPORTS = 500
MAX_INCIDENTS = 20


class Sealed(TypedDict):
    person: str
    nonce: str
    content: str


@dataclass(frozen=True, kw_only=True)
class Handed:
    """What the device hands over. `reports`: of the sign-in that ended; `sealed`: of those who used the device before."""

    ticket: str
    clock: Mapping[str, object] = field(default_factory=dict)
    reports: Sequence[object] = ()
    sealed: Sequence[Sealed] = ()

    @classmethod
    def read(cls, body: Mapping[str, object]) -> Handed:
        """What can be read of a body: no fact is lost for the form of another."""
        clock, reports, sealed = body.get("clock"), body.get("reports"), body.get("sealed")
        return cls(
            ticket=str(body.get("ticket")),
            clock=clock if isinstance(clock, dict) else {},
            reports=reports if isinstance(reports, list) else (),
            sealed=[one for given in sealed if (one := _sealed(given))] if isinstance(sealed, list) else (),
        )


def _sealed(given: Any) -> Sealed | None:
    try:
        return {
            "person": str(UUID(given["person"])),
            "nonce": str(given["nonce"]),
            "content": str(given["content"]),
        }
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


@dataclass(frozen=True)
class Taken:
    """How many wait for a person now, how many could not be read or are of no incident of their author, and whether the whole
    device is ended.
    """

    kept: int
    dropped: int
    is_device_ended: bool


@dataclass(frozen=True)
class _Fact:
    """A report with its author, as it was written, and how far the server's clock is ahead of the one that it was written by."""

    author: Person
    membership: Membership
    report: WirePayload
    offset_ms: int | None


def take(handed: Handed) -> Taken:
    """Keep the reports apart for a person to judge. Raises `RemainsTicketOver`, `RemainsTooMany`; then nothing is kept."""
    if len(handed.reports) + len(handed.sealed) > MAX_REPORTS:
        raise RemainsTooMany(max_reports=MAX_REPORTS)
    return in_transaction(lambda journal: _take(journal, handed))


def _take(journal: JournalTransaction, handed: Handed) -> Taken:
    sign_in = tickets.use(handed.ticket)
    at = now()
    offset_ms = clock_offset_or_difference(handed.clock, at)
    facts = [*_own(sign_in, handed.reports, offset_ms), *_opened(handed.sealed, offset_ms)]
    by_place: dict[tuple[UUID, UUID], list[_Fact]] = defaultdict(list)
    for fact in facts:
        by_place[UUID(fact.report["incident"]), fact.author.pk].append(fact)
    known = incidents_by_id({incident for incident, _ in by_place})
    kept = 0
    for (incident, _), of_it in list(by_place.items())[:MAX_INCIDENTS]:
        owner = _owner_of(known.get(incident), of_it[0], [fact.report for fact in of_it])
        if owner is not None:
            _keep(journal, sign_in, owner, known.get(incident), of_it)
            kept += len(of_it)
    ended = sign_in.device.revoked_at is not None
    return Taken(kept, len(handed.reports) + len(handed.sealed) - kept, ended)


def _own(sign_in: SignIn, reports: Sequence[Any], offset_ms: int | None) -> Iterator[_Fact]:
    for item in reports:
        report = _readable(item)
        if report:
            yield _Fact(sign_in.person, sign_in.membership, report, offset_ms)


def _opened(sealed: Sequence[Sealed], offset_ms: int | None) -> Iterator[_Fact]:
    """The reports that this server's key of their author opens; what another key sealed stays closed."""
    people = Person.objects.select_related("membership__agency__service")
    authors = {str(one.pk): one for one in people.filter(pk__in={one["person"] for one in sealed})}
    for one in sealed:
        author = authors.get(one["person"])
        row = _unsealed(author, one) if author else None
        report = _readable(row.get("report")) if row else None
        if author and author.membership and row and report and row.get("person") == str(author.pk):
            yield _Fact(author, author.membership, report, offset_ms)


def _unsealed(author: Person, sealed: Sealed) -> Mapping[str, object] | None:
    try:
        cipher = AESGCM(as_bytes(seal_key(author)))
        row = json.loads(cipher.decrypt(as_bytes(sealed["nonce"]), as_bytes(sealed["content"]), None))
    except (InvalidTag, ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _readable(item: Any) -> WirePayload | None:
    """The report with words that every database takes; None for what is none."""
    try:
        report = cleaned(item)
        convert(report, SentReport)
        from_wire(report["at"])
    except (msgspec.ValidationError, ValueError, OverflowError):
        return None
    return {**report, "incident": str(UUID(report["incident"])), "id": str(UUID(report["id"]))}


def _owner_of(incident: Incident | None, fact: _Fact, reports: Sequence[Mapping[str, Any]]) -> UUID | None:
    """The agency whose desk decides: the incident's. Of an incident that only the device knows, the ambulance service of the area.

    None where the author was never on a unit of the incident: then it says nothing of it.
    """
    if incident is None:
        is_new = any(
            report["kind"] in OPENING or report.get("subject_kind") == "operation" for report in reports
        )
        return _ambulance_of(fact.membership.agency) if is_new else None
    aboard = {time.unit for time in past_times([fact.author.pk]).get(fact.author.pk, [])}
    aboard |= {unit} if (unit := unit_of(fact.author.pk)) else set()
    involved = read(incident.timeline.state, IncidentSlice)["involvements"]
    return incident.agency_id if any(str(unit) in involved for unit in aboard) else None


def _ambulance_of(agency: Agency) -> UUID | None:
    owners = Agency.objects.filter(area=agency.area_id, service__standing=Standing.OWNER.value)
    first = owners.order_by("name", "pk").values_list("pk", flat=True).first()
    return agency.pk if agency.service.standing == Standing.OWNER.value else first


def _keep(
    journal: JournalTransaction,
    sign_in: SignIn,
    owner: UUID,
    incident: Incident | None,
    facts: Sequence[_Fact],
) -> None:
    about = UUID(facts[0].report["incident"])
    author = facts[0].author
    item = raise_item(
        journal,
        owner,
        "device_remains",
        _subject(author, incident),
        incident=incident.pk if incident else None,
    )
    DeviceRemains.objects.create(
        item=item.pk,
        incident=about,
        sign_in=sign_in.pk,
        device=sign_in.device_id,
        device_label=sign_in.device.label,
        cause=sign_in.cause,
        author=author,
        membership=facts[0].membership,
        received_at=now(),
        facts=text_of([{"report": fact.report, "offset_ms": fact.offset_ms} for fact in facts]),
        count=len(facts),
    )


def _subject(author: Person, incident: Incident | None) -> str:
    """Who and which incident, and nothing of a patient."""
    unit = unit_of(author.pk)
    sign = call_signs([unit]).get(unit) if unit else None
    return " · ".join(part for part in (sign, author.name, incident.number if incident else None) if part)
