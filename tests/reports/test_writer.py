"""The writer of reports: waiting reports are written together, each is judged alone, and a fault of the database concerns all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from threading import Barrier, Event
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError, connection, transaction

from apps.core.clock import now
from apps.core.ids import derived_id, new_id
from apps.core.problems import DatabaseUnavailable, NotKnownWhetherStored
from apps.journal.models import Entry, Head, Timeline
from apps.journal.verify import replay_differences, verify_stream
from apps.reports.batches import Sender, take_batch
from apps.reports.turns import Request, Taken
from apps.reports.waiting import Waiting
from apps.units.selectors import actor_of
from tests.harness.pace import until, within
from tests.reports.test_turns import a_report
from tests.support.actions import Client, accept, alert_of, clock_of, elsewhere, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County, make_county
from tests.support.results import footprint, kinds_of, latest, problem
from tests.support.state import state_of

WITHIN_S = within(20)
UNAVAILABLE = "The server cannot write just now. Nothing was stored: keep what you have and send it again."
DEADLOCK, LOCK_TIMEOUT, OUT_OF_MEMORY, UNFORESEEN = "40P01", "55P03", "53200", "P0001"
on_postgres = pytest.mark.skipif(
    "connection.vendor == 'sqlite'", reason="faults and locks of a database with many writers"
)


def failing_trigger(sqlstate: str, when: str, times: int) -> None:
    """From now on the database itself fails, `times` times, when a part in an incident gets the status `when`."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE tries")
        cursor.execute(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF NEW.status = '{when}' AND nextval('tries') <= {times} THEN "
            f"RAISE EXCEPTION 'made to fail' USING ERRCODE = '{sqlstate}'; END IF; RETURN NEW; END $$"
        )
        cursor.execute(
            "CREATE TRIGGER failing BEFORE UPDATE ON incidents_involvement FOR EACH ROW EXECUTE FUNCTION fail()"
        )


@on_postgres
@pytest.mark.parametrize("sqlstate", [DEADLOCK, "40001"])
def test_after_a_deadlock_the_transaction_is_run_again(county: County, sqlstate: str) -> None:
    answer = opened(county)
    failing_trigger(sqlstate, "mobile", times=2)
    receipt = accept(county, answer, OFFICER)
    assert receipt["outcome"] == "recorded"
    assert kinds_of(answer["incident"]["id"])[5:] == ["alert_accepted", "status_reached"]


@on_postgres
@pytest.mark.parametrize("sqlstate", [DEADLOCK, LOCK_TIMEOUT, OUT_OF_MEMORY])
def test_while_the_database_fails_everything_stays_on_the_devices(county: County, sqlstate: str) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    items = [
        report("cpr_started", incident),
        report("accept_alert", incident, {"alert": alert_of(answer, "co_responder")}),
    ]
    failing_trigger(sqlstate, "mobile", times=9)
    before = footprint()
    refused = client.ask("post", "/api/reports", {"clock": clock_of(), "reports": items})
    assert problem(refused) == (503, "database_unavailable", UNAVAILABLE)
    assert (refused.json()["retryable"], refused["Retry-After"]) == (True, "1")
    assert footprint() == before
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER failing ON incidents_involvement")
    assert [one["outcome"] for one in client.send(*items)] == ["recorded", "recorded"]


