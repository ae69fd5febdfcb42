"""Leaving a device, and ending somebody else's: what follows for duty, and who is warned."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest

from apps.accounts import actions as accounts
from apps.accounts import sign_ins
from apps.accounts.models import Device, Person
from apps.accounts.problems import DeviceUnknown, PersonUnknown
from apps.accounts.selectors import members_of
from apps.alerting.actions import drop_subscription
from apps.core.clock import now
from apps.dispatch.without_device import look_at_devices
from apps.units.actions import book_off
from apps.units.problems import UnitCommitted
from apps.units.selectors import unit_of


def leave_device(request: HttpRequest, person: Person, device: UUID | None) -> None:
    """Sign out on this device. Duty ends with the person's last one; a unit on an incident stays on it, and its desk is warned."""
    unit = unit_of(person.pk)
    others = sign_ins.live_devices_of(person.pk, heard_since=now() - sign_ins.IDLE) - {device}
    if not others:
        # Nobody is kept signed in on a device that he or she must hand back: the board is warned below.
        with suppress(UnitCommitted):
            book_off(person, device)
    drop_subscription(person, device)
    accounts.sign_out(request)
    look_at_devices(unit)


def end_device(by: Person, device: UUID) -> None:
    """End a device of the own agency: one that its people sign in on, or that it enrolled. Raises `DeviceUnknown`."""
    own = Q(agency=by.agency_id) | Q(enrolled_for=by.agency_id)
    held = Device.objects.select_related("person__membership__agency").filter(own, pk=device).first()
    if held is None:
        raise DeviceUnknown
    sign_ins.end_device(held, by)
    look_at_devices(unit_of(held.person_id))


def end_person(by: Person, person: UUID) -> int:
    """End every sign-in of somebody of the own agency. Returns their number. Raises `PersonUnknown`."""
    member = members_of(by.agency_id).select_related("person__membership").filter(person=person).first()
    if member is None:
        raise PersonUnknown
    ended = sign_ins.end_person(member.person, by)
    look_at_devices(unit_of(person))
    return ended
