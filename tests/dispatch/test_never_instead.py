"""Never instead: no co-responder without a request for an ambulance that its control room knows of. The database refuses it, and
the product never tries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apps.core.clock import now
from apps.incidents.models import AmbulanceRequest, Involvement
from apps.journal.models import Entry
from apps.units.models import Competence, Crew, Unit, UnitPosition
from apps.units.rules import Duty, is_free
from tests.dispatch.clock import ANSWERED, board_warnings, fire, heard, reassess
from tests.support.actions import call, opened, report
from tests.support.constants import CHEST_PAIN, SUPERVISOR
from tests.support.factories import County, put
from tests.support.state import state_of

REFUSED = pytest.mark.parametrize("how", ["insert", "update"])


@pytest.fixture
def row(county: County) -> dict[str, Any]:
    """A valid co-responder's row, with the request of its own incident."""
    incident = opened(county)["incident"]["id"]
    request = AmbulanceRequest.objects.get(incident=incident)
    return {
        "incident_id": request.incident_id,
        "unit": county.units["P2"].pk,
        "agency": county.agencies["police"],
        "role": "co_responder",
        "request": request,
        "alerted_at": now(),
        "status": "alerted",
        "is_active": True,
    }


def written(how: str, row: dict[str, Any], wrong: dict[str, Any]) -> None:
    if how == "insert":
        Involvement.objects.create(**row | wrong)
    else:
        Involvement.objects.filter(pk=Involvement.objects.create(**row).pk).update(**wrong)


def assert_refused(how: str, row: dict[str, Any], wrong: dict[str, Any]) -> None:
    before = Involvement.objects.count()
    with pytest.raises(DatabaseError), transaction.atomic():
        written(how, row, wrong)
    assert Involvement.objects.count() == before


def request_of(county: County, *, known: bool) -> AmbulanceRequest:
    """The request for another incident; `known`: whether its control room knows of it."""
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    request = AmbulanceRequest.objects.get(incident=incident)
    if not known:
        request.delete()
        request.told_at = None
        request.pk = None
        request.save(force_insert=True)
    return request


@REFUSED
def test_the_database_takes_no_co_responder_without_a_request(row: dict[str, Any], how: str) -> None:
    assert_refused(how, row, {"request": None})


@REFUSED
def test_nor_with_a_request_of_another_incident(county: County, row: dict[str, Any], how: str) -> None:
    assert_refused(how, row, {"request": request_of(county, known=True)})


def test_nor_with_a_request_that_no_control_room_knows_of(county: County, row: dict[str, Any]) -> None:
    untold = request_of(county, known=False)
    assert_refused("insert", row, {"request": untold, "incident_id": untold.incident_id})


def test_nor_a_crew_with_a_request(row: dict[str, Any]) -> None:
    assert_refused("insert", row, {"role": "crew"})


def test_nor_a_crew_turned_into_a_co_responder(row: dict[str, Any]) -> None:
    crew = Involvement.objects.get(incident=row["incident_id"], role="crew")
    with pytest.raises(DatabaseError), transaction.atomic():
        Involvement.objects.filter(pk=crew.pk).update(role="co_responder")


@pytest.mark.parametrize("wrong", ["untold", "moved", "deleted"])
def test_nor_that_a_request_is_taken_back(county: County, row: dict[str, Any], wrong: str) -> None:
    request = AmbulanceRequest.objects.filter(pk=row["request"].pk)
    other = opened(county, CHEST_PAIN)["incident"]["id"]
    AmbulanceRequest.objects.filter(incident=other).delete()
    taken_back: dict[str, Callable[[], object]] = {
        "untold": lambda: request.update(told_at=None),
        "moved": lambda: request.update(incident=other),
        "deleted": request.delete,
    }
    with pytest.raises(DatabaseError), transaction.atomic():
        taken_back[wrong]()


def test_nor_one_unit_on_two_incidents(county: County, row: dict[str, Any]) -> None:
    other = request_of(county, known=True)
    taken = county.units["P1"].pk
    assert_refused("insert", row, {"incident_id": other.incident_id, "request": other, "unit": taken})


