"""The layout of screens, as a ruler judges it: at every size, in the shipped letters and without them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.people import Person
from tests.harness.browser import Device

SIZES = ((360, 740), (390, 844), (844, 390), (820, 1180), (1440, 900))
LETTERS = {"shipped": "", "fallback": "var(--font-fallback)"}
FAULTS = (Path(__file__).parent / "layout.js").read_text()
# Twice a frame: what a new size or new letters change by script is then drawn.
SETTLE = """async (family) => {
  const { style } = document.documentElement;
  if (family) style.setProperty('--font', family);
  else style.removeProperty('--font');
  await document.fonts.ready;
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
}"""


def layout_faults(page: Page, screen: str) -> list[str]:
    """What is wrong with what the page shows now, at every size and in both letters; the page is left as it was."""
    before = page.viewport_size
    assert before is not None
    found: list[str] = []
    for name, family in LETTERS.items():
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(SETTLE, family)
            faults: list[str] = page.evaluate(FAULTS)
            found += [f"{screen}, {width}×{height}, {name} letters: {fault}" for fault in faults]
    page.set_viewport_size(before)
    page.evaluate(SETTLE, "")
    return found


class LayoutJudge:
    """Keeps the faults of each screen of a tour."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def follows(self, device: Device) -> None:
        device.page.emulate_media(reduced_motion="reduce")

    def looks(self, person: Person, screen: str) -> None:
        self.found += layout_faults(person.page, f"{screen} ({person.username})")
