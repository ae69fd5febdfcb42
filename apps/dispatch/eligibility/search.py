"""The search for candidates: units near a location, with everything that eligibility needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from apps.accounts.models import Agency
from apps.accounts.partnership_rules import Purpose
from apps.accounts.partnerships import partnerships_in_force
from apps.alerting.selectors import crew_devices_heard_since, units_signed_out
from apps.core.clock import now
from apps.core.geo import Place
from apps.dispatch.eligibility.candidates import Candidate, CarriedItem, CrewMember, Terms
from apps.dispatch.eligibility.rules import POSITION_MAX_AGE_S, STANDINGS_OF
from apps.dispatch.selectors import alerts_this_week
from apps.doctrine.scheme import Scheme
from apps.doctrine.selectors import InForce, schemes_in_force, shipped_scheme
from apps.incidents.kinds import AFTER_SCENE, AT_SCENE, EN_ROUTE, AlertRole
from apps.incidents.models import Incident
from apps.incidents.state import Involvement
from apps.routing.times import configured_router, road_times
from apps.routing.travel import Eta, Trip, estimate, with_doubt, without_turnout
from apps.units.aboard import Aboard
from apps.units.nearby import (
    NearbyUnit,
    ids_never_seen,
    ids_without_position,
    nearby_units,
    nearest,
    nearest_ids,
)

# The free units decide; the others are listed to answer "why not that unit?".
FREE, NEAR, UNPLACED = 8, 15, 5
FREE_IF_NONE_SUITS = 64
"""Where none of the nearest suits, so many free units are looked at."""
SEEN_LATELY = timedelta(seconds=POSITION_MAX_AGE_S)
Parts = Mapping[str, Involvement]


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Candidate units near a location for a call of `owner`, and the terms on which their agencies send them."""

    owner: UUID
    crews: list[Candidate]
    co_responders: list[Candidate]
    terms: Mapping[UUID, Terms]
    at: datetime
    today: date

    def scheme_of(self, agency: UUID) -> Scheme | None:
        terms = self.terms.get(agency)
        return terms.scheme if terms else None

    @property
    def does_unknown_count(self) -> bool:
        """Whether a crew of unrecorded skill counts, by the scheme of the owner."""
        scheme = self.scheme_of(self.owner) or shipped_scheme()
        return scheme.crew.unknown_skill == "counts"

    @property
    def brought(self) -> dict[str, Aboard]:
        """What each crew among the candidates brings, by the id of its unit."""
        return {str(unit.id): unit.aboard for unit in self.crews}

    def schemes(self) -> list[Scheme]:
        """The schemes of the co-responding agencies among the candidates; the shipped scheme where none has any."""
        found = [self.scheme_of(unit.agency) for unit in self.co_responders]
        return [scheme for scheme in found if scheme] or [shipped_scheme()]

    def scheme_named(self) -> dict[str, object] | None:
        """The scheme that co-responders were checked against: name and version."""
        used = next((scheme for scheme in map(self.scheme_of, self._co_responding()) if scheme), None)
        return {"name": used.scheme, "version": used.version} if used else None

    def _co_responding(self) -> list[UUID]:
        return [unit.agency for unit in self.co_responders]

    def is_heard(self, unit: UUID, within_s: float) -> bool:
        """Whether some device of the unit's crew was heard within that time."""
        return crew_devices_heard_since(unit, self.at - timedelta(seconds=within_s)) > 0


@dataclass(frozen=True)
class Searched:
    """The agencies whose units an owner of calls may send now: its own and those of its partners."""

    crews: frozenset[UUID]
    co_responders: frozenset[UUID]

    def each(self) -> Iterator[frozenset[UUID]]:
        yield self.crews
        yield self.co_responders


