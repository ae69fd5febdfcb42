"""The people of a journey: what each of them does on the screens."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import httpx
from playwright.sync_api import Locator, Page, Response, expect

from tests.harness.browser import Device
from tests.harness.installation import Installation
from tests.harness.pace import within, within_ms

CAD_TOKEN = "cor_demo_cad_of_aire_valley_ambulance"
PASSWORD = "demo-walk-through"
# The client learns from its first session that it is in a demo, and offers the pseudo-language only there.
ALLOW_PSEUDO_LANGUAGE = "localStorage.setItem('coresponder.demo', 'yes');"
BY_THE_CALL = (53.7972, -1.5430)
CREW_NEARBY = (53.8060, -1.5560)
"""Nearer than any other crew of the demo, and at any hour later than an officer by the call by more than the scheme requires."""
BRIGGATE = {"lat": 53.7965, "lon": -1.542, "accuracy_m": 15, "source": "address_match"}


class Person:
    """A person who uses a device."""

    def __init__(self, device: Device, username: str, language: str | None = None) -> None:
        self.device = device
        self.username = username
        self.language = language
        if language is not None:
            device.context.add_init_script(ALLOW_PSEUDO_LANGUAGE)

    @property
    def page(self) -> Page:
        return self.device.page

    def opens_the_app(self) -> None:
        self.page.goto("/" if self.language is None else f"/?language={self.language}")

    def sign_in(self) -> None:
        self.opens_the_app()
        self.press(f"demo-{self.username}")

    def part(self, testid: str) -> Locator:
        """The first element with this test id. The likely next action appears twice: enlarged, and at its usual place."""
        return self.page.locator(f'[data-testid="{testid}"]').first

    def press(self, testid: str) -> None:
        part = self.part(testid)
        part.tap() if self.device.form.is_touch else part.click()

    def holds(self, testid: str) -> None:
        """Hold the button for more than 0.6 s, as irreversible actions require."""
        self.part(testid).click(delay=900)

    def sees(self, testid: str, text: str | re.Pattern[str] | None = None) -> None:
        expect(self.part(testid)).to_be_visible()
        if text is not None:
            expect(self.part(testid)).to_contain_text(text)


class Responder(Person):
    """An officer or a paramedic on a unit."""

    def __init__(self, device: Device, username: str, call_sign: str, language: str | None = None) -> None:
        super().__init__(device, username, language)
        self.call_sign = call_sign

    def go_on_duty(self) -> None:
        self.sign_in()
        self.press(f"duty-unit-{self.call_sign}")
        self.press("duty-go")
        self.sees("waiting")
        self.is_live()

    def finds_itself_on_duty(self) -> None:
        """Sign in as a person of the demo who is booked on already."""
        self.page.goto("/")
        self.part("signin-username").fill(self.username)
        self.part("signin-password").fill(PASSWORD)
        self.press("signin-submit")
        self.sees("waiting")
        self.is_live()

    def is_located(self) -> None:
        """Use the device's own position in place of the demo's, and wait until the server has it, so that distances are known."""
        with self.page.expect_response(_has_taken_a_fix_of_the_device, timeout=30_000):
            self.press("position-own")

    def is_live(self) -> None:
        expect(self.part("link-state")).to_have_attribute("data-link", "live", timeout=within_ms(20_000))

    def is_cut_off(self) -> None:
        expect(self.part("link-state")).to_have_attribute("data-link", "cut_off", timeout=within_ms(20_000))

    def signs_in_again_if_asked(self) -> None:
        """Sign in again if asked: Chromium writes cookies up to half a minute late, so a killed browser may lose its session."""
        asked_or_live = '[data-testid="sign-in-needed"], [data-testid="link-state"][data-link="live"]'
        expect(self.page.locator(asked_or_live).first).to_be_visible(timeout=within_ms(20_000))
        asked = self.page.locator('[data-testid="sign-in-needed"]')
        if asked.is_visible():
            asked.get_by_role("button").tap()
            self.part("signin-username").fill(self.username)
            self.part("signin-password").fill(PASSWORD)
            self.press("signin-submit")

    def accept(self) -> None:
        self.sees("alert")
        self.press("alert-accept")
        self.sees("way")

    def acts(self, *names: str) -> None:
        for name in names:
            self.turns_to(f"act-{name}")
            self.press(f"act-{name}")

    def turns_to(self, testid: str) -> None:
        """Turn to the half of the tiles with this one: a phone shows one half at a time."""
        tile, more = self.part(testid), self.part("act-more")
        tile.wait_for(state="attached")
        if not tile.is_visible() and more.is_visible():
            self.press("act-more")

    def has_an_empty_outbox(self) -> None:
        expect(self.page.locator('[data-testid="outbox-count"]')).to_have_count(0)

    def line_of(self, kind: str) -> Locator:
        return self.page.locator(f'[data-testid="timeline-line"][data-kind="{kind}"]').first

    def own_timeline(self) -> list[tuple[str | None, str | None]]:
        """(kind, state) of each line of the timeline, the newest first."""
        lines = self.page.locator('[data-testid="timeline-line"]').all()
        return [(line.get_attribute("data-kind"), line.get_attribute("data-state")) for line in lines]

    def has_sent_everything(self) -> None:
        waiting = self.page.locator('[data-testid="timeline-line"]:not([data-state="sent"])')
        expect(waiting).to_have_count(0, timeout=within_ms(20_000))


def _has_taken_a_fix_of_the_device(answer: Response) -> bool:
    sent = answer.request.post_data or ""
    return answer.url.endswith("/api/positions") and answer.ok and '"source":"device"' in sent


class Supervisor(Person):
    """A supervisor at the board."""

    def watches(self) -> None:
        self.sign_in()
        self.sees("board")

    def opens(self, number: str) -> None:
        self.press(f"incident-{number}")
        self.sees("board-timeline")

    def reads(self, kind: str, count: int = 1) -> None:
        """Expect this many lines of the kind in the timeline."""
        lines = self.page.locator(f'[data-testid="board-line"][data-kind="{kind}"]')
        expect(lines).to_have_count(count, timeout=within_ms(20_000))


def place_call(installation: Installation, external_ref: str, **more: Any) -> dict[str, Any]:
    """Place a call from the CAD: a cardiac arrest on Briggate. Returns the answer."""
    body = {
        "external_ref": external_ref,
        "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
        "address": "Outside 42 Briggate, Leeds LS1",
        "location": BRIGGATE,
        "age": "adult",
        **more,
    }
    answer = httpx.post(
        f"{installation.origin}/api/calls",
        json=body,
        headers={"Authorization": f"Bearer {CAD_TOKEN}"},
        timeout=within(20),
    )
    assert answer.status_code == 201, answer.text
    placed: dict[str, Any] = answer.json()
    return placed


def incident_as_kept(installation: Installation, incident: str) -> list[dict[str, Any]]:
    """The incident's entries as the ambulance service that owns it may read them."""
    with httpx.Client(base_url=installation.origin, timeout=within(20)) as client:
        account = next(
            one
            for one in client.get("/api/session").json()["demo_accounts"]
            if one["username"] == "supervisor"
        )
        signed_in = client.post(
            "/api/session",
            json={
                "username": account["username"],
                "password": account["password"],
                "device": {"id": str(uuid4()), "label": "reader"},
            },
            headers={"X-CSRFToken": client.cookies["csrftoken"]},
        )
        assert signed_in.status_code == 200
        entries: list[dict[str, Any]] = client.get(f"/api/incidents/{incident}").json()["entries"]
        return entries


def books_on(installation: Installation, username: str, call_sign: str) -> None:
    """Move a person of the demo from their unit to this one."""
    with httpx.Client(base_url=installation.origin, timeout=within(20)) as client:
        client.get("/api/session")
        who = {"username": username, "password": PASSWORD, "device": {"id": str(uuid4()), "label": "desk"}}
        assert _send(client, "POST", "/api/session", who).status_code == 200
        assert _send(client, "DELETE", "/api/duty").status_code == 204
        units = client.get("/api/units").json()["units"]
        (unit,) = [one["id"] for one in units if one["call_sign"] == call_sign]
        asked = client.get("/api/session").json()["kit_items"]
        kit = [{"item": one["item"], "serviceable": True, "expires": "2099-12-31"} for one in asked]
        assert _send(client, "POST", "/api/duty", {"unit": unit, "kit": kit}).status_code == 200


def _send(client: httpx.Client, method: str, path: str, body: object = None) -> httpx.Response:
    return client.request(method, path, json=body, headers={"X-CSRFToken": client.cookies["csrftoken"]})
