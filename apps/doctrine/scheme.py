"""A co-responder scheme: the agreed terms on which units may be sent. Values and simple readings.

Every figure is the service's own, in a file (`data/british-co-responder.yaml` is shipped); none is in code. Pure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from apps.doctrine.part_file import Part

Hour = Annotated[int, Meta(ge=0, le=23)]
AskWindow = Annotated[int, Meta(ge=5, le=300)]
DisplayWindow = Annotated[int, Meta(ge=1, le=300)]
HowMany = Annotated[int, Meta(ge=1, le=10)]
PositionAge = Annotated[int, Meta(ge=10, le=86_400)]
TurnoutSeconds = Annotated[int, Meta(ge=0, le=900)]
Speed = Annotated[float, Meta(ge=1, le=60)]
Share = Annotated[float, Meta(ge=0, le=1)]
Slug = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Term = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
System = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_.-]{0,39}$")]
Code = Annotated[str, Meta(pattern=r"^\S{1,40}$")]
Label = Annotated[str, Meta(pattern=r"^\S", max_length=80)]
Version = Annotated[int, Meta(ge=1, le=9_999)]

Means = Literal["police_first", "scene_unsafe", "unsuitable"]
StandDownOn = Literal[
    "police_tasking",
    "recoded",
    "cancelled",
    "replaced",
    "crew_at_patient",
    "scene_unsafe",
    "eta_lost",
    "relocated",
    "real_call",
    "off_duty",
]
Density = Literal["urban", "suburban", "rural"]
SAID_OF_PATIENTS = ("dnacpr_reported", "dnacpr_document_seen", "care_home")
"""Markers of what a caller says of the patient."""
EVERY_OTHER: Literal["*"] = "*"
"""Every category of call that no other row of a response names."""


class Effective(Part, frozen=True, kw_only=True):
    """Days of the area's own calendar, both included; `until` None: no end."""

    since: date = field(name="from")
    until: date | None = field(name="to", default=None)


class Activation(Part, frozen=True, kw_only=True):
    """Codes of one call-taking system that ask for a co-responder."""

    system: System
    codes: Annotated[tuple[Code, ...], Meta(min_length=1)]


class HazardMarker(Part, frozen=True, kw_only=True):
    """`police_first`: police attend as police and the ambulance is held; `scene_unsafe`: no co-responder goes where it is not safe;
    `unsuitable`: by agreement no co-responder goes to such a patient. `marker`: of a hazard, or of what the caller says.
    """

    marker: Annotated[str, Meta(pattern=r"[A-Za-z0-9]", max_length=200)]
    means: Means


class Excludes(Part, frozen=True, kw_only=True):
    hazards: tuple[HazardMarker, ...] = ()
    minimum_age_years: Annotated[int, Meta(ge=1, le=120)] | None = None


class ReleasedBy(Part, frozen=True, kw_only=True):
    """A crew of this skill or more; `aed`: it must have a defibrillator."""

    skill: Term = "emt"
    aed: bool = True


class KitRule(Part, frozen=True, kw_only=True):
    """What a scheme asks of one kit item. `dated`: a kit check asks for its expiry. `required`: the unit is not sent without it."""

    item: Term
    label: Label
    dated: bool
    required: bool


class CoResponderTerms(Part, frozen=True, kw_only=True):
    """The terms for co-responders. `margin_s`: how much sooner than the ambulance one must arrive. `radius_m`: straight line.

    `measured_against`: the skill of the crews that a co-responder must be sooner than. `released_by`: which crew at the patient
    releases a co-responder that is still on its way. `without_ambulance`: whether one is sent, or held, while an ambulance is
    requested and no crew is assigned yet.
    """

    how_many: HowMany = 1
    margin_s: Annotated[int, Meta(ge=0, le=1_800)]
    radius_m: Annotated[int, Meta(ge=1, le=100_000)]
    eta_ceiling_s: Annotated[int, Meta(ge=1, le=7_200)]
    displayed_within_s: DisplayWindow
    acknowledge_within_s: AskWindow
    position_max_age_s: PositionAge
    measured_against: Term = "paramedic"
    released_by: ReleasedBy = ReleasedBy()
    without_ambulance: Literal["send", "hold"] = "send"


