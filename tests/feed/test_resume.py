"""Devices that resume together receive what each receives alone, and a refusal concerns only its device."""

from __future__ import annotations

from apps.accounts.models import Person
from apps.core.problems import NotAllowed, NotSignedIn
from apps.feed.frames import frames_after, snapshot
from apps.feed.resume import Resumed, ResumeRequest, read_together
from apps.journal.cursor import CursorUnknown
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County

READERS = (OFFICER, "police_clinician", PARAMEDIC, "p2_responder", SUPERVISOR, POLICE_SUPERVISOR)


def request_of(person: Person, after: str | None = None) -> ResumeRequest:
    return ResumeRequest(person.pk, snapshot(person)["cursor"] if after is None else after)


def test_together_as_alone(county: County) -> None:
    requests = [request_of(county.people[name]) for name in READERS]
    answer = opened(county)
    accept(county, answer, OFFICER)
    requests += [request_of(county.people[name]) for name in READERS]
    alone = [
        Resumed(*frames_after(Person.objects.get(pk=request.person), request.after)) for request in requests
    ]
    assert read_together(requests) == alone
    assert [len(one.frames) > 0 for one in alone] == [True, True, True, False, True, True, *[False] * 6]


def test_those_of_one_unit_do_not_share_what_they_hold(county: County) -> None:
    opened(county)
    first, second = read_together([request_of(county.people[name]) for name in (OFFICER, "police_clinician")])
    assert isinstance(first, Resumed)
    assert isinstance(second, Resumed)
    assert first.visible_timelines == second.visible_timelines
    assert first.visible_timelines is not second.visible_timelines


def test_one_who_is_refused_is_refused_alone(county: County) -> None:
    switched_off = county.people["p2_responder"]
    requests = [
        request_of(switched_off),
        request_of(county.people["ambulance_administrator"], "x"),
        request_of(county.people[PARAMEDIC], "x"),
        request_of(county.people[OFFICER]),
    ]
    Person.objects.filter(pk=switched_off.pk).update(is_active=False)
    assert [type(outcome) for outcome in read_together(requests)] == [
        NotSignedIn,
        NotAllowed,
        CursorUnknown,
        Resumed,
    ]
