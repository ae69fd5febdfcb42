"""What somebody recorded stays that of the agency acted in then, also when the author acts in another now."""

from __future__ import annotations

from apps.accounts.access import Role
from apps.accounts.actions import join_agency
from apps.accounts.models import Person
from apps.feed.deliveries import deliver, latest_positions
from apps.feed.frames import snapshot, visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.cursor import cursor_at
from apps.journal.selectors import head_of
from apps.units.selectors import actor_of
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.no_socket import NoSocket


def test_who_acts_in_another_agency_while_aboard_follows_nothing_of_the_unit(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    officer, unit = county.people[OFFICER], county.units["P1"].pk
    assert (actor_of(officer).unit, [one["call_sign"] for one in snapshot(officer)["units"]]) == (
        unit,
        ["P1"],
    )
    second = join_agency(officer, county.agencies["idle_police"], Role.RESPONDER)
    Person.objects.filter(pk=officer.pk).update(membership=second)
    moved = Person.objects.get(pk=officer.pk)
    session = FeedSession("moved", actor_of(moved), NoSocket(), visible_timelines_of(actor_of(moved)))
    colleague = FeedSession("colleague", actor_of(county.people["police_clinician"]), NoSocket())
    sessions = FeedSessions()
    for one in (session, colleague):
        sessions.add(one)
    start = cursor_at(head_of(county.areas["near"].pk))
    county.client("police_clinician").record("cpr_started", answer["incident"]["id"])
    units = {county.units[sign].pk for sign in ("P1", "A1")}
    deliveries = [*deliver(county.areas["near"].pk, start, sessions).deliveries]
    deliveries += latest_positions(units, sessions)
    reached = {session.key for delivery in deliveries for session in delivery.sessions}
    assert reached == {"colleague"}
    taken = snapshot(moved)
    assert (taken["units"], taken["positions"], taken["incidents"]) == ([], [], [])


def test_an_entry_keeps_the_agency_of_its_author(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("cpr_started", incident)

    def seen(name: str) -> tuple[str, bool]:
        entries = county.client(name).ask("get", f"/api/incidents/{incident}").json()["entries"]
        (accepted,) = (one for one in entries if one["kind"] == "alert_accepted")
        return accepted["author"]["service"], accepted["device"] is not None

    before = seen(SUPERVISOR), seen(POLICE_SUPERVISOR)
    second = join_agency(county.people[OFFICER], county.agencies["ambulance"], Role.CLINICIAN)
    Person.objects.filter(pk=county.people[OFFICER].pk).update(membership=second)
    assert (seen(SUPERVISOR), seen(POLICE_SUPERVISOR)) == before == (("police", False), ("police", True))