@on_postgres
def test_an_unforeseen_fault_is_that_reports_alone(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    failing_trigger(UNFORESEEN, "at_patient", times=9)
    receipts = client.send(
        report("cpr_started", incident),
        report("status_reached", incident, {"status": "at_patient"}),
        report("pads_applied", incident),
    )
    assert [(one["outcome"], one["code"]) for one in receipts] == [
        ("recorded", None),
        ("refused", "report_failed"),
        ("recorded", None),
    ]
    assert receipts[1]["detail"] == (
        "The server could not take this report. It stays on your device; tell your administrator its id."
    )
    assert kinds_of(incident)[-2:] == ["cpr_started", "pads_applied"]
    assert [differing for _, differing in replay_differences() if differing] == []


# From here on with threads that commit. SQLite's triggers refuse the cleaning up afterwards.
together = [pytest.mark.django_db(transaction=True), on_postgres]


class Committing:
    """A county whose requests commit, each in its own thread as on a server."""

    def __init__(self) -> None:
        self.county = make_county()
        self.answer = opened(self.county)
        self.incident: str = self.answer["incident"]["id"]
        self.pool = ThreadPoolExecutor(40)

    def start(self, work: Callable[[], Any]) -> Any:
        """A future of `work` in a thread, whose connection is closed at its end."""

        def run() -> Any:
            try:
                return work()
            finally:
                connection.close()

        return self.pool.submit(run)

    def sending(self, name: str, *items: Any) -> Any:
        client = Client(self.county.people[name])
        return self.start(lambda: client.send(*items))

    @contextmanager
    def timeline_locked(self) -> Iterator[None]:
        """A context in which the incident's timeline is locked, so that new reports wait."""
        locked, release = Event(), Event()

        def hold() -> None:
            with transaction.atomic():
                Timeline.objects.select_for_update().get(pk=self.incident)
                locked.set()
                release.wait(WITHIN_S)

        holding = self.start(hold)
        assert locked.wait(WITHIN_S)
        try:
            yield
        finally:
            release.set()
            holding.result(WITHIN_S)

    def assert_journal_holds(self) -> None:
        assert verify_stream(Head.objects.get(area=self.county.areas["near"])).fault is None
        assert [differing for _, differing in replay_differences() if differing] == []


@pytest.fixture
def committing(transactional_db: None) -> Iterator[Committing]:
    made = Committing()
    yield made
    made.pool.shutdown()


def wait_until_blocked(count: int = 1) -> None:
    """Wait until this many statements of the database wait for a lock."""

    def blocked() -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            return bool(cursor.fetchone()[0] >= count)

    until(blocked, 20, "statements that wait for a lock", every_s=0.01)


class TestTogether:
    pytestmark = together

    def test_thirty_two_at_once_are_all_recorded_once(self, committing: Committing) -> None:
        line = Barrier(32)
        items = [report("shock_delivered", committing.incident) for _ in range(32)]
        clients = [Client(committing.county.people[name]) for name in (OFFICER, PARAMEDIC) for _ in range(16)]

        def send(client: Client, item: Any) -> Any:
            line.wait(WITHIN_S)
            return client.send(item)[0]

        sent = [
            committing.start(partial(send, client, item)) for client, item in zip(clients, items, strict=True)
        ]
        receipts = [one.result(WITHIN_S) for one in sent]
        assert {one["outcome"] for one in receipts} == {"recorded"}
        assert [one["id"] for one in receipts] == [item["id"] for item in items]
        assert sorted(one["seq"] for one in receipts) == list(range(6, 38))
        timeline = Timeline.objects.get(pk=committing.incident)
        shocks = state_of(timeline.pk)["patients"][str(timeline.pk)]["care"]["shock_count"]
        assert (shocks, Entry.objects.filter(kind="shock_delivered").count()) == (32, 32)
        committing.assert_journal_holds()

    def test_what_waited_together_is_committed_together(self, committing: Committing) -> None:
        with committing.timeline_locked():
            first = committing.sending(OFFICER, report("cpr_started", committing.incident))
            wait_until_blocked()
            rest = [
                committing.sending(PARAMEDIC, report("pads_applied", committing.incident)) for _ in range(5)
            ]
            assert not [one for one in (first, *rest) if one.done()]
        for one in (first, *rest):
            assert one.result(WITHIN_S)[0]["outcome"] == "recorded"
        committing.assert_journal_holds()

    def test_the_same_report_from_two_connections_at_once_is_one(self, committing: Committing) -> None:
        item = report("shock_delivered", committing.incident)
        with committing.timeline_locked():
            sent = [committing.sending(OFFICER, item) for _ in range(4)]
            wait_until_blocked()
        receipts = [one.result(WITHIN_S)[0] for one in sent]
        assert sorted(one["outcome"] for one in receipts) == ["duplicate"] * 3 + ["recorded"]
        assert len({(one["seq"], one["position"]) for one in receipts}) == 1

    def test_one_that_makes_the_transaction_fail_fails_alone(self, committing: Committing) -> None:
        """Its entry's second id is taken by an entry that was written before: the whole transaction cannot be stored."""
        accepting = report(
            "accept_alert", committing.incident, {"alert": alert_of(committing.answer, "crew")}
        )
        forged = str(derived_id(UUID(accepting["id"]), "mobile"))
        Client(committing.county.people[TECHNICIAN]).send(
            report("cpr_started", committing.incident) | {"id": forged}
        )
        with committing.timeline_locked():
            first = committing.sending(OFFICER, report("pads_applied", committing.incident))
            wait_until_blocked()
            spoilt = committing.sending(PARAMEDIC, report("pulse_lost", committing.incident), accepting)
            others = [
                committing.sending(OFFICER, report("shock_delivered", committing.incident)) for _ in range(3)
            ]
        assert [(one["outcome"], one["code"]) for one in spoilt.result(WITHIN_S)] == [
            ("recorded", None),
            ("refused", "report_failed"),
        ]
        for one in (first, *others):
            assert one.result(WITHIN_S)[0]["outcome"] == "recorded"
        assert kinds_of(committing.incident).count("shock_delivered") == 3
        committing.assert_journal_holds()

    def test_a_connection_that_is_ended_costs_a_retry_and_nothing_more(self, committing: Committing) -> None:
        item = report("shock_delivered", committing.incident)
        client = Client(committing.county.people[OFFICER])
        body = {"clock": clock_of(), "reports": [item]}
        with committing.timeline_locked():
            sent = committing.start(lambda: client.ask("post", "/api/reports", body))
            wait_until_blocked()
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND wait_event_type = 'Lock'"
                )
            refused = sent.result(WITHIN_S)
        assert problem(refused) == (503, "database_unavailable", UNAVAILABLE)
        assert client.send(item)[0]["outcome"] == "recorded"
        committing.assert_journal_holds()

    def test_a_request_that_goes_away_leaves_its_reports(self, committing: Committing) -> None:
        """Its thread is not there any more to hear the receipt; the next one's is."""
        item, other = (
            report("shock_delivered", committing.incident),
            report("pads_applied", committing.incident),
        )
        officer = committing.county.people[OFFICER]
        sender = Sender(actor=actor_of(officer), device=new_id(), received_at=now())
        with committing.timeline_locked():
            gone = committing.start(lambda: take_batch({"clock": clock_of(), "reports": [item]}, sender))
            wait_until_blocked()
            gone.cancel()
            next_one = committing.sending(PARAMEDIC, other)
        assert next_one.result(WITHIN_S)[0]["outcome"] == "recorded"
        assert latest("shock_delivered", committing.incident).pk == UUID(item["id"])
        assert latest("shock_delivered", committing.incident).received_at - now() < timedelta(0)


