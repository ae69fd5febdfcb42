"""Actors × endpoints × phases: every method and address of the OpenAPI document, as everybody, in each phase of an incident.

Who may is said in two tables by hand: who reads the incident in which phase (`actors`), and which role gets past which endpoint
(`endpoints`). Every byte of every answer is searched for what only some may read.
"""

from __future__ import annotations

import logging
from collections import Counter
from typing import Any

import pytest
from pytest_django import Settings

from apps.core.clock import pretending_it_is
from tests.api.actors import NOT_IN, OF_LEVEL, PHASES, Actor, World, actors, make_world
from tests.api.endpoints import OPEN_TO_ALL, ROLES, table
from tests.api.test_boundary import answer_of, target
from tests.support.factories import County, put
from tests.visibility.test_canaries import bytes_of
from tests.visibility.test_other_service import METRES, found_in

ROWS = table()
READ = [
    endpoint
    for endpoint in ROWS
    if endpoint in ("GET /api/snapshot", "GET /api/feed", "GET /api/units", "POST /api/incidents/search")
    or (endpoint.startswith("GET") and "{incident}" in endpoint and not endpoint.endswith(".pdf"))
]
"""The endpoints by which an incident is read: asked by everybody in every phase. The page as PDF is made of what the JSON holds."""
EACH_PHASE_ONCE = "POST /api/session"
"""Signing in, which depends on no session: whether names and passwords fit is another matter, and so is how often."""
NAMES = {"P2", "P3"}
"""Of units that may go to the calls that are placed here; where they are is another matter."""
SCENE = "POST /api/incidents/{incident}/scene"
OWN_JOB = "PUT /api/units/{unit}/tasking"
"""Its answer repeats the job that the caller has named."""
CANARIES = set().union(*OF_LEVEL.values())
THROUGH = "through"
NOT_ABOARD = ("left_on_the_way", "booked_off")
"""They were aboard a few seconds ago, which two clocks may differ by. What they say of a later moment is refused."""


DECLINED = ("ambulance_responder", "ambulance_clinician")
"""They read nothing more; what they record all the same is a fact. So it is of somebody aboard who acts for another agency now."""
FAR = tuple(actor.name for actor in actors() if actor.agency.startswith("far_"))


def expected(endpoint: str, actor: Actor, phase: str) -> str:
    """Whether the actor gets through the endpoint in this phase, or with which status he or she is turned away."""
    if actor.name in NOT_IN:
        return outcome(ROWS[endpoint][actor.agency][0]) if endpoint in OPEN_TO_ALL else "401"
    status = ROWS[endpoint][actor.agency][ROLES.index(actor.role)]
    if (actor.name, endpoint) == ("now_administrator", "DELETE /api/duty"):
        return THROUGH  # who is still aboard may always leave
    of_incident = "{incident}" in endpoint or endpoint == "POST /api/reports"
    if (
        endpoint == SCENE
        and actor.agency == "police"
        and actor.role in ("supervisor", "control_room", "machine")
    ):
        # Whether there is such an incident, and whether it is over, is looked at before who may say that the scene is safe.
        return {"before": "404", "hours_later": THROUGH, "merged": THROUGH}.get(phase, "403")
    if status == 403 or not of_incident:
        return outcome(status)
    if endpoint == "POST /api/reports":
        return expected_of_report(actor, phase)
    # A message about an incident that nobody knows is held.
    return outcome(status) if actor.levels[phase] != "-" or status == 202 else "404"


def expected_of_report(actor: Actor, phase: str) -> str:
    """Who is aboard a unit that was on the incident records, whether or not he or she still reads."""
    if actor.name in DECLINED or (actor.name == "acts_for_another" and phase != "before"):
        return THROUGH
    if phase != "before" and actor.name in NOT_ABOARD:
        return "not_aboard" if phase == "hours_later" else THROUGH
    reads = {actor.levels[one] for one in PHASES[: PHASES.index(phase) + 1]} - {"-"}
    return THROUGH if reads else "404"


def outcome(status: int) -> str:
    return str(status) if status in (401, 403, 404) else THROUGH


