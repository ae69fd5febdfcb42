"""An incident of which nothing is heard for a day comes before a desk: once a day, until somebody closes it or says something."""

from __future__ import annotations

from datetime import timedelta

from apps.core.clock import now, pretending_it_is
from apps.dispatch.models import DeskItem
from apps.dispatch.orphaned import ask_about_orphans
from tests.dispatch.inbox import items
from tests.support.actions import opened
from tests.support.constants import CHEST_PAIN, SUPERVISOR
from tests.support.factories import County

HOUR = timedelta(hours=1)


def test_a_desk_is_asked_once_a_day_about_an_incident_without_a_word(county: County) -> None:
    begun = now()
    with pretending_it_is(begun):
        silent = opened(county, CHEST_PAIN)["incident"]
        heard = opened(county, CHEST_PAIN)["incident"]
        over = opened(county, CHEST_PAIN)["incident"]
        opened(county, CHEST_PAIN, exercise=True)
    with pretending_it_is(begun + 20 * HOUR):
        client = county.cad()
        assert (
            client.ask("patch", f"/api/calls/{heard['id']}", {"information": "still there"}).status_code
            == 200
        )
        assert client.ask("delete", f"/api/calls/{over['id']}").status_code == 200
    with pretending_it_is(begun + 23 * HOUR):
        assert ask_about_orphans() == 0
    with pretending_it_is(begun + 25 * HOUR):
        assert [ask_about_orphans(), ask_about_orphans()] == [1, 0]
        assert items() == [("orphaned", silent["number"])]
        body = {"cause": "no_word", "reason": "forgotten by the CAD"}
        answer = county.client(SUPERVISOR).ask("post", f"/api/incidents/{silent['id']}/close", body)
        assert answer.status_code == 204
    assert items() == []
    assert DeskItem.objects.get(incident=silent["id"]).resolution == "settled"
    with pretending_it_is(begun + 50 * HOUR):
        assert ask_about_orphans() == 1
        assert items() == [("orphaned", heard["number"])]
