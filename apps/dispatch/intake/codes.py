"""Which code of the doctrine a message means, and what an incident is called whose code nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from apps.doctrine.models import TriggerCode
from apps.doctrine.selectors import all_triggers, trigger

UNKNOWN = "unknown"
CARDIAC_ARREST = "cardiac_arrest"
CAD = "cad"
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,39}")
LABEL_LENGTH = 80


def meant_by(system: str, code: str) -> TriggerCode | None:
    """The code that is meant: as it is written, else whatever its case; without a system, where only one system has it."""
    if not code:
        return None
    if exact := trigger(system, code):
        return exact
    return _only(
        one
        for one in all_triggers()
        if one.code.casefold() == code.casefold()
        and (not system or one.system.casefold() == system.casefold())
    )


def _only(found: Iterable[TriggerCode]) -> TriggerCode | None:
    every = list(found)
    return every[0] if len(every) == 1 else None


def arrest_of(system: str) -> TriggerCode | None:
    """The code of a cardiac arrest, of this system where it has one: what a desk means by treating a call as one."""
    arrests = [one for one in all_triggers() if one.category == CARDIAC_ARREST]
    return next((one for one in arrests if one.system == system), arrests[0] if arrests else None)


def as_trigger(code: TriggerCode) -> dict[str, str]:
    return {"system": code.system, "code": code.code, "label": code.label, "category": code.category}


def unknown(system: str, code: str) -> dict[str, str]:
    """What an incident is called whose code nobody knows. Free words stay out of the journal: only a code is repeated."""
    named = code if CODE.fullmatch(code) else UNKNOWN
    of_system = system if CODE.fullmatch(system) else CAD
    return {
        "system": of_system,
        "code": named,
        "label": f"? {named}"[:LABEL_LENGTH],
        "category": UNKNOWN,
    }