def searched_for(owner: UUID, at: datetime) -> Searched:
    """Nobody is a candidate whose agency has no partnership with the owner for it that is in force at this moment."""
    agreed = partnerships_in_force(at)
    return Searched(
        crews=agreed.partners_of(owner, Purpose.MUTUAL_AID) | {owner},
        co_responders=agreed.partners_of(owner, Purpose.CO_RESPONDER),
    )


def find_candidates(
    owner: Agency,
    place: Place,
    at: datetime,
    *,
    timeline: UUID | None = None,
    parts: Parts | None = None,
    road: Mapping[UUID, Eta] | None = None,
    also: frozenset[UUID] = frozenset(),
    free: int = FREE,
) -> Candidates:
    """Candidates for a call of this owner: of each role the `free` nearest units that may be sent at once, and those around them.

    `parts`: the involvements so far; their units are candidates wherever they are and whatever is agreed with their agencies now.
    `road`: travel times fetched beforehand.
    """
    involved = {UUID(unit) for unit in parts or {}}
    found = _units_near(searched_for(owner.pk, at), place, involved, also, at, free)
    everyone = [unit for units in found.values() for unit in units]
    agencies = schemes_in_force({unit.agency for unit in everyone}, at)
    local = at.astimezone(ZoneInfo(owner.time_zone))
    builder = CandidateBuilder(
        place,
        at,
        local.hour,
        timeline,
        parts or {},
        road or {},
        agencies,
        _exercises(everyone, timeline),
        frozenset(units_signed_out(unit.id for unit in everyone)),
    )
    return Candidates(
        owner=owner.pk,
        crews=[builder.candidate(unit) for unit in found["crew"]],
        co_responders=[builder.candidate(unit) for unit in found["co_responder"]],
        terms={agency: _terms(held, at) for agency, held in agencies.items()},
        at=at,
        today=local.date(),
    )


def road_to(owner: Agency, place: Place) -> Mapping[UUID, Eta]:
    """Travel times by road for the nearest units, from the configured router; none if that is the embedded estimate.

    May use the network, so never call it inside a transaction.
    """
    if configured_router() is None:
        return {}
    at = now().astimezone(ZoneInfo(owner.time_zone))
    units = [
        unit
        for agencies in searched_for(owner.pk, at).each()
        for unit in nearest(agencies, place.lat, place.lon, free=FREE, all_=FREE)
    ]
    trips = [_trip(unit, place, at) for unit in units if unit.lat is not None]
    held = schemes_in_force({unit.agency for unit in units}, at)
    travels = {
        unit.id: (held[unit.agency].scheme if unit.agency in held else shipped_scheme()).travel
        for unit in units
    }
    return road_times(trips, travels, at)


def _units_near(
    searched: Searched,
    place: Place,
    involved: set[UUID],
    also: frozenset[UUID],
    at: datetime,
    free: int,
) -> dict[AlertRole, list[NearbyUnit]]:
    """By role: the nearest units, those on the incident already and those without a position; all loaded in one query."""
    near = [
        unit
        for agencies in searched.each()
        for unit in nearest_ids(
            agencies, place.lat, place.lon, free=free, all_=NEAR, seen_since=at - SEEN_LATELY
        )
    ]
    nowhere = [unit for agencies in searched.each() for unit in ids_without_position(agencies, UNPLACED)]
    # A crew of which nobody knows where it is may be sent; a co-responder without a position is sooner than nobody.
    nowhere += ids_never_seen(searched.crews, UNPLACED)
    units = nearby_units({*near, *involved, *nowhere, *also})
    # A unit that is named is none of those asked for unless something is agreed with its agency.
    agreed = frozenset().union(*searched.each())
    named = [unit for unit in also if unit in units and units[unit].agency in agreed]
    wanted_ones = dict.fromkeys([*near, *involved, *nowhere, *named])
    in_order = [units[unit] for unit in wanted_ones if unit in units]
    return {
        role: [unit for unit in in_order if unit.standing in wanted] for role, wanted in STANDINGS_OF.items()
    }


