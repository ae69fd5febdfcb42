"""The life of an alert on real devices: displayed, pushed, passed on and withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, Responder, Supervisor, incident_as_kept, place_call
from tests.harness.browser import (
    OFFICER_TABLET,
    PARAMEDIC_PHONE,
    SUPERVISOR_DESKTOP,
    Device,
    OpenDevice,
    pausing,
)
from tests.harness.installation import EMBEDDED, SERVED, Installation, only_on
from tests.harness.pace import until, within, within_ms
from tests.harness.push_service import PushService

A_BIT_FURTHER = (53.7980, -1.5436)
SUBSCRIBE = """async ([subscription, token, device]) => (await fetch("/api/device/push", {
  method: "PUT",
  headers: {"Content-Type": "application/json", "X-CSRFToken": token, "X-Device": device},
  body: JSON.stringify(subscription),
})).status"""

NOTICES = """async () => {
  const worker = await navigator.serviceWorker.getRegistration("/");
  return (await worker.getNotifications()).map((notice) => [notice.title, notice.body]);
}"""


def officer_on(
    open_device: OpenDevice, installation: Installation, place: tuple[float, float] = BY_THE_CALL
) -> Responder:
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    officer.device.move_to(*place)
    officer.go_on_duty()
    officer.is_located()
    return officer


def second_officer_on(open_device: OpenDevice, installation: Installation) -> Responder:
    """Officer on XT22, booked on from the start, a little farther away than XT21."""
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "xt22-1", "XT22")
    officer.device.move_to(*A_BIT_FURTHER)
    officer.finds_itself_on_duty()
    officer.is_located()
    return officer


def watching(open_device: OpenDevice, installation: Installation) -> Supervisor:
    supervisor = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    supervisor.watches()
    return supervisor


@only_on(EMBEDDED)
def test_an_alert_shows_what_the_crew_needs_and_the_board_shows_its_progress(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer = officer_on(open_device, installation)
    supervisor = watching(open_device, installation)
    placed = place_call(installation, "painted", hazards=["Dog in the yard"])
    officer.sees("alert", "Cardiac arrest")
    officer.sees("address", "Outside 42 Briggate, Leeds LS1")
    officer.sees("countdown")
    expect(officer.part("alert")).to_contain_text("Dog in the yard")
    supervisor.opens(placed["incident"]["number"])
    supervisor.sees("why-sentence", "XT21 goes as well")
    supervisor.sees("alert-state-XT21", "Devices withheld")
    officer.accept()
    kinds = [entry["kind"] for entry in incident_as_kept(installation, placed["incident"]["id"])]
    assert {"alert_sent", "alert_displayed", "alert_accepted"} <= set(kinds)


def push_worker(device: Device, origin: str) -> tuple[Any, str]:
    """A debugging session with the browser itself, and the registration of this origin's service worker."""
    blank = device.context.new_page()
    blank.goto("about:blank")
    session = device.context.new_cdp_session(blank)
    registrations: list[dict[str, Any]] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda recorded: registrations.extend(recorded["registrations"]),
    )
    session.send("ServiceWorker.enable")

    def registered() -> str:
        return next(
            (
                str(one["registrationId"])
                for one in registrations
                if one["scopeURL"].startswith(origin) and not one["isDeleted"]
            ),
            "",
        )

    return session, until(registered, 20, f"a worker for {origin}", pause=pausing(blank))


def test_a_push_reaches_a_device_that_has_no_page_open(
    serve: Callable[..., Installation], open_device: OpenDevice
) -> None:
    """The server encrypts, a push service carries, the test decrypts as a browser does (RFC 8291), the device's worker receives."""
    with PushService() as service:
        installation = serve(EMBEDDED, PUSH_HOSTS=service.origin)
        officer = officer_on(open_device, installation)
        token = next(
            one["value"] for one in officer.device.context.cookies() if one["name"].endswith("csrftoken")
        )
        with officer.page.expect_request(
            lambda asked: "x-device" in asked.headers, timeout=within_ms(30_000)
        ) as recorded:
            pass
        given = [service.subscription, token, recorded.value.headers["x-device"]]
        assert officer.page.evaluate(SUBSCRIBE, given) == 204
        session, registration = push_worker(officer.device, installation.origin)
        officer.page.close()

        placed = place_call(installation, "pushed")
        incident = placed["incident"]["id"]
        (said,) = service.wait_for(1, within_s=within(20))
        alert = next(one["alert"] for one in placed["alerts"] if one["role"] == "co_responder")
        assert said == {"t": "alert", "incident": incident, "alert": alert}
        session.send(
            "ServiceWorker.deliverPushMessage",
            {
                "origin": f"{installation.origin}/",
                "registrationId": registration,
                "data": service.plain_texts[0],
            },
        )
        displayed = wait_for_kind(installation, officer.device, incident, "alert_displayed")
        assert displayed["author"]["call_sign"] == "XT21"

        officer.device.page = officer.device.context.new_page()
        # A page of this origin that is not the app, because the app would close the notification.
        officer.page.goto("/healthz")
        shown = officer.page.evaluate(NOTICES)
        assert [title for title, _ in shown] == ["Alert — open coresponder"]
        assert all("Briggate" not in body and "arrest" not in body.lower() for _, body in shown)
        officer.page.goto("/")
        officer.sees("alert", "Cardiac arrest")


def wait_for_kind(installation: Installation, device: Device, incident: str, kind: str) -> dict[str, Any]:
    """Wait for the first entry of this kind whose author is on XT21."""

    def found() -> dict[str, Any] | None:
        for entry in incident_as_kept(installation, incident):
            if entry["kind"] == kind and entry["author"] and entry["author"]["call_sign"] == "XT21":
                return entry
        return None

    entry = until(found, 20, kind, every_s=0.5, pause=pausing(device.context.pages[0]))
    assert entry is not None
    return entry


@only_on(SERVED)
def test_a_decline_rings_the_next_unit_and_the_board_says_so(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer = officer_on(open_device, installation)
    second = second_officer_on(open_device, installation)
    supervisor = watching(open_device, installation)
    placed = place_call(installation, "declined")
    officer.sees("alert", "Cardiac arrest")
    officer.press("alert-decline")
    officer.press("decline-too_far")
    officer.sees("waiting")
    second.sees("alert", "Cardiac arrest")
    second.accept()
    supervisor.opens(placed["incident"]["number"])
    supervisor.reads("alert_declined")
    supervisor.sees("alert-state-XT22")


@only_on(SERVED)
@pytest.mark.timeout(180)
def test_police_tasking_takes_a_unit_away_and_everybody_knows_at_once(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer = officer_on(open_device, installation)
    second = second_officer_on(open_device, installation)
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    paramedic.device.move_to(53.8120, -1.5520)
    paramedic.go_on_duty()
    paramedic.is_located()
    supervisor = watching(open_device, installation)
    placed = place_call(installation, "tasked")
    officer.accept()
    paramedic.accept()
    expect(paramedic.part("way")).to_contain_text("XT21")
    supervisor.opens(placed["incident"]["number"])
    officer.press("police-tasking")
    officer.sees("waiting")
    second.sees("alert", "Cardiac arrest")
    expect(paramedic.part("way")).to_contain_text("XT22")
    attention = supervisor.page.locator('[data-testid="attention"][data-cause="police_tasking"]')
    expect(attention).to_contain_text("XT21")
    supervisor.reads("alert_withdrawn")
