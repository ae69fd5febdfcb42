"""Two devices without a network: one shows its record, the other's camera reads it, and both timelines end the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Responder, incident_as_kept, place_call
from tests.harness.browser import (
    ARGUMENTS,
    OFFICER_TABLET,
    PARAMEDIC_PHONE,
    Device,
    OpenDevice,
    chromium_program,
    pausing,
    picture,
)
from tests.harness.installation import EMBEDDED, SERVED, Backend, Installation
from tests.harness.pace import until, within_ms
from tests.harness.proxy import NetworkProxy

TREATED = (
    "on_scene",
    "at_patient",
    "arrest_recognised",
    "cpr",
    "pads_applied",
    "shock_advised",
    "shock_delivered",
)
# The officer's own entries, with how many of each must be in the timeline at the end.
FACTS = {
    "arrest_recognised": 1,
    "cpr_started": 1,
    "pads_applied": 1,
    "rhythm_analysed": 1,
    "shock_delivered": 1,
    "handover_offered": 1,
    "handover_accepted": 1,
}
EACH_FRAME = 12
"""How often a frame appears in the film that the camera sees: 0.4 s."""


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """What the paramedic's camera sees: an endless loop of pictures. One grey picture until a code is shown."""
    return tmp_path / "camera.mjpeg"


@pytest.fixture
def with_camera(playwright: Playwright, film: Path, tmp_path: Path) -> Iterator[Callable[[str], Device]]:
    """Open a phone whose camera shows the film."""
    opened: list[Device] = []
    camera = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]

    def open_one(origin: str) -> Device:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / "phone",
            executable_path=chromium_program(),
            args=[*ARGUMENTS, *camera],
            base_url=origin,
            **PARAMEDIC_PHONE.options(),
        )
        opened.append(Device(PARAMEDIC_PHONE, context, tmp_path / "phone"))
        return opened[-1]

    yield open_one
    for device in opened:
        device.keep_screen("relayed-record")
        device.close()
    assert [fault for device in opened for fault in device.faults] == []


# Each returns true once its condition holds, so a page can be polled with it.
IS_CERTIFIED = """() => new Promise((answer) => {
  const opening = indexedDB.open('coresponder');
  opening.onsuccess = () => {
    const asked = opening.result.transaction('meta').objectStore('meta').get('certificate');
    asked.onsuccess = () => { opening.result.close(); answer(asked.result?.unit != null); };
  };
})"""
HAS_SENT_ALL = """() => new Promise((answer) => {
  const opening = indexedDB.open('coresponder');
  opening.onsuccess = () => {
    const tx = opening.result.transaction(['outbox', 'relayed']);
    const waiting = (store) => new Promise((recorded) => {
      const asked = tx.objectStore(store).getAll();
      asked.onsuccess = () => recorded(asked.result.filter(({ state }) => state !== 'settled').length);
    });
    void Promise.all([waiting('outbox'), waiting('relayed')]).then(([own, relayed]) => {
      opening.result.close();
      answer(own + relayed === 0);
    });
  };
})"""


def wait_until(person: Responder, script: str, within_s: int = 45) -> None:
    until(
        partial(person.page.evaluate, script),
        within_s,
        person.call_sign,
        every_s=0.25,
        pause=pausing(person.page),
    )


def is_ready_to_be_cut_off(person: Responder) -> None:
    """Wait until the device has a certificate for its key, and its shell opens without a network."""
    person.has_an_empty_outbox()
    person.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    wait_until(person, IS_CERTIFIED)


def shoot(person: Responder) -> list[bytes]:
    """Picture every code that the device shows, as a camera would see it."""
    person.press("carry-open")
    counter = person.part("carry-frame")
    expect(counter).to_be_visible()
    count = int(counter.get_attribute("data-of") or 0)
    if count > 1:
        person.press("carry-pause")
    pictures = []
    for _ in range(count):
        code = person.page.get_by_role("img", name="of your record")
        box = code.bounding_box()
        assert box is not None
        side = int(box["width"]) // 16 * 16 + 32
        taken = picture(
            person.page,
            type="jpeg",
            quality=90,
            clip={"x": box["x"] - 16, "y": box["y"] - 16, "width": side, "height": side},
        )
        pictures.append(taken)
        if count > 1:
            person.press("carry-next")
    return pictures


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("backend", "first"),
    [(EMBEDDED, "author"), pytest.param(SERVED, "relay", marks=pytest.mark.long)],
    ids=["author-first", "relay-first"],
)
def test_a_handover_without_a_network_ends_in_one_timeline(
    serve: Callable[[Backend], Installation],
    open_device: OpenDevice,
    with_camera: Callable[[str], Device],
    proxy_to: Callable[[Installation], NetworkProxy],
    film: Path,
    backend: Backend,
    first: str,
) -> None:
    installation = serve(backend)
    proxies = {"author": proxy_to(installation), "relay": proxy_to(installation)}
    officer = Responder(open_device(OFFICER_TABLET, proxies["author"].origin), "officer", "XT21")
    officer.page.goto("/healthz")
    film.write_bytes(picture(officer.page, type="jpeg", clip={"x": 0, "y": 0, "width": 640, "height": 640}))
    paramedic = Responder(with_camera(proxies["relay"].origin), "paramedic", "A101")
    for person, place in ((officer, BY_THE_CALL), (paramedic, CREW_NEARBY)):
        person.device.move_to(*place)
        person.go_on_duty()
        person.is_located()
    incident = place_call(installation, f"relayed-{first}")["incident"]["id"]
    officer.accept()
    paramedic.accept()
    is_ready_to_be_cut_off(officer)
    is_ready_to_be_cut_off(paramedic)

    for proxy in proxies.values():
        proxy.cut()
    officer.is_cut_off()
    paramedic.is_cut_off()
    officer.acts(*TREATED, "handover")
    officer.press("offer-handover")
    pictures = shoot(officer)
    film.write_bytes(b"".join(picture for picture in pictures for _ in range(EACH_FRAME)))

    paramedic.acts("on_scene", "at_patient", "more", "handover")
    paramedic.press("scan-open")
    expect(paramedic.part("scan-taken")).to_contain_text("This is XT21", timeout=within_ms(60_000))
    paramedic.press("scan-close")
    paramedic.press("hear-handover")
    paramedic.sees("handover", "1 shock")
    paramedic.press("accept-handover")
    paramedic.sees("receipt", "XT21")
    assert sum(Counter(kinds(installation, incident))[kind] for kind in FACTS) == 0

    second = next(name for name in proxies if name != first)
    people = {"author": officer, "relay": paramedic}
    proxies[first].restore()
    wait_until(people[first], HAS_SENT_ALL)
    proxies[second].restore()
    wait_until(people[second], HAS_SENT_ALL)

    counted = Counter(kinds(installation, incident))
    assert {kind: counted[kind] for kind in FACTS} == FACTS
    written = {one["kind"]: one for one in incident_as_kept(installation, incident)}
    assert written["shock_delivered"]["author"]["call_sign"] == "XT21"
    assert written["handover_accepted"]["author"]["call_sign"] == "A101"
    assert written["shock_delivered"]["seq"] < written["handover_accepted"]["seq"]
    # The first report gets through before the feed retries, because its pauses grow while there is no signal.
    expect(officer.part("receipt")).to_contain_text("A101", timeout=within_ms(30_000))
    assert "chain holds" in installation.manage("verify_journal")
    assert "0 differ" in installation.manage("replay", "--check")


def kinds(installation: Installation, incident: str) -> list[str]:
    return [entry["kind"] for entry in incident_as_kept(installation, incident)]
