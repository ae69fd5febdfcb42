"""What eligibility reads and what it answers: plain values in the field's terms. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal
from uuid import UUID

from msgspec import Struct

from apps.accounts.access import Standing
from apps.dispatch.eligibility.plan import UNKNOWN, Plan
from apps.dispatch.said import Said
from apps.doctrine.scheme import Scheme
from apps.incidents.kinds import AlertRole
from apps.routing.travel import Eta
from apps.units.aboard import Aboard

Commitment = Literal["this", "other_real", "other_exercise"]
CheckUnit = Literal["s", "m", "days", "people", "alerts"]


@dataclass(frozen=True, kw_only=True)
class CrewMember:
    """A person booked on to the unit: only which competences they hold, and the last valid day of each."""

    competences: Mapping[str, date]


@dataclass(frozen=True, kw_only=True)
class CarriedItem:
    """One kit item as of the last kit check; `expires` is its last valid day."""

    serviceable: bool
    expires: date | None = None


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A unit as eligibility sees it. `task`: the job of its own service; `commitment`: which incident holds it, relative to this
    one; `eta` and `position_age_s` are None where its position is not known.
    """

    id: UUID
    call_sign: str
    agency: UUID
    agency_name: str
    service: str
    standing: Standing
    kind: str
    duty: str
    task: str | None
    drill: bool
    crew: tuple[CrewMember, ...]
    kit: Mapping[str, CarriedItem]
    commitment: Commitment | None
    eta: Eta | None
    position_age_s: int | None
    is_signed_out: bool = False
    aboard: Aboard = UNKNOWN


@dataclass(frozen=True, kw_only=True)
class CallFacts:
    """What is known of the call. `system`, `code` and `category` are the trigger's; `plan`: what it needs of the crews, by the
    scheme of the agency whose call it is; `says`: markers of what the caller says of the patient; `brought`: what the units near
    bring, by id; `today` is the date at the location.

    `requested`: at what time of the owner's clock an ambulance was requested; None where nobody has said.
    """

    system: str
    code: str
    category: str
    trigger_label: str
    hazards: tuple[str, ...]
    age: str
    age_years: int | None
    exercise: bool
    is_arrest: bool
    plan: Plan
    today: date
    patients: int = 1
    says: tuple[str, ...] = ()
    brought: Mapping[str, Aboard] = field(default_factory=dict)
    requested: str | None = None


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The terms on which an agency sends its units: the scheme in force, whether it is on, how many alerts it has had this week."""

    scheme: Scheme | None = None
    is_on: bool = False
    alerts_this_week: int = 0


@dataclass(frozen=True, kw_only=True)
class AskedUnits:
    """Units that this incident has asked before: id → status on the incident."""

    statuses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CrewGoing:
    """An ambulance crew that responds, with its remaining ETA; 0 once it has arrived, None where nobody knows where it is."""

    call_sign: str
    eta_s: int | None
    aboard: Aboard = UNKNOWN


class Check(Struct, frozen=True, kw_only=True):
    """One reason for or against, and what is `said` of it. `measured` against `threshold`, both in `unit`; None where nothing was
    measured.
    """

    check: str
    ok: bool
    said: Said
    measured: float | str | None = None
    threshold: float | str | None = None
    unit: CheckUnit | None = None


@dataclass(frozen=True, kw_only=True)
class Considered:
    """A unit with every check for its role, in order."""

    unit: Candidate
    role: AlertRole
    checks: tuple[Check, ...]
    chosen: bool = False

    @property
    def eta_s(self) -> int | None:
        return self.unit.eta.eta_s if self.unit.eta else None

    @property
    def uncertainty_s(self) -> int | None:
        return self.unit.eta.uncertainty_s if self.unit.eta else None

    @property
    def eta_source(self) -> str | None:
        return self.unit.eta.source if self.unit.eta else None

    @property
    def distance_m(self) -> int | None:
        return self.unit.eta.distance_m if self.unit.eta else None

    @property
    def is_eligible(self) -> bool:
        return bool(self.checks) and all(check.ok for check in self.checks)

    @property
    def is_stale(self) -> bool:
        """Whether its position is older than its scheme relies on, or not known."""
        found = next((check for check in self.checks if check.check == "position"), None)
        return (
            found is not None
            and found.ok
            and (found.measured is None or _is_beyond(found.measured, found.threshold))
        )

    @property
    def is_signed_out(self) -> bool:
        """Whether its crew is signed in on no device any more."""
        return any(check.check == "device" for check in self.checks)

    @property
    def failed(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if not check.ok)

    def with_check(self, check: Check) -> Considered:
        return replace(self, checks=(*self.checks, check))


def _is_beyond(measured: float | str | None, threshold: float | str | None) -> bool:
    return isinstance(measured, (int, float)) and isinstance(threshold, (int, float)) and measured > threshold
