"""The demo's own calls: a slow stream that keeps the board alive and stays away from units that a person needs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Device, Person
from apps.core.clock import now
from apps.core.geo import Place, distance_m
from apps.core.ids import new_id
from apps.demo.accounts import CAD_USERNAME
from apps.demo.autopilot import DEMO_CALL, units_taken
from apps.demo.places import BRIGGATE, CALLS_COME_FROM, NamedPlace
from apps.demo.random_source import RandomSource
from apps.demo.said import SAID
from apps.dispatch.actions import Call, known_trigger, open_call
from apps.dispatch.changes import cancel_call
from apps.dispatch.coverage import coverage_at
from apps.incidents.models import Incident

AT_START = 2
"""Calls that come without anybody looking: the first look at the board finds it alive."""
AT_START_EVERY_S = 15.0
LOOK_AGAIN_AFTER_S = 10.0
OPEN_AT_ONCE = 3
GIVEN_UP_AFTER = timedelta(minutes=15)
LOOKED_WITHIN = timedelta(minutes=2)
KEPT_FREE_M = 8_000.0
"""No call of the demo comes from so near to Briggate, where a new user's first test call is."""
HOME = Place(lat=BRIGGATE.lat, lon=BRIGGATE.lon)
CODES = (
    "CARDIAC_ARREST",
    "CARDIAC_ARREST",
    "UNRESPONSIVE_NOT_BREATHING",
    "RESPIRATORY_ARREST",
    "CHEST_PAIN",
    "BREATHING_DIFFICULTY",
    "FALL",
)
HAZARDS = ((), (), (), *((hazard,) for hazard in SAID.call_hazards))


class CallStream:
    """Opens a call every `every_s` seconds while a person uses the demo; 0 opens none."""

    def __init__(self, every_s: float, random: RandomSource) -> None:
        self.is_on = every_s > 0
        self._every_s, self._random = every_s, random
        self._opened, self._tried, self._waited_s = 0, 0, every_s

    def advance(self, since_s: float) -> str | None:
        """Advance by `since_s` seconds. Returns the number of the incident that it opened, if any."""
        if not self.is_on:
            return None
        self._waited_s += since_s
        cad = Person.objects.select_related("membership__agency__area").get(username=CAD_USERNAME)
        _cancel_what_came_to_nothing(cad.as_actor())
        is_due = self._waited_s >= (AT_START_EVERY_S if self._opened < AT_START else self._every_s)
        if not is_due or not self._has_room():
            return None
        call = self._call(cad.as_actor())
        if call is None:
            # All units nearby are busy; a wider search would cost more than a round may.
            self._waited_s -= LOOK_AGAIN_AFTER_S
            return None
        self._opened, self._waited_s = self._opened + 1, 0.0
        opened: str = open_call(cad.as_actor(), call).body["incident"]["number"]
        return opened

    def _has_room(self) -> bool:
        """Whether a call may open: never while a call of a person is in progress, and otherwise only for somebody who looks."""
        still_open = Incident.objects.filter(phase="open")
        if still_open.exclude(external_ref__startswith=DEMO_CALL).exists():
            self._waited_s = 0.0
            return False
        looked = Device.objects.filter(signed_in=True, last_seen_at__gt=now() - LOOKED_WITHIN)
        return still_open.count() < OPEN_AT_ONCE and (self._opened < AT_START or looked.exists())

    def _call(self, cad: Actor) -> Call | None:
        """A call that free crews of the autopilot would answer; the first call needs both services."""
        self._tried += 1
        number, is_first = self._tried, self._opened == 0
        code = CODES[0] if is_first else self._random.choice(CODES, "code", number)
        taken, start = units_taken(), int(self._random.number("place", number) * len(CALLS_COME_FROM))
        for place in CALLS_COME_FROM[start:] + CALLS_COME_FROM[:start]:
            spot = self._spot(place, number)
            if distance_m(spot, HOME) < KEPT_FREE_M:
                continue
            going = _would_go(cad, spot, code)
            is_served = "crew" in going.values() and taken.isdisjoint(going)
            if is_served and (not is_first or "co_responder" in going.values()):
                return self._written(number, code, place, spot)
        return None

    def _spot(self, place: NamedPlace, number: int) -> Place:
        between = self._random.between
        return Place(
            lat=place.lat + between(-0.006, 0.006, "lat", number),
            lon=place.lon + between(-0.009, 0.009, "lon", number),
        )

    def _written(self, number: int, code: str, place: NamedPlace, spot: Place) -> Call:
        reference = f"{DEMO_CALL}{new_id().hex[-12:]}"
        return Call(
            external_ref=reference,
            system="coresponder",
            code=code,
            address=f"{1 + int(self._random.between(0, 180, 'house', number))} {place.name}",
            location={"lat": spot.lat, "lon": spot.lon, "accuracy_m": 15, "source": "cad"},
            received_at=now(),
            hazards=tuple(self._random.choice(HAZARDS, "hazard", number)),
            age="adult",
            age_years=None,
            exercise=False,
            idempotency_key="",
            body={"external_ref": reference},
        )


def _would_go(cad: Actor, spot: Place, code: str) -> dict[UUID, str]:
    """The units that would be alerted to a call from there, each with its role."""
    considered = coverage_at(cad, spot, known_trigger("coresponder", code))["considered"]
    return {UUID(one["unit"]): one["role"] for one in considered if one["chosen"]}


def _cancel_what_came_to_nothing(cad: Actor) -> None:
    """Cancel calls of the demo without a result, which would stay on the board as warnings."""
    for incident in _overdue(now()):
        cancel_call(cad, incident)


def _overdue(at: datetime) -> list[Any]:
    still_open = Incident.objects.filter(phase="open", external_ref__startswith=DEMO_CALL)
    return list(still_open.filter(opened_at__lt=at - GIVEN_UP_AFTER).values_list("pk", flat=True))
