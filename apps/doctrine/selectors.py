"""Reads of doctrine: trigger codes, schemes and protocols in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.db.models import Q

from apps.accounts.access import Standing
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.conversion import convert
from apps.doctrine.models import ProtocolVersion, SchemeSwitch, SchemeVersion, TriggerCode
from apps.doctrine.protocol import Protocol
from apps.doctrine.protocol_file import shipped_protocols
from apps.doctrine.scheme import Scheme
from apps.doctrine.scheme_file import read_scheme, shipped_text


@dataclass(frozen=True, kw_only=True)
class InForce:
    """The scheme of an agency at a moment. `is_on`: the agency has not switched it off."""

    scheme: Scheme
    agency: UUID
    is_on: bool


def trigger(system: str, code: str) -> TriggerCode | None:
    """The meaning of this code of that call-taking system; None if it was never loaded."""
    return TriggerCode.objects.filter(system=system, code=code).first()


def all_triggers() -> list[TriggerCode]:
    """All loaded codes, by system, category and label."""
    return list(TriggerCode.objects.order_by("system", "category", "label"))


@cache
def shipped_scheme() -> Scheme:
    """The scheme that comes with the product, used where a figure is needed and no scheme is in force."""
    return read_scheme(shipped_text())


def scheme_in_force(agency: UUID, at: datetime) -> InForce | None:
    """The agency's scheme at `at`, by its own calendar; None where no version is in force on that day."""
    return schemes_in_force([agency], at).get(agency)


def scheme_or_shipped(agency: UUID, at: datetime) -> Scheme:
    """The agency's scheme at `at`; the shipped one where none is in force."""
    found = scheme_in_force(agency, at)
    return found.scheme if found else shipped_scheme()


def schemes_in_force(agencies: Iterable[UUID], at: datetime) -> dict[UUID, InForce]:
    """The schemes of several agencies in two queries; an agency without a scheme is left out."""
    rows = _versions_in_force(Q(agency__in=list(agencies)), at)
    switched_off = _switched_off([row.agency_id for row in rows])
    return {
        row.agency_id: InForce(
            scheme=_scheme(row.digest, row.pk),
            agency=row.agency_id,
            is_on=row.agency_id not in switched_off,
        )
        for row in rows
    }


def co_responder_schemes(area: UUID, at: datetime) -> list[Scheme]:
    """The schemes of the area's co-responding agencies that are in force, switched on or not."""
    responders = Q(agency__area=area, agency__service__standing=Standing.RESPONDER)
    return [_scheme(row.digest, row.pk) for row in _versions_in_force(responders, at)]


@lru_cache(maxsize=256)
def _scheme(digest: str, version: UUID) -> Scheme:
    """The scheme of a loaded version, whose text never changes; `digest` separates it from another text of the same number."""
    return convert(SchemeVersion.objects.values_list("body", flat=True).get(pk=version), Scheme)


def protocols_in_force(agency: Agency, at: datetime) -> list[Protocol]:
    """The resuscitation protocols of an agency at `at`, by its own calendar: adult, child, newborn.

    Each is the latest that has begun: the agency's own, else the one loaded for all, else the shipped one.
    """
    day = at.astimezone(ZoneInfo(agency.time_zone)).date()
    begun = ProtocolVersion.objects.filter(Q(agency=agency) | Q(agency=None), effective_from__lte=day)
    rows = sorted(begun, key=lambda row: (row.agency_id is not None, row.effective_from, row.version))
    loaded = {row.protocol: convert(row.body, Protocol) for row in rows}
    return [loaded.get(name, shipped) for name, shipped in shipped_protocols().items()]


def protocol_record(protocol: Protocol) -> dict[str, object]:
    """A `Protocol` (docs/wire.md)."""
    record: dict[str, object] = msgspec.to_builtins(protocol)
    is_provisional = bool(record.pop("uncertain"))
    return {**record, "provisional": is_provisional}


def scheme_record(agency: Agency, alerts_this_week: int) -> dict[str, object]:
    """A `SchemeRecord` (docs/wire.md)."""
    row = next(iter(_versions_in_force(Q(agency=agency), now(), with_text=True)), None)
    switch = _last_switch(agency)
    fields = ("name", "title", "version", "effective_from", "effective_to")
    return {
        "agency": agency.pk,
        **{name: getattr(row, name) if row else None for name in fields},
        "on": switch is None or switch.on,
        "switched": switch and _switch_record(switch),
        "weekly_cap": row.body["weekly_cap"] if row else None,
        "alerts_this_week": alerts_this_week,
        "yaml": row.text if row else None,
        "versions": list(
            agency.scheme_versions.order_by("-effective_from", "-version").values(
                "version", "effective_from", "effective_to", "loaded_at"
            )
        ),
    }


def _switch_record(switch: SchemeSwitch) -> dict[str, object]:
    return {"on": switch.on, "at": switch.at, "by": switch.by.name, "reason": switch.reason}


def _versions_in_force(of: Q, at: datetime, with_text: bool = False) -> list[SchemeVersion]:
    """Rows in force at `at`; each agency has its own calendar, so the date is checked here and not in the query."""
    rows = SchemeVersion.objects.filter(of).select_related("agency").order_by("agency", "effective_from")
    rows = rows if with_text else rows.defer("text", "body")
    return [row for row in rows if _is_in_force(row, at)]


def _is_in_force(row: SchemeVersion, at: datetime) -> bool:
    day = at.astimezone(ZoneInfo(row.agency.time_zone)).date()
    return row.effective_from <= day and (row.effective_to is None or day <= row.effective_to)


def _last_switch(agency: Agency) -> SchemeSwitch | None:
    return agency.scheme_switches.select_related("by").order_by("-at", "-id").first()


def _switched_off(agencies: list[UUID]) -> set[UUID]:
    """The agencies whose latest switch is off."""
    rows = SchemeSwitch.objects.filter(agency__in=agencies).order_by("at", "id")
    newest = {row.agency_id: row.on for row in rows.only("agency", "on")}
    return {agency for agency, on in newest.items() if not on}
