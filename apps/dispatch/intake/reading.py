"""A call and a change of one, read from what a CAD sends: all that can be used, and notes about the rest. Pure."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from apps.core.fillers import is_null_island, is_placeholder_name
from apps.dispatch.intake import values
from apps.dispatch.intake.caller import ReadCaller, read_caller
from apps.dispatch.intake.hazards import code_of, read_hazards
from apps.dispatch.intake.names import as_we_call_them
from apps.dispatch.intake.notes import Notes
from apps.incidents.hazards import Hazard
from apps.incidents.records import Location

REFERENCE_LENGTH, ADDRESS_LENGTH, INFORMATION_LENGTH = 64, 300, 7_500
MOST_ACCURACY_M = 1_000_000.0
USUAL_ACCURACY_M = 50.0
SOURCE_LENGTH, CODE_LENGTH = 40, 40
CAD = "cad"
AGES = ("adult", "child", "unknown")
OLDEST = 130
CALL_FIELDS = frozenset(
    {
        *("external_ref", "trigger", "address", "location", "received_at", "hazards"),
        *("age", "age_years", "exercise", "caller"),
    }
)
CHANGE_FIELDS = frozenset({"trigger", "location", "address", "hazards", "information", "caller"})
TRIGGER_FIELDS, LOCATION_FIELDS = (
    frozenset({"system", "code"}),
    frozenset({"lat", "lon", "accuracy_m", "source"}),
)


@dataclass(frozen=True)
class SaidTrigger:
    """A code as it came; empty where the message has none. `system` is empty where it does not say of which."""

    system: str = ""
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class ReadCall:
    """What a message says of a call. None and empty: it does not, or not in a way that can be used."""

    external_ref: str
    trigger: SaidTrigger
    address: str
    location: Location | None
    received_at: datetime | None
    hazards: tuple[Hazard, ...] | None
    age: str | None
    age_years: int | None
    exercise: bool
    caller: ReadCaller | None = None


@dataclass(frozen=True, kw_only=True)
class ReadChange:
    """What a message says has changed. None: nothing, or not in a way that can be used."""

    trigger: SaidTrigger | None
    location: Location | None
    address: str | None
    hazards: tuple[Hazard, ...] | None
    information: str | None
    caller: ReadCaller | None = None


def read_call(given: Mapping[str, Any], notes: Notes, zone: str, at: datetime) -> ReadCall:
    """`zone` and `at`: for times without an offset, and in the future."""
    given = as_we_call_them(given, CALL_FIELDS, notes)
    _note_unknown(given, CALL_FIELDS, notes)
    return ReadCall(
        external_ref=read_reference(given.get("external_ref"), notes),
        trigger=read_trigger(given.get("trigger"), notes),
        address=values.text(given.get("address"), notes, "address", ADDRESS_LENGTH),
        location=read_location(given.get("location"), notes),
        received_at=values.when(given.get("received_at"), notes, "received_at", zone, at),
        hazards=read_hazards(given.get("hazards"), notes, zone, at) if "hazards" in given else None,
        age=values.choice(given.get("age"), notes, "age", AGES),
        age_years=values.whole(given.get("age_years"), notes, "age_years", 0, OLDEST),
        exercise=values.flag(given.get("exercise"), notes, "exercise") or False,
        caller=read_caller(given.get("caller"), notes, zone, at),
    )


def read_change(given: Mapping[str, Any], notes: Notes, zone: str, at: datetime) -> ReadChange:
    given = as_we_call_them(given, CHANGE_FIELDS, notes)
    _note_unknown(given, {*CHANGE_FIELDS, "external_ref"}, notes)
    information = values.text(
        given.get("information"), notes, "information", INFORMATION_LENGTH, one_line=False
    )
    hazards = read_hazards(given["hazards"], notes, zone, at) if given.get("hazards") is not None else None
    return ReadChange(
        trigger=read_trigger(given["trigger"], notes) if given.get("trigger") is not None else None,
        location=read_location(given["location"], notes) if given.get("location") is not None else None,
        address=values.text(given.get("address"), notes, "address", ADDRESS_LENGTH) or None,
        hazards=hazards,
        information=information or None,
        caller=read_caller(given.get("caller"), notes, zone, at),
    )


def _note_unknown(given: Mapping[str, Any], known: Iterable[str], notes: Notes, within: str = "") -> None:
    for name in sorted(set(given) - set(known)):
        notes.add("field_unknown", f"{within}{name}")


def read_reference(value: Any, notes: Notes) -> str:
    """The CAD's reference; empty for one that names nothing, such as `N/A`, under which every call would be the same one.

    One that is too long keeps its beginning and the digest of all of it, so that no two become one.
    """
    whole = unicodedata.normalize("NFC", values.text(value, notes, "external_ref", 1_000_000))
    if is_placeholder_name(whole):
        return ""
    if len(whole) <= REFERENCE_LENGTH:
        return whole
    notes.add("text_cut", "external_ref")
    return f"{whole[:47]}~{hashlib.sha256(whole.encode()).hexdigest()[:16]}"


def read_trigger(value: Any, notes: Notes) -> SaidTrigger:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        notes.add("read_as_code", "trigger")
        return SaidTrigger(code=values.text(value, notes, "trigger", CODE_LENGTH))
    if not isinstance(value, Mapping):
        if value is not None:
            notes.add("field_ignored", "trigger")
        return SaidTrigger()
    value = as_we_call_them(value, TRIGGER_FIELDS, notes, "trigger.")
    _note_unknown(value, TRIGGER_FIELDS, notes, "trigger.")
    return SaidTrigger(
        system=values.text(value.get("system"), notes, "trigger.system", CODE_LENGTH),
        code=values.text(value.get("code"), notes, "trigger.code", CODE_LENGTH),
    )


def read_location(value: Any, notes: Notes) -> Location | None:
    """A place on the globe, wherever it is; None without one. 0, 0 is what a CAD writes that knows none."""
    if not isinstance(value, Mapping):
        if value is not None:
            notes.add("field_ignored", "location")
        return None
    value = as_we_call_them(value, LOCATION_FIELDS, notes, "location.")
    _note_unknown(value, LOCATION_FIELDS, notes, "location.")
    lat = values.number(value.get("lat"), notes, "location.lat")
    lon = values.number(value.get("lon"), notes, "location.lon")
    if lat is None or lon is None:
        return None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180) or is_null_island(lat, lon):
        notes.add("not_a_place", "location")
        return None
    return {
        "lat": lat,
        "lon": lon,
        "accuracy_m": _accuracy(value.get("accuracy_m"), notes),
        "source": _source(value.get("source"), notes),
    }


def _accuracy(value: Any, notes: Notes) -> float:
    read = values.number(value, notes, "location.accuracy_m")
    if read is None:
        return USUAL_ACCURACY_M
    if not 0 <= read <= MOST_ACCURACY_M:
        notes.add("field_ignored", "location.accuracy_m")
        return USUAL_ACCURACY_M
    return read


def _source(value: Any, notes: Notes) -> str:
    """How a CAD knows a place."""
    return code_of(values.text(value, notes, "location.source", 1_000), SOURCE_LENGTH) or CAD
