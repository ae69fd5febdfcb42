"""What somebody recorded stays that of the agency acted in then, also when the author acts in another now."""

from __future__ import annotations

from apps.accounts.access import Role
from apps.accounts.actions import join_agency
from apps.accounts.models import Person
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County


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