def test_a_row_with_the_request_of_its_incident_is_taken(row: dict[str, Any]) -> None:
    written("insert", row, {})
    assert Involvement.objects.filter(incident=row["incident_id"]).count() == 3


def test_without_its_trigger_the_database_would_take_a_request_that_nobody_knows_of(
    county: County, row: dict[str, Any]
) -> None:
    """The control: what refuses is the trigger, and nothing else."""
    untold = request_of(county, known=False)
    wrong = {"request": untold, "incident_id": untold.incident_id}
    assert_refused("insert", row, wrong)
    with transaction.atomic():
        without_the_trigger()
        written("insert", row, wrong)
        sent_alone = Involvement.objects.filter(role="co_responder", request__told_at=None)
        assert [one.unit for one in sent_alone] == [county.units["P2"].pk]
        transaction.set_rollback(True)


def without_the_trigger() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP TRIGGER incidents_never_instead ON incidents_involvement")
        else:
            cursor.execute("DROP TRIGGER incidents_never_instead_insert")


CREWS, PATROLS = ("A1", "A2"), ("P1", "P2", "P3", "I1")
unit_states = st.fixed_dictionaries(
    {
        "duty": st.sampled_from(list(Duty)),
        "signed_in": st.sampled_from([True, True, True, False]),
        "trained": st.sampled_from([True, True, False]),
        "metres": st.integers(100, 12_000),
    }
)
county = st.fixed_dictionaries(dict.fromkeys(CREWS + PATROLS, unit_states))
calls = st.lists(
    st.sampled_from(
        [{}, {"code": CHEST_PAIN}, {"hazards": ["known_violence"]}, {"hazards": ["scene unsafe"]}]
    ),
    min_size=1,
    max_size=3,
)
answers = st.lists(st.sampled_from(["accept", "decline", "ignore", "reassess"]), min_size=1, max_size=12)
few = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def made_so(county: County, states: dict[str, dict[str, Any]]) -> None:
    for sign, state in states.items():
        unit = county.units[sign]
        Unit.objects.filter(pk=unit.pk).update(duty=state["duty"])
        if not state["signed_in"]:
            Crew.objects.filter(unit=unit).delete()
        if not state["trained"]:
            Competence.objects.filter(person__crew__unit=unit).delete()
        UnitPosition.objects.filter(unit=unit).update(is_free=is_free(state["duty"], None))
    put({sign: state["metres"] for sign, state in states.items()}, county.units)


@pytest.fixture
def undone(county: County) -> Callable[[Callable[[], None]], None]:
    """Runs work in a transaction that is rolled back: one database serves every example."""
    heard(county)
    for name in (SUPERVISOR, *NAME_OF.values()):
        county.client(name)

    def run(work: Callable[[], None]) -> None:
        with transaction.atomic():
            work()
            transaction.set_rollback(True)

    return run


NAME_OF = {
    "A1": "ambulance_clinician",
    "A2": "a2_clinician",
    "P1": "police_responder",
    "P2": "p2_responder",
    "P3": "p3_responder",
    "I1": "idle_police_responder",
}


@few
@given(states=county, calls=calls)
def test_no_co_responder_is_alerted_unless_an_ambulance_is_requested_whatever_units_are_near(
    county: County,
    undone: Callable[[Callable[[], None]], None],
    states: dict[str, dict[str, Any]],
    calls: list[dict[str, Any]],
) -> None:
    def play() -> None:
        made_so(county, states)
        for given_call in calls:
            code = given_call.get("code")
            body = call(code) if code else call(**given_call)
            assert county.client(SUPERVISOR).ask("post", "/api/calls", body).status_code == 201
        assert_nobody_unfit_was_alerted(county, states)
        assert_an_ambulance_was_requested_before()

    undone(play)


