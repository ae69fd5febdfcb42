"""What the caller says, read from a message: each part by itself, whatever the others are. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from apps.core.instants import is_believable, to_wire
from apps.dispatch.intake import values
from apps.dispatch.intake.names import as_we_call_them
from apps.dispatch.intake.notes import Notes

FIELDS = frozenset(
    {
        *("cpr", "aed", "breathing", "conscious", "dnacpr", "care_home", "patients"),
        *("access", "priority", "contact"),
    }
)
ABNORMAL = frozenset(
    {"abnormal", "abnormally", "agonal", "gasping", "irregular", "ineffective", "not_normally"}
)
DNACPR = ("none_known", "reported", "document_seen")
PRIORITY = re.compile(r"(?:c|cat|category|priority|p)?[ _-]*([1-4])")
MOST_PATIENTS = 999
PRIORITY_LENGTH = 100
USUAL = {"text": 300, "code": 40, "floor": 20, "aed_location": 300, "aed_code": 40, "contact": 40}
"""How long the words are usually; longer ones are kept whole, up to `MOST_WORDS`."""
MOST_WORDS = 2_000


@dataclass(frozen=True, kw_only=True)
class ReadCaller:
    """What a message says of the caller. `said`: fields of `caller_said`; `access`: words of `access_given`, by their names;
    `priority`: in the CAD's own words, where it is none of four.
    """

    said: Mapping[str, object] = field(default_factory=dict)
    access: Mapping[str, str] = field(default_factory=dict)
    priority: str | None = None

    @property
    def says_something(self) -> bool:
        return bool(self.said or self.priority)


def read_caller(value: Any, notes: Notes, zone: str, at: datetime) -> ReadCaller | None:
    """None: nothing that can be used. `zone` and `at`: for times without an offset, and in the future."""
    given = _part(value, FIELDS, notes, "caller")
    cpr = _part(given.get("cpr"), {"in_progress", "instructed", "since"}, notes, "caller.cpr")
    aed = _part(given.get("aed"), {"at_scene", "on_way", "location", "code"}, notes, "caller.aed")
    access = _part(given.get("access"), {"text", "code", "floor"}, notes, "caller.access", "text")
    contact = _part(given.get("contact"), {"number"}, notes, "caller.contact", "number")
    priority, own_words = _priority(given.get("priority"), notes)
    said = {
        "cpr": values.flag(cpr.get("in_progress"), notes, "caller.cpr.in_progress"),
        "cpr_since": _since(cpr.get("since"), notes, zone, at),
        "instructed": values.flag(cpr.get("instructed"), notes, "caller.cpr.instructed"),
        "aed_at_scene": values.flag(aed.get("at_scene"), notes, "caller.aed.at_scene"),
        "aed_on_way": values.flag(aed.get("on_way"), notes, "caller.aed.on_way"),
        "breathing": _breathing(given.get("breathing"), notes),
        "conscious": values.flag(given.get("conscious"), notes, "caller.conscious"),
        "dnacpr": _dnacpr(given.get("dnacpr"), notes),
        "care_home": values.flag(given.get("care_home"), notes, "caller.care_home"),
        "patients": values.whole(given.get("patients"), notes, "caller.patients", 1, MOST_PATIENTS),
        "priority": priority,
    }
    words = {
        "text": _words(access.get("text"), notes, "caller.access.text", "text"),
        "code": _words(access.get("code"), notes, "caller.access.code", "code"),
        "floor": _words(access.get("floor"), notes, "caller.access.floor", "floor"),
        "aed_location": _words(aed.get("location"), notes, "caller.aed.location", "aed_location"),
        "aed_code": _words(aed.get("code"), notes, "caller.aed.code", "aed_code"),
        "contact": _words(contact.get("number"), notes, "caller.contact.number", "contact"),
    }
    read = ReadCaller(
        said={name: one for name, one in said.items() if one is not None},
        access={name: one for name, one in words.items() if one},
        priority=own_words,
    )
    return read if read.says_something or read.access else None


def _part(
    value: Any, known: frozenset[str] | set[str], notes: Notes, name: str, alone: str = ""
) -> Mapping[str, Any]:
    """The object of this name; `alone`: the field that is meant where a text or a number comes in its place."""
    if value is None:
        return {}
    if alone and isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return {alone: value}
    if not isinstance(value, Mapping):
        notes.add("field_ignored", name)
        return {}
    given = as_we_call_them(value, known, notes, f"{name}.")
    for one in sorted(set(given) - known):
        notes.add("field_unknown", f"{name}.{one}")
    return given


def _words(value: Any, notes: Notes, name: str, of: str) -> str:
    read = values.text(value, notes, name, MOST_WORDS)
    if len(read) > USUAL[of]:
        notes.add("text_long", name)
    return read


def _since(value: Any, notes: Notes, zone: str, at: datetime) -> str | None:
    """A time that cannot be so is noted and left out: a clock that runs from it would say what nobody knows."""
    read = values.when(value, notes, "caller.cpr.since", zone, at)
    if read is None or read > at + values.AHEAD_ALLOWED or not is_believable(read, at):
        return None
    return to_wire(min(read, at))


def _breathing(value: Any, notes: Notes) -> str | None:
    said = value.strip().casefold().replace(" ", "_") if isinstance(value, str) else None
    if said in ("yes", "no"):
        return said
    if said in ABNORMAL:
        return "abnormal"
    read = values.flag(value, notes, "caller.breathing")
    return None if read is None else "yes" if read else "no"


def _dnacpr(value: Any, notes: Notes) -> str | None:
    said = value.strip().casefold().replace(" ", "_").replace("-", "_") if isinstance(value, str) else value
    return values.choice(said, notes, "caller.dnacpr", DNACPR)


def _priority(value: Any, notes: Notes) -> tuple[str | None, str | None]:
    """One of four, however it is written; else the words."""
    said = values.text(value, notes, "caller.priority", PRIORITY_LENGTH)
    found = PRIORITY.fullmatch(said.casefold())
    return (f"c{found[1]}", None) if found else (None, said or None)