def _trip(unit: NearbyUnit, to: Place, at: datetime) -> Trip:
    """From the unit's last position, which it must have."""
    return Trip(
        unit=unit.id,
        kind=unit.kind,
        service=unit.service,
        is_crew=unit.standing in STANDINGS_OF["crew"],
        origin=Place(lat=unit.lat or 0.0, lon=unit.lon or 0.0),
        destination=to,
        position_age_s=_age_s(unit, at) or 0,
        accuracy_m=unit.accuracy_m or 0.0,
    )


def _age_s(unit: NearbyUnit, at: datetime) -> int | None:
    return None if unit.at is None else max(0, round((at - unit.at).total_seconds()))


def _max_age_s(unit: NearbyUnit, held: InForce | None) -> int:
    """Beyond which age a position is not relied on, by the scheme of the unit's agency."""
    scheme = held.scheme if held else shipped_scheme()
    is_crew = unit.standing in STANDINGS_OF["crew"]
    return (scheme.crew if is_crew else scheme.co_responder).position_max_age_s


def _terms(held: InForce, at: datetime) -> Terms:
    asked = alerts_this_week(held.agency, at) if held.scheme.weekly_cap is not None else 0
    return Terms(scheme=held.scheme, is_on=held.is_on, alerts_this_week=asked)


def _exercises(units: Iterable[NearbyUnit], timeline: UUID | None) -> set[UUID]:
    """Which of the incidents that these units are committed to are exercises."""
    holding = {unit.incident for unit in units if unit.incident and unit.incident != timeline}
    found = Incident.objects.filter(pk__in=holding, exercise=True) if holding else Incident.objects.none()
    return set(found.values_list("pk", flat=True))


@dataclass(frozen=True)
class CandidateBuilder:
    """Builds candidates as seen from one incident."""

    place: Place
    at: datetime
    hour: int
    timeline: UUID | None
    parts: Parts
    road: Mapping[UUID, Eta]
    agencies: Mapping[UUID, InForce]
    exercises: set[UUID]
    signed_out: frozenset[UUID] = frozenset()

    def candidate(self, unit: NearbyUnit) -> Candidate:
        return Candidate(
            id=unit.id,
            call_sign=unit.call_sign,
            agency=unit.agency,
            agency_name=unit.agency_name,
            service=unit.service,
            standing=unit.standing,
            kind=unit.kind,
            duty=unit.duty,
            task=unit.task,
            drill=unit.drill,
            crew=tuple(CrewMember(competences=one.competences) for one in unit.crew),
            kit={
                item: CarriedItem(serviceable=state.serviceable, expires=state.expires)
                for item, state in unit.kit.items()
            },
            commitment=self._commitment(unit),
            eta=self._eta(unit),
            position_age_s=_age_s(unit, self.at),
            is_signed_out=unit.id in self.signed_out,
            aboard=unit.aboard,
        )

    def _commitment(self, unit: NearbyUnit) -> Any:
        if unit.incident is None:
            return None
        if unit.incident == self.timeline:
            return "this"
        return "other_exercise" if unit.incident in self.exercises else "other_real"

    def _eta(self, unit: NearbyUnit) -> Eta | None:
        if unit.lat is None:
            return None
        part = self.parts.get(str(unit.id))
        status = part["status"] if part else None
        trip = _trip(unit, self.place, self.at)
        held = self.agencies.get(unit.agency)
        travel = (held.scheme if held else shipped_scheme()).travel
        if status in (*AT_SCENE, *AFTER_SCENE):
            return Eta(eta_s=0, uncertainty_s=0, distance_m=0, source="estimate")
        if status in EN_ROUTE:
            eta = without_turnout(estimate(trip, travel, self.hour), trip, travel)
        else:
            eta = self.road.get(unit.id) or estimate(trip, travel, self.hour)
        return with_doubt(eta, max(0, trip.position_age_s - _max_age_s(unit, held)))
