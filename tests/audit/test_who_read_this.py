"""Who read this: the supervisor of the service whose record it is, and of the person who read, finds out."""

from __future__ import annotations

import csv
from io import StringIO

from apps.audit.models import Read
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import county

__all__ = ["county"]


def test_the_owners_supervisor_reads_who_read_and_nobody_else_does(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    accept(county, answer, PARAMEDIC)
    paramedic, supervisor = county.client(PARAMEDIC), county.client(SUPERVISOR)
    at = to_wire(now())
    opened_there = {"incident": incident, "patient": incident, "screen": "patient", "at": at}
    elsewhere = {"incident": str(new_id()), "screen": "patient"}
    noted = paramedic.ask("post", "/api/reads", {"reads": [opened_there, elsewhere]})
    assert noted.json() == {"noted": 1}
    paramedic.ask("get", f"/api/incidents/{incident}/patients/{incident}/document.txt")

    found = supervisor.ask("get", f"/api/incidents/{incident}/reads").json()
    assert found["more"] is False
    assert [
        (one["name"], one["kind"], one["endpoint"], one["patient"], one["opened_at"])
        for one in found["reads"]
    ] == [
        (paramedic.person.name, "document", "document.txt", incident, None),
        (paramedic.person.name, "screen", "patient", incident, at),
    ]
    last = found["reads"][0]["position"]
    earlier = supervisor.ask("get", f"/api/incidents/{incident}/reads?before={last}").json()["reads"]
    assert [one["kind"] for one in earlier] == ["screen"]

    by_person = f"/api/people/{paramedic.person.pk}/reads"
    assert supervisor.ask("get", by_person).json() == found
    rows = list(csv.DictReader(StringIO(supervisor.ask("get", f"{by_person}.csv").content.decode())))
    assert [row["endpoint"] for row in rows] == ["document.txt", "patient"]
    exported = supervisor.ask("get", f"/api/incidents/{incident}/reads.csv")
    assert list(csv.DictReader(StringIO(exported.content.decode()))) == rows

    police = county.client(POLICE_SUPERVISOR)
    assert police.ask("get", f"/api/incidents/{incident}/reads").json()["code"] == "incident_not_found"
    assert police.ask("get", by_person).json()["code"] == "person_unknown"
    assert police.ask("get", f"/api/people/{county.people[OFFICER].pk}/reads").json() == {
        "reads": [],
        "more": False,
    }
    assert paramedic.ask("get", f"/api/incidents/{incident}/reads").json()["code"] == "not_allowed"


def test_a_name_that_begins_like_a_formula_is_none_in_a_spreadsheet(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    supervisor = county.client(SUPERVISOR)
    supervisor.person.name = "=HYPERLINK(1)"
    supervisor.person.save()
    supervisor.ask("get", f"/api/incidents/{incident}")
    assert Read.objects.filter(incident=incident).count() == 1
    text = supervisor.ask("get", f"/api/incidents/{incident}/reads.csv").content.decode()
    assert "'=HYPERLINK(1)" in text
    assert ",=HYPERLINK" not in text


def test_too_many_at_once_and_unknown_screens_are_refused(county: County) -> None:
    paramedic = county.client(PARAMEDIC)
    one = {"incident": str(new_id()), "screen": "patient"}
    assert paramedic.ask("post", "/api/reads", {"reads": [one] * 101}).status_code == 400
    assert (
        paramedic.ask("post", "/api/reads", {"reads": [one | {"screen": "a name of somebody"}]}).status_code
        == 400
    )
    assert not Read.objects.exists()