def outcome_of(endpoint: str, answer: Any) -> str:
    if endpoint == "POST /api/reports" and answer.status_code == 200:
        (receipt,) = answer.json()["receipts"]
        codes = {"incident_not_found": "404", "not_allowed": "403", "not_aboard": "not_aboard"}
        return codes.get(receipt["code"], THROUGH)
    return outcome(answer.status_code)


def cells(phase: str, *, whole: bool) -> list[tuple[str, Actor]]:
    """In a plain run every actor goes through every reading endpoint, and through each other endpoint in one of the phases."""
    turn = PHASES.index(phase)
    return [
        (endpoint, actor)
        for number, endpoint in enumerate(ROWS)
        for place, actor in enumerate(actors())
        if whole or endpoint in READ or (number + place) % len(PHASES) == turn
        if endpoint != "GET /api/schema" or place == 0
    ]


def asked(world: World, endpoint: str, actor: Actor) -> Any:
    """The answer; its effects are rolled back. The feed is read from before the incident began."""
    client = world.clients[actor.name]
    if endpoint == "GET /api/feed" and actor.name not in FAR:
        return client.ask("get", f"/api/feed?after={world.start}")
    return answer_of(endpoint, target(world.county, world.incident, actor.agency), client)


def play(county: County, phase: str, *, whole: bool = False) -> None:
    put(METRES, county.units)
    world = make_world(county, phase)
    wrong: dict[tuple[str, str], object] = {}
    starved: dict[str, object] = {}
    with pretending_it_is(world.at):
        for endpoint, actor in cells(phase, whole=whole):
            answer = asked(world, endpoint, actor)
            said = bytes_of(answer)
            seen = {canary for canary in CANARIES if canary.encode() in said}
            due, got = expected(endpoint, actor, phase), outcome_of(endpoint, answer)
            if endpoint != EACH_PHASE_ONCE and due != got:
                wrong[actor.name, endpoint] = (due, got)
            may_see = actor.may_see(phase, of_incident="{incident}" in endpoint)
            if not seen <= may_see:
                wrong[actor.name, endpoint] = seen - may_see
            if phase == "alerted" and actor.agency != "police" and endpoint != OWN_JOB:
                located = found_in(said) - NAMES
                wrong |= {(actor.name, endpoint): located} if located else {}
            if endpoint == "GET /api/incidents/{incident}" and seen != planted(phase) & actor.may_see(phase):
                starved[actor.name] = seen
    assert wrong == {}
    assert starved == {}


def planted(phase: str) -> set[str]:
    return CANARIES if PHASES.index(phase) > 1 else {canary for canary in CANARIES if "where" in canary}


@pytest.fixture(autouse=True)
def quick(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    caplog.set_level(logging.CRITICAL)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("phase", PHASES)
def test_everybody_gets_what_is_due_at_every_endpoint(county: County, phase: str) -> None:
    play(county, phase)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("phase", PHASES)
def test_everybody_gets_what_is_due_at_every_endpoint_in_every_phase(county: County, phase: str) -> None:
    play(county, phase, whole=True)


def test_no_cell_is_left_out() -> None:
    played = [{(endpoint, actor.name) for endpoint, actor in cells(phase, whole=False)} for phase in PHASES]
    every = {
        (endpoint, actor.name) for endpoint in ROWS if endpoint != "GET /api/schema" for actor in actors()
    }
    assert every <= set().union(*played)
    assert {name for _, name in played[0]} == {actor.name for actor in actors()}
    often = Counter(cell for cells_of_phase in played for cell in cells_of_phase)
    assert {often[endpoint, actor.name] for endpoint in READ for actor in actors()} == {len(PHASES)}
    assert len(actors()) >= 23


@pytest.mark.parametrize("phase", ["handed_over"])
def test_an_actor_with_another_level_is_found_out(
    county: County, phase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The matrix says so where one person reads more, and where one reads less, than the table."""
    officer = next(one for one in actors() if one.name == "police_responder")
    world = make_world(county, phase)
    said = bytes_of(asked(world, "GET /api/incidents/{incident}", officer))
    seen = {canary for canary in CANARIES if canary.encode() in said}
    more = Actor(officer.name, officer.agency, officer.role, officer.levels | {phase: "T"})
    less = Actor(officer.name, officer.agency, officer.role, officer.levels | {phase: "-"})
    assert seen == officer.may_see(phase)
    assert seen < more.may_see(phase)
    assert not seen <= less.may_see(phase)
