"""Places and turns: what one person opens costs the others nothing, shown by counting and never by a clock."""

from __future__ import annotations

import asyncio
from functools import partial
from uuid import UUID, uuid4

import pytest

from apps.accounts.models import Person
from apps.core.problems import NotSignedIn
from apps.feed.frames import snapshot
from apps.feed.places import OF_A_PERSON, OF_A_SIGN_IN, READS_OF_A_PERSON, Places, Turns
from apps.feed.resume import LacksMuch, Resumed, ResumeRequest, read_together
from apps.feed.resuming import LONG, Lane, NotWanted, Waiting
from apps.journal.cursor import CursorUnknown, cursor_at
from apps.journal.models import Head
from apps.journal.selectors import head_of
from tests.support.actions import opened
from tests.support.constants import OFFICER, SUPERVISOR
from tests.support.factories import County

STRANGER = uuid4()


def test_beyond_its_bound_a_sign_in_loses_its_oldest() -> None:
    places: Places[int] = Places()
    lost = [places.take(number, "a sign-in", "a person") for number in range(7)]
    assert lost == [[]] * OF_A_SIGN_IN + [[0], [1], [2]]
    assert places.take(99, "another", "somebody else") == []
    assert [places.has(number) for number in (2, 3, 6, 99)] == [False, True, True, True]


def test_who_leaves_makes_room() -> None:
    places: Places[int] = Places()
    for number in range(OF_A_SIGN_IN):
        places.take(number, "a sign-in", "a person")
    places.leave(1)
    assert places.take(99, "a sign-in", "a person") == []
    assert places.take(100, "a sign-in", "a person") == [0]


def test_many_sign_ins_of_one_person_have_a_bound_together() -> None:
    places: Places[int] = Places()
    lost = [places.take(number, number, "a person") for number in range(OF_A_PERSON + 2)]
    assert lost == [[]] * OF_A_PERSON + [[0], [1]]


def test_of_one_person_so_many_reads_run_at_once_and_of_another_as_well() -> None:
    running: dict[str, int] = {"one": 0, "another": 0}
    most = dict(running)

    async def read(turns: Turns, who: str) -> None:
        async with turns.turn(who):
            running[who] += 1
            most[who] = max(most[who], running[who])
            await asyncio.sleep(0)
            running[who] -= 1

    async def run() -> None:
        turns = Turns(READS_OF_A_PERSON)
        await asyncio.gather(*(read(turns, who) for who in ["one"] * 9 + ["another"] * 9))

    asyncio.run(run())
    assert most == {"one": READS_OF_A_PERSON, "another": READS_OF_A_PERSON}


def many_of_one_and_one_of_another(first: list[bool]) -> list[list[UUID]]:
    """Who is read for in each turn, where one person asks on nine sockets and a stranger after that on one."""
    turns: list[list[UUID]] = []
    person = uuid4()

    def read(requests: list[ResumeRequest]) -> list[Resumed | Exception]:
        turns.append([request.person for request in requests])
        return [NotSignedIn() for _ in requests]

    async def run() -> None:
        lane = Lane("test", 5, read)
        loop = asyncio.get_running_loop()
        asked = [person] * len(first) + [STRANGER]
        waiting = [
            Waiting(ResumeRequest(who, "x"), partial(bool, wanted), loop.create_future())
            for who, wanted in zip(asked, [*first, True], strict=True)
        ]
        for one in waiting:
            lane.add(one)
        outcomes = await asyncio.gather(*(one.future for one in waiting), return_exceptions=True)
        lane.stop()
        assert [isinstance(outcome, NotWanted) for outcome in outcomes] == [
            *(not one for one in first),
            False,
        ]

    asyncio.run(run())
    return turns


def test_a_stranger_is_in_the_first_turn_however_many_sockets_another_has() -> None:
    turns = many_of_one_and_one_of_another([True] * 9)
    assert STRANGER in turns[0]
    assert [len(turn) for turn in turns] == [2, *[1] * 8]


def test_nothing_is_read_for_a_socket_that_has_closed() -> None:
    assert [len(turn) for turn in many_of_one_and_one_of_another([False] * 9)] == [1]


def request_of(person: Person, behind: int) -> ResumeRequest:
    head = head_of(person.agency.area_id)
    return ResumeRequest(person.pk, str(cursor_at(head, head.position - behind)))


@pytest.mark.django_db
def test_who_lacks_much_is_read_for_beside_the_others_and_who_lacks_more_takes_a_snapshot(
    county: County,
) -> None:
    opened(county)
    Head.objects.filter(area=county.areas["near"]).update(position=9_000)
    officer, supervisor = county.people[OFFICER], county.people[SUPERVISOR]
    requests = [request_of(officer, 0), request_of(officer, LONG), request_of(supervisor, LONG + 1)]
    found = read_together([*requests, request_of(supervisor, 2_001)], most=LONG)
    assert [type(outcome) for outcome in found] == [Resumed, Resumed, LacksMuch, CursorUnknown]
    assert [type(outcome) for outcome in read_together(requests)] == [Resumed] * 3


@pytest.mark.django_db
def test_a_history_that_is_too_long_is_answered_with_a_word_and_no_entry(county: County) -> None:
    opened(county)
    client = county.client(SUPERVISOR)
    start = client.snapshot()["cursor"].split(".")[0] + ".0"
    assert client.ask("get", f"/api/feed?after={start}").status_code == 200
    Head.objects.filter(area=county.areas["near"]).update(position=2_001)
    answer = client.ask("get", f"/api/feed?after={start}")
    assert (answer.status_code, answer.json()["code"]) == (410, "cursor_unknown")
    assert client.frames(snapshot(client.person)["cursor"]) == []