class CrewNeed(Part, frozen=True, kw_only=True):
    """One thing that a call needs of the crews: so many crews of this `skill` or more, that can take a patient if `transports`; or
    so many `hands`, which are people aboard.
    """

    skill: Term | None = None
    transports: bool = False
    count: HowMany = 1
    hands: HowMany | None = None


class CrewResponse(Part, frozen=True, kw_only=True):
    """What calls of some categories need. `at_most`: so many crews at most are sent for their hands alone."""

    for_: Annotated[tuple[Term, ...], Meta(min_length=1)] | Literal["*"] = field(name="for")
    needs: Annotated[tuple[CrewNeed, ...], Meta(min_length=1, max_length=10)]
    at_most: HowMany = 3


class CrewFallback(Part, frozen=True, kw_only=True):
    """When the nearest crew of any skill goes, because nobody near meets the needs: seconds after the call was opened."""

    nearest_any_after_s: Annotated[int, Meta(ge=0, le=3_600)]


class CrewTerms(Part, frozen=True, kw_only=True):
    """`response`: what a call needs, by its category. Schemes without it say a number: `for_arrest` crews go to a call of the
    `arrest_categories`, `how_many` to every other.

    `never`: kinds of vehicle that are not sent as a crew. `unknown_skill`: whether a crew counts of which nobody recorded the
    skill. `patients_at_most`: for no more patients than this are crews sent without a desk. `kit`: what is asked of the kit of a
    crew. `no_ambulance_after_s`: how long a call may be without a crew before its desk is called.
    """

    how_many: HowMany | None = None
    for_arrest: HowMany | None = None
    arrest_categories: tuple[Term, ...] = ("cardiac_arrest", "respiratory_arrest")
    response: tuple[CrewResponse, ...] = ()
    never: tuple[Term, ...] = ("patient_transport",)
    fallback: CrewFallback | None = None
    unknown_skill: Literal["counts", "does_not_count"] = "counts"
    patients_at_most: HowMany = 4
    no_ambulance_after_s: AskWindow = 60
    kit: tuple[KitRule, ...] = ()
    displayed_within_s: DisplayWindow
    acknowledge_within_s: AskWindow
    position_max_age_s: PositionAge


class CompetenceRequired(Part, frozen=True, kw_only=True):
    code: Term
    label: Label


class Competence(Part, frozen=True, kw_only=True):
    """Each of `required` must be held, in date, by `everyone` aboard or by `anyone` of them."""

    required: tuple[CompetenceRequired, ...]
    of: Literal["everyone", "anyone"]


class Turnout(Part, frozen=True, kw_only=True):
    """Seconds from the alert until the unit moves: by the kind of unit, else by its service, else as for the police (a service that
    co-responds) or the ambulance (one that treats).
    """

    police: TurnoutSeconds
    ambulance: TurnoutSeconds
    services: Mapping[Term, TurnoutSeconds] = {}
    kinds: Mapping[Term, TurnoutSeconds] = {}


class Speeds(Part, frozen=True, kw_only=True):
    """Metres per second on the road, at three times of the day."""

    day: Speed
    peak: Speed
    night: Speed


class SpeedByDensity(Part, frozen=True, kw_only=True):
    urban: Speeds
    suburban: Speeds
    rural: Speeds


class Uncertainty(Part, frozen=True, kw_only=True):
    """Shares of the ride and of the age of the position (a patrol does not drive straight away from the call)."""

    of_ride: Share
    of_position_age: Share


class Travel(Part, frozen=True, kw_only=True):
    """The figures of the embedded estimate. Hours are of the area's own clock."""

    detour: Annotated[float, Meta(ge=1, le=3)]
    turnout_s: Turnout
    speed_m_per_s: SpeedByDensity
    peak_hours: tuple[Hour, ...]
    night_hours: tuple[Hour, ...]
    uncertainty: Uncertainty