def assert_nobody_unfit_was_alerted(county: County, states: dict[str, dict[str, Any]]) -> None:
    raised = [entry.payload for entry in Entry.objects.filter(kind="alert_raised")]
    for payload in raised:
        state = states[payload["call_sign"]]
        assert state["duty"] in (Duty.AVAILABLE, Duty.DIVERTIBLE)
        assert state["signed_in"]
        assert state["trained"] or payload["role"] == "crew"
        assert payload["call_sign"] != "P3", "it carries no AED"
    assert len({payload["unit"] for payload in raised}) == len(raised)
    active = list(Involvement.objects.filter(is_active=True).values_list("unit", flat=True))
    assert len(set(active)) == len(active)


def assert_an_ambulance_was_requested_before() -> None:
    """The control room knew by an entry of the same transaction, before the co-responder was alerted."""
    for entry in Entry.objects.filter(kind="alert_raised", payload__role="co_responder"):
        timeline = Entry.objects.filter(timeline=entry.timeline).order_by("seq")
        opening = timeline.get(kind="incident_opened")
        assert (opening.payload["code"], opening.recorded_at) == ("CARDIAC_ARREST", entry.recorded_at)
        requested = timeline.get(kind="ambulance_requested")
        assert requested.payload["told_by"] == "desk"
        assert opening.position < requested.position < entry.position


@few
@given(
    script=answers, metres=st.fixed_dictionaries({sign: st.integers(100, 12_000) for sign in CREWS + PATROLS})
)
# The one co-responder goes on being alerted, and is first among those who are asked.
@example(script=["reassess"], metres={"A1": 672, "A2": 551, "P1": 100, "P3": 100, "P2": 1_345, "I1": 1_345})
def test_replacing_units_that_cannot_go_ends_in_an_acceptance_or_in_a_board_warning(
    county: County,
    undone: Callable[[Callable[[], None]], None],
    script: list[str],
    metres: dict[str, int],
) -> None:
    """In the end, each role that was asked has a unit that accepted, a unit whose answer a deadline waits for, or a board
    warning that no unit is left. And a reassessment is pending while a unit is wanted.
    """

    def play() -> None:
        put(metres, county.units)
        incident = str(opened(county)["incident"]["id"])
        for step in script:
            answer_all(county, incident, step)
            assert_somebody_cares(incident)
        for _ in range(len(NAME_OF)):
            for one in asked_still(incident):
                fire(incident, ANSWERED, one["call_sign"])
        assert_nobody_waits_in_silence(incident)

    undone(play)


def answer_all(county: County, incident: str, step: str) -> None:
    """Accept the first alert that has no answer yet."""
    if step == "reassess":
        reassess(incident)
        return
    asked = asked_still(incident)
    if not asked:
        return
    one = asked[0]
    if step == "ignore":
        fire(incident, ANSWERED, one["call_sign"])
        return
    payload = {"alert": one["alert"]} | ({"reason": "too_far"} if step == "decline" else {})
    sent = county.client(NAME_OF[one["call_sign"]]).send(report(f"{step}_alert", incident, payload))
    assert sent[0]["outcome"] == "recorded", sent


def asked_still(incident: str) -> list[dict[str, Any]]:
    return [one for one in parts(incident) if one["status"] in ("alerted", "displayed")]


def parts(incident: str) -> list[dict[str, Any]]:
    return list(state_of(incident)["involvements"].values())


def crying(incident: str) -> set[str | None]:
    return {role for cause, role, _ in board_warnings(incident) if cause == "nobody_left"}


def assert_somebody_cares(incident: str) -> None:
    """For each role: a unit responds, or an alert waits for an answer, or the board has a warning."""
    roles = {one["role"] for one in parts(incident)}
    held = {one["role"] for one in parts(incident) if one["ended_at"] is None}
    if "crew" in crying(incident) and "crew" not in held:
        roles.discard("co_responder")
    assert roles <= held | crying(incident)


def assert_nobody_waits_in_silence(incident: str) -> None:
    """After no unit answered: an alert is accepted in each role, or the board has a loud warning."""
    for role in {one["role"] for one in parts(incident)}:
        accepted = [one for one in parts(incident) if one["role"] == role and "accepted" in one["reached"]]
        going = [one for one in accepted if one["ended_at"] is None]
        assert going or role in crying(incident) or "crew" in crying(incident)
