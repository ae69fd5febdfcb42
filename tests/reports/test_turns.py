"""Whose reports are written next: counted in transactions, not in seconds."""

from __future__ import annotations

from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from apps.accounts.access import Actor, Role, Standing
from apps.core.clock import now
from apps.journal.reports import Report
from apps.reports.turns import MOST_OF_AN_INCIDENT, MOST_TOGETHER, Request, Taken, Turns

HUGE, OTHER, STRANGERS = UUID(int=1), UUID(int=2), UUID(int=3)
POLICE, AMBULANCE = UUID(int=11), UUID(int=12)


def a_report(incident: UUID, agency: UUID) -> Report:
    actor = Actor(
        person=UUID(int=9), agency=agency, area=UUID(int=5), standing=Standing.OWNER, role=Role.CLINICIAN
    )
    at = now()
    return Report(
        id=uuid4(),
        kind="note_added",
        incident=incident,
        at=at,
        payload={},
        text="x",
        actor=actor,
        unit=None,
        device=None,
        device_at=at,
        received_at=at,
        clock_offset_ms=0,
        flags=(),
        digest="",
    )


def request(*incidents: UUID, agency: UUID = POLICE) -> Request:
    return Request([a_report(one, agency) for one in incidents])


def flooded() -> Turns:
    turns = Turns()
    for _ in range(5):
        turns.add(request(*[HUGE] * 200))
    return turns


def counts(taken: list[Taken]) -> dict[UUID, int]:
    return {
        key: sum(one.count for one in taken if one.incident == key) for key in {one.incident for one in taken}
    }


def test_a_strangers_report_is_in_the_next_transaction_however_much_waits() -> None:
    turns = flooded()
    turns.take()
    stranger = request(STRANGERS, agency=AMBULANCE)
    turns.add(stranger)
    taken = turns.take()
    assert taken[0].request is stranger
    assert counts(taken) == {HUGE: MOST_OF_AN_INCIDENT, STRANGERS: 1}


def test_a_hundred_incidents_of_one_agency_are_one_agency() -> None:
    turns = Turns()
    for number in range(100):
        turns.add(request(*[UUID(int=100 + number)] * 30))
    turns.take()
    turns.add(request(STRANGERS, agency=AMBULANCE))
    taken = turns.take()
    assert taken[0].incident == STRANGERS
    assert sum(counts(taken).values()) <= MOST_TOGETHER


def test_on_one_incident_a_single_report_waits_for_no_long_request() -> None:
    turns = flooded()
    turns.take()
    single = request(HUGE)
    turns.add(single)
    assert single in [one.request for one in turns.take()]


def test_what_held_others_up_is_written_alone_and_in_the_end_with_others_again() -> None:
    turns = flooded()
    turns.held_up({HUGE})
    turns.add(request(*[OTHER] * 60))
    first, second = turns.take(), turns.take()
    assert [len(counts(first)), len(counts(second))] == [1, 1]
    assert counts(first) | counts(second) == {HUGE: MOST_OF_AN_INCIDENT // 2, OTHER: MOST_OF_AN_INCIDENT}
    turns.went_well({HUGE})
    assert counts(turns.take()).keys() == {HUGE, OTHER}


def test_however_slow_it_is_it_is_not_starved() -> None:
    turns = flooded()
    for _ in range(9):
        turns.held_up({HUGE})
    taken = []
    for _ in range(6):
        turns.add(request(STRANGERS, agency=AMBULANCE))
        taken.append(counts(turns.take()))
    # In turn: the huge one, and what has come of the strangers since.
    assert [set(one) for one in taken] == [{HUGE}, {STRANGERS}] * 3


@given(
    st.lists(
        st.tuples(st.sampled_from([POLICE, AMBULANCE]), st.lists(st.integers(1, 3), min_size=1, max_size=40))
    )
)
@settings(max_examples=60, deadline=None)
def test_each_report_is_taken_once_and_those_of_a_request_in_their_order(
    sent: list[tuple[UUID, list[int]]],
) -> None:
    turns = Turns()
    requests = [request(*[UUID(int=one) for one in incidents], agency=agency) for agency, incidents in sent]
    for one in requests:
        turns.add(one)
    written: list[Report] = []
    tries = 0
    while taken := turns.take():
        tries += 1
        if tries % 3 == 2:
            turns.put_back(taken)
            turns.held_up({one.incident for one in taken})
            continue
        written += [report for one in taken for report in one.reports]
    assert sorted(one.id for one in written) == sorted(one.id for a in requests for one in a.reports)
    for one in requests:
        own = {report.id for report in one.reports}
        assert [report.id for report in written if report.id in own] == [report.id for report in one.reports]
