"""Over real sockets: a check-in reaches its person, a wish to talk reaches the welfare role of the agency, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.aftercare.jobs import CALM
from tests.feed.conftest import live, live_call, visit
from tests.feed.live import Visitor
from tests.feed.live_call import LiveCall

Visit = Callable[[str], Visitor]
__all__ = ["live", "live_call", "visit"]
pytestmark = pytest.mark.xdist_group("live")


def found(frame: dict[str, Any]) -> bool:
    return bool(frame["type"] == "check_ins")


def test_a_check_in_and_a_wish_to_talk_reach_those_whom_they_are_for(
    live_call: LiveCall, visit: Visit
) -> None:
    live_call.accept()
    live_call.officer.record("status_reached", live_call.incident, {"status": "at_patient"})
    welfare, others = visit("police-welfare"), visit("welfare")
    with (
        live_call.officer.listen() as person,
        welfare.listen() as carer,
        others.listen() as other_carer,
        live_call.police.listen() as desk,
    ):
        for listener in (person, carer, other_carer, desk):
            listener.until_live()
        live_call.officer.record("status_reached", live_call.incident, {"status": "clear"})
        made = person.until(found)
        assert [one["day"] for one in made["check_ins"]] == ["first", "week", "month"]
        assert carer.until(found)["check_ins"] == []
        asked = made["check_ins"][0]["id"]
        answer = live_call.officer.ask(
            "put", f"/api/check-ins/{asked}", CALM | {"talk": True, "note": "Please call."}
        )
        assert answer.status_code == 200, answer.text
        (waiting,) = carer.until(found)["check_ins"]
        assert (waiting["id"], waiting["needs_call"], waiting["answers"]["note"]) == (
            asked,
            True,
            "Please call.",
        )
        assert welfare.ask("post", f"/api/welfare/{asked}/taken").status_code == 204
        (taken,) = carer.until(found)["check_ins"]
        assert (taken["needs_call"], taken["taken"]["by"]) == (False, welfare.session["person"]["name"])
        # All that was written so far has been sent when the next pulse comes.
        for listener in (other_carer, desk):
            listener.until(lambda frame: frame["type"] == "pulse")
            assert [frame["type"] for frame in listener.frames if found(frame)] == []
