"""The past weeks through every endpoint: forty activations, and five patients resuscitated and taken to hospital."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import SignIn
from apps.aftercare.models import CheckIn
from apps.core.clock import pretending_it_is
from apps.demo.autopilot import units_taken
from apps.demo.fleet import AGENCIES, UnitSeed
from apps.demo.past_weeks import ACTIVATIONS, DAYS, PAIRS, jobs, pace_of, steps_of
from apps.demo.past_weeks_simulation import ApiClients
from apps.demo.seed import seed_demo
from apps.incidents.models import Incident
from apps.journal.models import Entry
from apps.journal.selectors import heads
from apps.journal.verify import replay_differences, verify_stream
from apps.units.models import Unit
from tests.support.actions import Client

FIRST_DAY = datetime(2026, 9, 5, tzinfo=UTC)
REACHED = ACTIVATIONS.keys() - {"crew_first", "police_tasking"}


def test_the_weeks_are_written_down_once_and_for_all() -> None:
    written = jobs(FIRST_DAY)
    assert written == jobs(FIRST_DAY)
    assert Counter(job.ending for job in written) == {**ACTIVATIONS, "declined": 3}
    assert sum(ACTIVATIONS.values()) == 40
    assert {(job.police, job.ambulance) for job in written} == set(PAIRS)


def test_no_job_runs_into_the_next_and_all_lie_within_seven_weeks() -> None:
    written = jobs(FIRST_DAY)
    ends = [job.at + timedelta(seconds=steps_of(job)[-1].at_s) for job in written]
    gaps = [after.at - end for end, after in zip(ends, written[1:], strict=False)]
    assert min(gaps) > timedelta(hours=3)
    assert written[0].at >= FIRST_DAY
    assert ends[-1] < FIRST_DAY + timedelta(days=DAYS)


def test_a_crew_that_is_first_is_first_and_any_other_is_not() -> None:
    for job in jobs(FIRST_DAY):
        pace = pace_of(job)
        assert (pace.crew_at_patient < pace.at_patient) == (job.ending == "crew_first")


def test_the_crew_asks_those_who_were_there_about_every_arrest_that_a_patrol_worked_on() -> None:
    found = {
        job.number: [one for one in steps_of(job) if one.kind == "arrest_described"]
        for job in jobs(FIRST_DAY)
    }
    worked = REACHED - {"no_arrest"}
    assert {job.number for job in jobs(FIRST_DAY) if job.ending in worked} == {
        number for number, one in found.items() if one
    }
    seen = Counter(one.payload["witnessed_by"] for (one,) in filter(None, found.values()))
    assert seen == {"family": 18, "bystander": 4, "nobody": 7}


def test_it_is_refused_where_calls_are_real(db: None, settings: Any, tmp_path: Path) -> None:
    settings.DEMO, settings.ROOT = False, tmp_path
    with pytest.raises(CommandError, match="not a demo"):
        call_command("seed_past_weeks")
    assert (Entry.objects.count(), Incident.objects.count()) == (0, 0)


def test_who_signs_in_for_one_job_is_signed_in_for_the_jobs_of_later_days(
    db: None, settings: Any, tmp_path: Path
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    call_command("load_doctrine", stdout=StringIO())
    seed_demo(tmp_path / "var" / "token")
    clients = ApiClients()
    for day in (0, 1, 30):
        with pretending_it_is(FIRST_DAY + timedelta(days=day)):
            assert clients.client("officer").ask("GET", "/api/check-ins") == {"check_ins": []}
    clients.sign_out()
    assert [(one.person.username, one.cause) for one in SignIn.objects.all()] == [("officer", "signed_out")]


# One database is enough: the simulation is long, and the endpoints that it uses are tested on both.
@pytest.mark.skipif("config.option.db != 'sqlite'", reason="run once, on the database of demos")
@pytest.mark.django_db
@pytest.mark.long
@pytest.mark.timeout(300)
def test_the_figures_of_the_first_weeks(settings: Any, tmp_path: Path) -> None:
    settings.DEMO, settings.ROOT = True, tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    call_command("load_doctrine", stdout=StringIO())
    call_command("seed_past_weeks", "--from", "2026-09-05", stdout=StringIO())
    found = figures("supervisor")
    assert (found["activations"], found["resuscitated_and_conveyed"], len(found["rows"])) == (40, 5, 40)
    assert Counter(row["outcome"] for row in found["rows"]) == {
        "conveyed_with_pulse": 5,
        "conveyed_without_pulse": 12,
        "died_at_scene": 20,
        None: 3,
    }
    seen = figures("police-supervisor")
    assert (seen["activations"], seen["resuscitated_and_conveyed"]) == (40, 5)
    assert {row["outcome"] for row in seen["rows"]} == {row["shocks"] for row in seen["rows"]} == {None}
    rows = {row["number"]: row for row in found["rows"]}
    for job in jobs(FIRST_DAY):
        require_row(job, rows)
    assert not Unit.objects.filter(incident__isnull=False).exists()
    assert units_taken() == set()
    assert Counter(SignIn.objects.values_list("person__username", flat=True)) == dict.fromkeys(
        (
            person.username
            for seed in AGENCIES
            for unit in seed.units
            if in_pairs(unit)
            for person in unit.crew
        ),
        1,
    )
    assert [verify_stream(head).fault for head in heads()] == [None, None]
    assert [differing for _, differing in replay_differences() if differing] == []
    eighth = [job for job in jobs(FIRST_DAY) if job.number % 8 == 0 and job.ending in REACHED]
    assert CheckIn.objects.filter(talk=True, taken_at=None).count() == len(eighth) == 3
    with pytest.raises(CommandError, match="already"):
        call_command("seed_past_weeks", stdout=StringIO())


def in_pairs(unit: UnitSeed) -> bool:
    return any(unit.call_sign in pair for pair in PAIRS)


def figures(username: str) -> dict[str, Any]:
    from apps.accounts.models import Person

    person = Person.objects.get(username=username)
    answer = Client(person).ask("get", "/api/figures?from=2026-09-05&to=2026-10-23")
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def require_row(job: Any, rows: dict[str, dict[str, Any]]) -> None:
    """Require the times of the script in the row, to the second."""
    incident = Incident.objects.get(external_ref=f"FIRST-WEEKS-{job.number:02d}")
    if job.ending == "declined":
        assert incident.number not in rows
        return
    row, pace = rows[incident.number], pace_of(job)
    assert (row["alerted_s"], row["accepted_s"], row["mobile_s"]) == (
        pace.alerted,
        pace.accepted,
        pace.accepted,
    )
    assert row["crew_at_patient_s"] == pace.crew_at_patient
    if job.ending in ("crew_first", "police_tasking"):
        assert (row["on_scene_s"], row["at_patient_s"], row["gained_s"], row["handed_over_s"]) == (None,) * 4
        return
    assert (row["on_scene_s"], row["at_patient_s"]) == (pace.on_scene, pace.at_patient)
    assert row["gained_s"] == pace.crew_at_patient - pace.at_patient
    assert row["handed_over_s"] == pace.handed_over
