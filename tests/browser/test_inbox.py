"""A call without a place, in the inbox of a control room: seen, placed on the map and sent."""

from __future__ import annotations

import httpx
from playwright.sync_api import expect

from tests.browser.people import CAD_TOKEN, Supervisor, incident_as_kept
from tests.harness.browser import SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, only_on


def from_the_cad(installation: Installation, body: object) -> httpx.Response:
    headers = {"Authorization": f"Bearer {CAD_TOKEN}"}
    return httpx.post(f"{installation.origin}/api/calls", json=body, headers=headers, timeout=20)


@only_on(EMBEDDED)
def test_a_call_without_a_place_is_placed_on_the_map_and_sent(
    installation: Installation, open_device: OpenDevice
) -> None:
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()
    held = from_the_cad(
        installation,
        {
            "external_ref": "inbox-1",
            "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
            "address": "The boat house, by the weir",
            "location": {"lat": "north of the bridge"},
        },
    )
    assert (held.status_code, held.json()["state"]) == (202, "held")
    desk.sees("inbox", "Inbox 1")
    desk.sees("inbox-item", "The boat house, by the weir")
    # What nobody has seen yet is in sight and under the pointer.
    desk.part("inbox-open").hover()
    desk.page.keyboard.press("Enter")
    desk.sees("inbox-place", "Place on the map and send")
    desk.press("inbox-message")
    desk.sees("inbox-text", "north of the bridge")
    desk.press("inbox-place")
    desk.sees("inbox-place", "Press the map")
    area = desk.page.locator(".area").bounding_box()
    assert area is not None
    desk.page.mouse.click(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
    desk.sees("inbox-place", "Send here")
    desk.press("inbox-place")
    expect(desk.page.get_by_test_id("inbox")).to_have_count(0)
    desk.sees("incident-row", "The boat house, by the weir")
    kinds = [entry["kind"] for entry in incident_as_kept(installation, desk.page.url.rsplit("/", 1)[-1])]
    assert kinds[0] == "incident_opened"
    assert "alert_raised" in kinds