class TestOthers:
    """What holds one incident up holds up no other."""

    pytestmark = together

    def test_an_incident_that_another_transaction_has_delays_no_strangers_report(
        self, committing: Committing
    ) -> None:
        other = opened(committing.county, **elsewhere())["incident"]["id"]
        with committing.timeline_locked():
            held_up = committing.sending(OFFICER, report("cpr_started", committing.incident))
            wait_until_blocked()
            strangers = [
                committing.sending("a2_clinician", report("cpr_started", other)).result(WITHIN_S)
                for _ in range(3)
            ]
            assert not held_up.done()
        assert [one[0]["outcome"] for one in strangers] == ["recorded"] * 3
        assert held_up.result(WITHIN_S)[0]["outcome"] == "recorded"
        committing.assert_journal_holds()

    def test_a_fault_of_the_database_over_one_incident_is_no_other_ones(self, committing: Committing) -> None:
        other = opened(committing.county, **elsewhere())["incident"]["id"]
        failing_trigger(OUT_OF_MEMORY, "at_patient", times=99)
        line = Barrier(2)

        def send(name: str, item: Any) -> Any:
            client = Client(committing.county.people[name])
            line.wait(WITHIN_S)
            return client.ask("post", "/api/reports", {"clock": clock_of(), "reports": [item]})

        poisoned = committing.start(
            partial(send, OFFICER, report("status_reached", committing.incident, {"status": "at_patient"}))
        )
        fine = committing.start(partial(send, "a2_clinician", report("cpr_started", other)))
        assert problem(poisoned.result(WITHIN_S)) == (503, "database_unavailable", UNAVAILABLE)
        assert fine.result(WITHIN_S).json()["receipts"][0]["outcome"] == "recorded"


