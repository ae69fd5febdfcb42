"""`python -m benchmarks.rig.waiting INCIDENTS CALLS IDLE_S`: calls with none and with many incidents waiting; prints JSON."""

from __future__ import annotations

import json
import sys
import threading
import time
from datetime import timedelta
from typing import Any

import django

UNITS = 400


def main(incidents: int, calls: int, idle_s: int) -> None:
    django.setup()
    from benchmarks.rig.choosing import open_one, whole_calls
    from benchmarks.rig.county import make_county, places_of_calls

    agencies, desk = make_county(UNITS)
    no_crew_is_free(agencies["ambulance"].pk)
    stop = threading.Event()
    threads = begin(stop)
    places = places_of_calls(calls)
    none_before = whole_calls(desk, places)
    settle()
    alone = idle(idle_s)
    for place in places_of_calls(incidents):
        open_one(desk, place)
    first = time.perf_counter()
    settle()
    looked_at_s = time.perf_counter() - first
    waiting = idle(idle_s)
    many = whole_calls(desk, places)
    stop.set()
    for thread in threads:
        thread.join(5)
    json.dump(
        {"none": none_before, "many": many, "alone": alone, "waiting": waiting, "settled_s": looked_at_s},
        sys.stdout,
    )


def no_crew_is_free(agency: Any) -> None:
    from apps.units.models import Unit, UnitPosition

    Unit.objects.filter(agency=agency, duty="available").update(duty="busy")
    UnitPosition.objects.filter(agency=agency).update(is_free=False)


def begin(stop: threading.Event) -> list[threading.Thread]:
    """The two loops of a process that fire deadlines."""
    from apps.dispatch.reassessing import run_alert_deadlines, run_reassessments

    loops = [
        threading.Thread(target=loop, args=(stop,), daemon=True)
        for loop in (run_alert_deadlines, run_reassessments)
    ]
    for loop in loops:
        loop.start()
    return loops


def settle() -> None:
    """Wait until every incident that is open has been looked at, also when the nearest crew of any skill may go: then only the
    backstop is left.
    """
    from django.db.models import Max

    from apps.core.clock import now
    from apps.deadlines.models import Deadline
    from apps.dispatch.deadline_kinds import REASSESS
    from apps.doctrine.selectors import shipped_scheme
    from apps.incidents.models import Incident

    newest = Incident.objects.aggregate(newest=Max("opened_at"))["newest"]
    fallback = shipped_scheme().crew.fallback
    any_after = timedelta(seconds=fallback.nearest_any_after_s if fallback else 0)
    while (
        now() < newest + any_after
        or Deadline.objects.filter(kind=REASSESS, fired_at=None, noted={}).exists()
        or (Deadline.objects.filter(kind=REASSESS, fired_at=None, due_at__lte=now()).exists())
    ):
        time.sleep(0.5)


def idle(seconds: int) -> dict[str, float]:
    """The share of a core that this process uses, and how many incidents are looked at each second."""
    from apps.core.clock import now
    from apps.deadlines.models import Deadline
    from apps.dispatch.deadline_kinds import REASSESS

    since, cpu, start = now(), time.process_time(), time.perf_counter()
    time.sleep(seconds)
    took = time.perf_counter() - start
    looks = Deadline.objects.filter(kind=REASSESS, fired_at__gt=since).count()
    return {"core": (time.process_time() - cpu) / took, "looks": looks / took}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
