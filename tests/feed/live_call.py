"""A call on a running server, and the officer and the paramedic who answer it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.feed.live import PLACE, Visitor, call_at_the_place
from tests.harness.pace import until
from tests.support.actions import alert_of, report


class LiveCall:
    """`supervisor` placed the call; `officer` (XT21) and `paramedic` (A101) were alerted to it."""

    def __init__(self, visit: Callable[[str], Visitor]) -> None:
        self.officer, self.paramedic = visit("officer"), visit("paramedic")
        self.supervisor, self.police = visit("supervisor"), visit("police-supervisor")
        self.officer.book_on("XT21")
        self.paramedic.book_on("A101")
        self.officer.stand_at(PLACE["lat"], PLACE["lon"])
        # Far enough that the officer is sooner by the margin at any hour: at night crews drive faster.
        self.paramedic.stand_at(PLACE["lat"] + 0.008, PLACE["lon"])
        self.answer = self.open()

    def open(self) -> dict[str, Any]:
        answer = self.supervisor.ask("post", "/api/calls", call_at_the_place())
        assert answer.status_code == 201, answer.text
        given: dict[str, Any] = answer.json()
        assert {"A101", "XT21"} <= {alert["call_sign"] for alert in given["alerts"]}, given["sentence"]
        return given

    @property
    def incident(self) -> str:
        found: str = self.answer["incident"]["id"]
        return found

    def accept(self) -> None:
        for visitor, role in ((self.officer, "co_responder"), (self.paramedic, "crew")):
            visitor.record("accept_alert", self.incident, {"alert": alert_of(self.answer, role)})

    def settle(self) -> None:
        """Accept, and wait until the autopilot has accepted for the other units; then nothing is written without a request."""
        self.accept()
        until(self._all_accepted, 20, "every alert is accepted")

    def _all_accepted(self) -> bool:
        return self._kinds().count("alert_accepted") >= len(self.answer["alerts"])

    def _kinds(self) -> list[str]:
        timeline = self.supervisor.ask("get", f"/api/incidents/{self.incident}").json()["entries"]
        return [entry["kind"] for entry in timeline]

    def end(self) -> None:
        """Everybody leaves, then the call is cancelled: a cancel alone spares units that are with the patient."""
        for visitor in (self.officer, self.paramedic):
            visitor.send(report("status_reached", self.incident, {"status": "clear"}))
        self.supervisor.ask("delete", f"/api/calls/{self.incident}")
