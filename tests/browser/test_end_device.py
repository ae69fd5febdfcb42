"""A lost tablet is ended at the desk: it is out within seconds, holds nothing of the incident, and says why."""

from __future__ import annotations

import re

import pytest

from tests.browser.people import BY_THE_CALL, Responder, Supervisor, place_call
from tests.harness.browser import OFFICER_TABLET, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, long_on

STORED = """async () => {
  const open = await new Promise((done) => {
    const asked = indexedDB.open('coresponder');
    asked.onsuccess = () => done(asked.result);
    // Deleted at this moment: it is not made here.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => done(null);
  });
  if (open === null) return [0, 0];
  const count = (store) => new Promise((done) => {
    open.transaction(store).objectStore(store).count().onsuccess = ({ target }) => done(target.result);
  });
  const counted = [await count('entries'), await count('subjects')];
  open.close();
  return counted;
}"""
EMPTIED = f"""async () => {{
  const stored = {STORED};
  for (let tries = 0; tries < 100; tries += 1) {{
    if ((await stored()).every((count) => count === 0)) break;
    await new Promise((done) => setTimeout(done, 50));
  }}
  return stored();
}}"""


@long_on(EMBEDDED)
@pytest.mark.timeout(180)
def test_a_lost_tablet_is_ended_in_two_taps(installation: Installation, open_device: OpenDevice) -> None:
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    place_call(installation, "lost-tablet")
    officer.accept()
    officer.has_an_empty_outbox()
    assert officer.page.evaluate(STORED)[1] == 1
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "police-supervisor")
    desk.watches()
    row = desk.page.get_by_test_id("device-row").filter(has_text="XT21")
    row.get_by_test_id("ask-end-device").click()
    row.get_by_test_id("end-device").click()
    officer.sees("signin-ended", re.compile("supervisor ended this device"))
    assert officer.page.evaluate(EMPTIED) == [0, 0]
    desk.page.get_by_text(re.compile("XT21 is on an incident, and nobody")).first.wait_for()
