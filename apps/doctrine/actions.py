"""Writes of doctrine: trigger codes here, schemes in `schemes`, kinds of service in `services`."""

from __future__ import annotations

from django.db import transaction

from apps.doctrine.loaded import Loaded
from apps.doctrine.models import TriggerCode
from apps.doctrine.rules import Trigger, TriggerSet
from apps.doctrine.schemes import (
    change_scheme,
    load_scheme,
    load_scheme_for,
    load_shipped_scheme,
    switch_scheme,
)
from apps.doctrine.services import load_services

__all__ = [
    "Loaded",
    "change_scheme",
    "load_scheme",
    "load_scheme_for",
    "load_services",
    "load_shipped_scheme",
    "load_triggers",
    "switch_scheme",
]


def load_triggers(given: TriggerSet) -> Loaded:
    """Make the table match the set. Codes that it does not list stay: incidents may refer to them."""
    with transaction.atomic():
        held = {row.code: row for row in TriggerCode.objects.select_for_update().filter(system=given.system)}
        listed = {trigger.code: trigger for trigger in given.triggers}
        added = [_row(given.system, trigger) for code, trigger in listed.items() if code not in held]
        changed = [held[code] for code in listed if code in held and _change(held[code], listed[code])]
        TriggerCode.objects.bulk_create(added)
        TriggerCode.objects.bulk_update(changed, ["label", "category"])
    return Loaded(
        added=len(added),
        changed=len(changed),
        unchanged=len(listed) - len(added) - len(changed),
        unlisted=len(held.keys() - listed.keys()),
    )


def _row(system: str, trigger: Trigger) -> TriggerCode:
    row = TriggerCode(system=system, code=trigger.code)
    _change(row, trigger)
    return row


def _change(row: TriggerCode, trigger: Trigger) -> bool:
    """Copy the trigger to the row. Returns whether that changed anything."""
    before = (row.label, row.category)
    row.label, row.category = trigger.label, trigger.category
    return before != (trigger.label, trigger.category)