class TourniquetTerms(Part, frozen=True, kw_only=True):
    """`second_try`: after a failed conversion one more may be tried (CoTCCC allows it, PMC10662576 does not)."""

    second_try: bool = False


FOUND_BY_UNITS = (
    Activation(
        system="coresponder",
        codes=("CARDIAC_ARREST", "COLLAPSED", "INJURED_BY_WEAPON", "SEVERE_BLEEDING", "ROAD_COLLISION"),
    ),
)


class Scheme(Part, frozen=True, kw_only=True):
    """One version of one scheme. `replaces`: the version, or "name version", that ends where this one begins. `on_enough`: what
    becomes of a unit on the way when there are enough: it is stood down, or its desk is asked. `running`: the codes that a unit may
    open a call with at the patient, the first above all.
    """

    scheme: Slug
    version: Version
    title: Label
    source: Annotated[str, Meta(pattern=r"^\S", max_length=1_000)]
    effective: Effective
    replaces: Version | Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59} [1-9][0-9]{0,3}$")] | None = (
        None
    )
    activates: Annotated[tuple[Activation, ...], Meta(min_length=1)]
    excludes: Excludes
    co_responder: CoResponderTerms
    crew: CrewTerms
    competence: Competence
    kit: tuple[KitRule, ...]
    travel: Travel
    stand_down: tuple[StandDownOn, ...]
    hysteresis_s: Annotated[int, Meta(ge=0, le=600)]
    on_enough: Literal["stand_down", "warn"] = "stand_down"
    weekly_cap: Annotated[int, Meta(ge=1, le=100_000)] | None = None
    tourniquets: TourniquetTerms = TourniquetTerms()
    running: tuple[Activation, ...] = FOUND_BY_UNITS


@dataclass(frozen=True, kw_only=True)
class Exclusion:
    """The reason why no co-responder is sent to a call; `marker` in the call's own words, or the age as given. Empty where what
    the caller says of the patient is the reason: not everybody who reads it may know that.
    """

    means: Literal["police_first", "scene_unsafe", "unsuitable", "minimum_age"]
    marker: str


def activates(scheme: Scheme, system: str, code: str) -> bool:
    """Whether this code of that call-taking system asks for a co-responder."""
    return any(one.system == system and code in one.codes for one in scheme.activates)


def exclusion_of(
    scheme: Scheme, hazards: Iterable[str], age: str, age_years: int | None, says: Iterable[str] = ()
) -> Exclusion | None:
    """The most serious reason against co-responders: police first, an unsafe scene, what the agreement leaves out, then the age.

    A child of unknown age counts as too young where there is a minimum; a patient of unknown age does not. `says`: markers of what
    the caller says.
    """
    meaning = {_in_letters(one.marker): one.means for one in scheme.excludes.hazards}
    found = [(meaning[_in_letters(hazard)], hazard) for hazard in hazards if _in_letters(hazard) in meaning]
    found += [(meaning[marker], "") for marker in says if marker in meaning]
    for means, hazard in sorted(found):
        return Exclusion(means=means, marker=hazard)
    minimum = scheme.excludes.minimum_age_years
    if minimum is None or not (age == "child" if age_years is None else age_years < minimum):
        return None
    return Exclusion(means="minimum_age", marker=age if age_years is None else str(age_years))


def _in_letters(hazard: str) -> str:
    """A marker as it is compared: whatever its case, its width and the signs around and between its words."""
    plain = unicodedata.normalize("NFKC", hazard)
    return as_marker("".join(one if one.isalnum() else " " for one in plain))


def as_marker(hazard: str) -> str:
    """`Known Violence`, `known-violence` and `KNOWN_VIOLENCE` are the same marker."""
    return "_".join(hazard.casefold().replace("-", " ").replace("_", " ").split())