class TestTruth:
    """What a sender learns of reports that were not written in time."""

    def a_request(self, count: int) -> Waiting:
        return Waiting(Request([a_report(UUID(int=1), UUID(int=2)) for _ in range(count)]))

    def test_what_was_never_tried_was_not_stored(self) -> None:
        with pytest.raises(DatabaseUnavailable):
            self.a_request(2).answer()

    def test_of_what_is_being_written_nobody_knows(self) -> None:
        waiting = self.a_request(2)
        waiting.request.taken = 1
        with pytest.raises(NotKnownWhetherStored) as refused:
            waiting.answer()
        assert (refused.value.status, refused.value.code, refused.value.detail, refused.value.retryable) == (
            503,
            "not_known_whether_stored",
            "The server did not answer in time whether this is stored. Keep what you have and send it again: "
            "it is taken once.",
            True,
        )

    def test_each_report_has_its_own_receipt(self) -> None:
        waiting = self.a_request(4)
        waiting.request.taken = 3
        written: Any = [{"outcome": "recorded"}]
        waiting.got(written)
        answered = waiting.answer()
        assert answered[0] == written[0]
        assert [(one["id"], one["code"], one["retryable"]) for one in answered[1:]] == [
            (str(report.id), code, True)
            for report, code in zip(
                waiting.request.reports[1:],
                ["not_known_whether_stored", "not_known_whether_stored", "database_unavailable"],
                strict=True,
            )
        ]

    def test_a_fault_of_one_part_takes_no_receipt_from_another(self) -> None:
        waiting = self.a_request(3)
        written: Any = [{"outcome": "recorded"}]
        waiting.got(written)
        waiting.failed(Taken(waiting.request, 1, 1), OperationalError())
        assert [one.get("code") for one in waiting.answer()] == [
            None,
            "database_unavailable",
            "database_unavailable",
        ]

    @pytest.mark.django_db(transaction=True)
    @on_postgres
    def test_a_connection_that_is_lost_in_the_commit_says_so(self, committing: Committing) -> None:
        """A deferred trigger ends the connection when everything is written: the client cannot know on which side."""
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE FUNCTION vanish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$"
            )
            cursor.execute(
                "CREATE CONSTRAINT TRIGGER vanishing AFTER INSERT ON journal_entry DEFERRABLE INITIALLY "
                "DEFERRED FOR EACH ROW EXECUTE FUNCTION vanish()"
            )
        item, client = (
            report("shock_delivered", committing.incident),
            Client(committing.county.people[OFFICER]),
        )
        try:
            refused = committing.start(
                lambda: client.ask("post", "/api/reports", {"clock": clock_of(), "reports": [item]})
            ).result(WITHIN_S)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("DROP TRIGGER vanishing ON journal_entry")
        assert problem(refused)[:2] == (503, "not_known_whether_stored")
        assert client.send(item)[0]["outcome"] == "recorded"
        assert client.send(item)[0]["outcome"] == "duplicate"
