"""Those who come together receive what each would receive alone, and one who is refused is refused alone."""

from __future__ import annotations

from apps.accounts.models import Person
from apps.core.problems import NotAllowed, NotSignedIn
from apps.feed.frames import frames_after, snapshot
from apps.feed.resume import Arrival, CaughtUp, read_together
from apps.journal.cursor import CursorUnknown
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import Scene

READERS = (OFFICER, "police_clinician", PARAMEDIC, "p2_responder", SUPERVISOR, POLICE_SUPERVISOR)


def arrival_of(person: Person, after: str | None = None) -> Arrival:
    return Arrival(person.pk, snapshot(person)["cursor"] if after is None else after)


def test_together_as_alone(scene: Scene) -> None:
    arrivals = [arrival_of(scene.people[name]) for name in READERS]
    answer = opened(scene)
    accept(scene, answer, OFFICER)
    arrivals += [arrival_of(scene.people[name]) for name in READERS]
    alone = [
        CaughtUp(*frames_after(Person.objects.get(pk=arrival.person), arrival.after)) for arrival in arrivals
    ]
    assert read_together(arrivals) == alone
    assert [len(one.frames) > 0 for one in alone] == [True, True, True, False, True, True, *[False] * 6]


def test_those_of_one_unit_do_not_share_what_they_hold(scene: Scene) -> None:
    opened(scene)
    first, second = read_together([arrival_of(scene.people[name]) for name in (OFFICER, "police_clinician")])
    assert isinstance(first, CaughtUp)
    assert isinstance(second, CaughtUp)
    assert first.sights == second.sights
    assert first.sights is not second.sights


def test_one_who_is_refused_is_refused_alone(scene: Scene) -> None:
    switched_off = scene.people["p2_responder"]
    arrivals = [
        arrival_of(switched_off),
        arrival_of(scene.people["ambulance_administrator"], "x"),
        arrival_of(scene.people[PARAMEDIC], "x"),
        arrival_of(scene.people[OFFICER]),
    ]
    Person.objects.filter(pk=switched_off.pk).update(is_active=False)
    assert [type(outcome) for outcome in read_together(arrivals)] == [
        NotSignedIn,
        NotAllowed,
        CursorUnknown,
        CaughtUp,
    ]
